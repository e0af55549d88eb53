import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageEvent } from '../../rules/engine/events.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { ConversationIndex } from '../../stores/conversations/conversation-index.ts';
import {
  eraseConversations,
  forgetConversations,
  newConversation,
} from '../../stores/conversations/conversations.ts';
import { guideOf } from '../../stores/conversations/guide-view.ts';
import {
  FREE_NOTE,
  type Jottings,
  jotDown,
  NOTE_LENGTH,
  readJottings,
  writeJottings,
} from '../../stores/conversations/jottings.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import { pack } from '../engine/labelled.ts';

const KEY = 'chatwoot:desk.example:7';
const REF: ConversationRef = {
  key: KEY,
  helpdesk: 'chatwoot',
  host: 'desk.example',
  ticket: '7',
  channel: 'chat',
  customer: 'سارة',
};
const SETTINGS: Settings = { language: 'en', digits: 'latn', agent: 'ليلى', company: 'الأفق' };
const NOTHING: Jottings = { version: 1, steps: {}, notes: {} };

function about(...topics: string[]) {
  const kept = newConversation(REF, 0);
  const log = topics.map(
    (topic, place): MessageEvent => ({
      id: `m${place}`,
      at: place,
      order: place,
      type: 'message',
      author: 'customer',
      visibility: 'public',
      acts: [],
      language: 'ar',
      topics: [topic],
    }),
  );
  return { ...kept, conversation: { ...kept.conversation, log } };
}

const guide = (topics: string[], jottings = NOTHING, by: Pack = pack) =>
  guideOf(about(...topics), by, SETTINGS, jottings);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the guide of a conversation', () => {
  it('puts what the customer wrote about first, the latest topic before the earlier', () => {
    const { playbooks, terms } = guide(['printer', 'payments', 'printer', 'discount-or-stock']);
    expect(playbooks.filter(({ called }) => called).map(({ id }) => id)).toEqual([
      'printer',
      'payments',
    ]);
    expect(playbooks.slice(0, 2).map(({ id }) => id)).toEqual(['printer', 'payments']);
    const occurred = terms.filter((term) => term.occurred).map(({ id }) => id);
    expect(occurred).toEqual(['discount', 'stock', 'merchant-reference']);
  });

  it('calls for nothing where nothing was written about', () => {
    const { playbooks, terms } = guide([]);
    expect(playbooks.some(({ called }) => called)).toBe(false);
    expect(terms.some(({ occurred }) => occurred)).toBe(false);
    expect(playbooks).toHaveLength(pack.playbooks?.length ?? 0);
  });

  it('offers what a term asks in the language of the customer', () => {
    const term = guide(['discount-or-stock']).terms[0];
    expect(term?.confirm?.snippet?.language).toBe('ar');
    expect(term?.confirm?.snippet?.text).toMatch(/[؀-ۿ]/u);
  });

  it('is empty, not broken, for a pack without any of it', () => {
    const { playbooks: _1, terms: _2, cards: _3, notes: _4, ...bare } = pack;
    expect(guide(['printer'], NOTHING, bare)).toEqual({
      conversation: KEY,
      playbooks: [],
      terms: [],
      cards: [],
      notes: [{ id: FREE_NOTE, prompt: null, text: '' }],
    });
  });

  it('still shows what was noted under the questions of another pack', () => {
    const kept = { ...NOTHING, notes: { tried: 'restarted', gone: 'of another pack' } };
    const { notes } = guide([], kept);
    expect(notes.find(({ id }) => id === 'tried')?.text).toBe('restarted');
    expect(notes.find(({ id }) => id === 'gone')).toEqual({
      id: 'gone',
      prompt: null,
      text: 'of another pack',
    });
    expect(notes.at(-1)?.id).toBe(FREE_NOTE);
  });
});

describe('jotting down', () => {
  const step = (id: string, done: boolean) =>
    ({ type: 'step', playbook: 'printer', step: id, done }) as const;

  it('ticks a step once, and takes it back', () => {
    const once = jotDown(jotDown(NOTHING, step('power', true), pack), step('power', true), pack);
    expect(once.steps).toEqual({ printer: ['power'] });
    const [playbook] = guide(['printer'], once).playbooks;
    expect(playbook?.steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['power']);
    expect(jotDown(once, step('power', false), pack).steps).toEqual({ printer: [] });
  });

  it.each([
    step('no such step', true),
    { type: 'step', playbook: '__proto__', step: 'power', done: true } as const,
    { type: 'note', prompt: 'no such question', text: 'x' } as const,
  ])('takes in nothing that the pack does not have: %j', (jotting) => {
    expect(jotDown(NOTHING, jotting, pack)).toBe(NOTHING);
  });

  it('lets a note go that is emptied', () => {
    const noted = jotDown(NOTHING, { type: 'note', prompt: 'tried', text: 'restart' }, pack);
    expect(noted.notes).toEqual({ tried: 'restart' });
    const emptied = jotDown(noted, { type: 'note', prompt: 'tried', text: ' \n' }, pack);
    expect(emptied.notes).toEqual({});
  });
});

describe('what is kept', () => {
  const noted: Jottings = { ...NOTHING, notes: { [FREE_NOTE]: 'زمردة' } };

  it('goes with its conversation, and with all of them', async () => {
    await writeJottings(KEY, noted);
    expect(await readJottings(KEY)).toEqual(noted);
    await forgetConversations([KEY], new ConversationIndex());
    expect(await readJottings(KEY)).toEqual(NOTHING);
    await writeJottings(KEY, noted);
    await eraseConversations();
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('زمردة');
  });

  it.each([
    'text',
    { version: 2, steps: {}, notes: {} },
    { ...NOTHING, notes: { tried: 'x'.repeat(NOTE_LENGTH + 1) } },
  ])('counts as nothing where it cannot be read: %#', async (kept) => {
    await fakeBrowser.storage.local.set({ [`jottings:${KEY}`]: kept });
    expect(await readJottings(KEY)).toEqual(NOTHING);
  });
});
