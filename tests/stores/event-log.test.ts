import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { step } from '../../rules/engine/conversation.ts';
import type { ConversationEvent, MessageEvent } from '../../rules/engine/events.ts';
import {
  ConversationIndex,
  type IndexLine,
} from '../../stores/conversations/conversation-index.ts';
import {
  eraseConversations,
  findConversation,
  forgetConversations,
  type Kept,
  newConversation,
  writeConversation,
} from '../../stores/conversations/conversations.ts';
import { pack } from '../engine/labelled.ts';

const KEY = 'chatwoot:desk.example:7';
const REF = {
  key: KEY,
  helpdesk: 'chatwoot',
  host: 'desk.example',
  ticket: '7',
  channel: 'chat',
} as const;
const LINE: IndexLine = {
  ref: REF,
  wakeAt: null,
  seenAt: 0,
  closed: false,
  hold: null,
  givenUp: false,
  nudged: false,
  openedAt: 0,
  lastAt: 0,
  speed: 1,
};

function message(id: number, more: Partial<MessageEvent> = {}): MessageEvent {
  const base = { id: `m${id}`, at: id * 1_000, order: id, acts: [], language: 'ar' } as const;
  return { type: 'message', author: 'agent', visibility: 'public', ...base, acts: [], ...more };
}

const messages = (count: number) => Array.from({ length: count }, (_, id) => message(id));

/** Takes events in and writes, as the worker does. */
async function take(kept: Kept, events: readonly ConversationEvent[]): Promise<Kept> {
  const { conversation } = step(kept.conversation, events, 1e9, pack);
  const next = { ...kept, conversation };
  await writeConversation(next, kept.conversation.log, LINE, new ConversationIndex());
  return next;
}

/** The log as a worker reads it that has just been started. */
const logFound = async () => (await findConversation(KEY))?.conversation.log;

/** What one more message writes, in characters. */
async function costOfOne(kept: Kept): Promise<number> {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await take(kept, [message(100_000)]);
  const [[written] = []] = set.mock.calls;
  set.mockRestore();
  return JSON.stringify(written).length;
}

const names = async () => Object.keys(await fakeBrowser.storage.local.get(null));
const chunks = async () => (await names()).filter((name) => name.startsWith('events:'));

beforeEach(() => fakeBrowser.reset());

describe('a long log', () => {
  it('is found as it was, in its order', async () => {
    const kept = await take(newConversation(REF, 0), messages(1_234));
    expect(await chunks()).not.toEqual([]);
    expect(await logFound()).toEqual(kept.conversation.log);
  });

  it('costs no more to add to than one of a hundred messages', async () => {
    const short = await costOfOne(await take(newConversation(REF, 0), messages(199)));
    fakeBrowser.reset();
    const long = await take(newConversation(REF, 0), messages(5_000));
    expect(await costOfOne(long)).toBeLessThan(short + 1_000);
    // Neither does a worker that has only read it.
    const found = await findConversation(KEY);
    if (found === null) throw new Error('nothing is kept');
    expect(await costOfOne(found)).toBeLessThan(short + 1_000);
    expect((await logFound())?.at(-1)?.id).toBe('m100000');
  });

  it('that was kept in one piece, as by earlier versions, is read and laid apart', async () => {
    const log = messages(900);
    const kept = newConversation(REF, 0);
    const whole = { ...kept, conversation: { ...kept.conversation, log } };
    await fakeBrowser.storage.local.set({ [`conversation:${KEY}`]: whole });
    const found = await findConversation(KEY);
    expect(found?.conversation.log).toEqual(log);
    if (found === null) return;
    const next = await take(found, [message(900)]);
    expect((await chunks()).length).toBeGreaterThan(5);
    expect(await logFound()).toEqual(next.conversation.log);
    expect(next.conversation.log).toHaveLength(901);
  });

  it('takes older messages and better sightings, and writes only the chunks that they are in', async () => {
    const late = messages(400).map((one) => ({ ...one, history: true }));
    const kept = await take(newConversation(REF, 0), late);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const next = await take(kept, [message(-1), message(7)]);
    const [[written = {}] = []] = set.mock.calls;
    expect(Object.keys(written).filter((name) => name.startsWith('events:'))).toHaveLength(1);
    const log = await logFound();
    expect(log).toEqual(next.conversation.log);
    expect(log?.[0]?.id).toBe('m-1');
    expect(log?.filter(({ id }) => id === 'm7')).toEqual([message(7)]);
  });

  it('goes whole when it is forgotten, and when all are erased', async () => {
    await take(newConversation(REF, 0), messages(500));
    await forgetConversations([KEY], new ConversationIndex());
    expect((await names()).filter((name) => !name.startsWith('index:'))).toEqual([]);
    await take(newConversation(REF, 0), messages(500));
    await eraseConversations();
    expect(await names()).toEqual([]);
  });

  it('of which a chunk is missing is set aside whole, and begins anew', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await take(newConversation(REF, 0), messages(500));
    const [first = '', second = ''] = await chunks();
    await fakeBrowser.storage.local.remove(first);
    expect(await findConversation(KEY)).toBeNull();
    expect(warn.mock.calls[0]?.[0]).toContain(KEY);
    warn.mockRestore();
    const left = await fakeBrowser.storage.local.get(null);
    expect(Object.keys(left)).not.toContain(second);
    expect(JSON.stringify(left[`unreadable:${KEY}`])).toContain('"m150"');
    const anew = await take(newConversation(REF, 0), messages(1));
    expect(await logFound()).toEqual(anew.conversation.log);
  });
});

it('is found as it is, whatever came in which order', async () => {
  const event = fc
    .record({ id: fc.nat(600), at: fc.nat(50), history: fc.boolean() })
    .map(({ id, at, history }) => message(id, { at, ...(history ? { history: true } : {}) }));
  const batches = fc.array(fc.array(event, { maxLength: 250 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      fakeBrowser.reset();
      let kept = newConversation(REF, 0);
      for (const events of all) {
        kept = await take(kept, events);
        const found = await findConversation(KEY);
        expect(found?.conversation.log).toEqual(kept.conversation.log);
        // A worker that was stopped goes on from what it finds.
        if (events.length % 2 === 1 && found !== null) kept = found;
      }
    }),
    { numRuns: 40 },
  );
});
