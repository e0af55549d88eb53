import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSnippets } from '../../entrypoints/background/answers/answer-snippets.ts';
import { DEFAULT_PACK } from '../../entrypoints/background/packs/installed-packs.ts';
import { createShelf } from '../../entrypoints/background/packs/shelf.ts';
import { createPinboard } from '../../entrypoints/background/pins/pinboard.ts';
import type { Abbreviation, SnippetList } from '../../stores/snippets/snippet-protocol.ts';
import { pack } from '../engine/labelled.ts';

const HOST = 'desk.example';
const CONVERSATION = {
  key: `chatwoot:${HOST}:1/7`,
  helpdesk: 'chatwoot',
  host: HOST,
  ticket: '7',
  channel: 'chat' as const,
  customer: 'نورة',
};
const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const PAGE = { id: 'test-extension-id', url: `https://${HOST}/app/accounts/1/conversations/7` };
const OTHER_PAGE = { id: 'test-extension-id', url: 'https://evil.example/' };
const STRANGER = { id: 'another-extension', url: OWN.url };

type Sender = typeof OWN;
type Answer = { res?: unknown; err?: { message?: string } };

/** What the worker answers to a message from there; a refusal throws. */
async function ask(type: string, data: unknown, sender: Sender): Promise<unknown> {
  const message = { id: 1, type, data, timestamp: 0 };
  const answer = await new Promise<Answer>((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  });
  if (answer.err !== undefined) throw new Error(answer.err.message);
  return answer.res;
}

const WORDS = { title: null, ar: 'أهلًا {customer}، {order}', en: 'Hello', abbreviation: '/ه' };

const pinboard = createPinboard(() => 1);

// One worker for all tests: it listens once.
beforeAll(() => {
  fakeBrowser.runtime.id = OWN.id;
  const shelf = createShelf({ [DEFAULT_PACK]: pack }, () => 1);
  const desk = { kept: async () => null };
  const teller = { snippetsChanged: async () => {} };
  answerSnippets({ pinboard, shelf, desk, teller, hostsInUse: async () => [HOST] });
});

beforeEach(() => pinboard.forgetAll(() => fakeBrowser.storage.local.clear()));

describe('our own pages', () => {
  it('pin, and list pins before what the pack brings', async () => {
    const verdict = await ask('addPin', WORDS, OWN);
    expect(verdict).toMatchObject({ ok: true });
    const list = (await ask('listSnippets', { conversation: null }, OWN)) as SnippetList;
    expect(list.items[0]).toMatchObject({ pack: null, abbreviation: '/ه' });
    expect(list.items.length).toBe(1 + Object.keys(pack.snippets).length);
    expect(list.language).toBe('ar');
  });
});

describe('a helpdesk page', () => {
  it('learns what its own conversation’s abbreviations stand for, and no more', async () => {
    await ask('addPin', WORDS, OWN);
    await ask('addPin', { ...WORDS, abbreviation: null }, OWN);
    const given = (await ask(
      'abbreviations',
      { conversation: CONVERSATION },
      PAGE,
    )) as Abbreviation[];
    expect(given.map(({ id: _, ...rest }) => rest)).toEqual([
      { abbreviation: '/ه', text: 'أهلًا نورة، ____', caret: null, open: ['order'], lacks: [] },
    ]);
  });

  it('may note a use', async () => {
    await ask('noteSnippetUse', { id: 'support-quality/greeting' }, PAGE);
    expect((await pinboard.read()).uses).toHaveProperty(['support-quality/greeting', 'count'], 1);
  });

  it.each([
    ['listSnippets', { conversation: null }],
    ['addPin', WORDS],
    ['changePin', { id: 'x', words: WORDS }],
    ['removePin', { id: 'x' }],
    ['movePin', { id: 'x', before: null }],
    ['orderSnippets', { by: 'use' }],
    ['abbreviateSnippet', { id: 'team/x', abbreviation: 'x' }],
    ['importPins', { pins: [] }],
    ['restorePin', { pin: { ...WORDS, id: 'x', createdAt: 1 }, place: 0, use: null }],
  ])('may not: %s', async (type, data) => {
    await expect(ask(type, data, PAGE)).rejects.toThrow('own pages');
  });
});

describe('refused', () => {
  it('is a page that asks for another host’s conversation', async () => {
    const asking = ask('abbreviations', { conversation: CONVERSATION }, OTHER_PAGE);
    await expect(asking).rejects.toThrow('refused');
  });

  it.each(['addPin', 'listSnippets', 'noteSnippetUse', 'abbreviations'])(
    'is another extension: %s',
    async (type) => {
      await expect(ask(type, WORDS, STRANGER)).rejects.toThrow('outside');
    },
  );

  it.each([
    ['addPin', { ...WORDS, ar: 5 }],
    ['addPin', null],
    ['noteSnippetUse', { id: '' }],
    ['noteSnippetUse', { id: 'x'.repeat(200) }],
    ['importPins', { pins: Array.from({ length: 2001 }, () => ({ ...WORDS, replaces: null })) }],
    ['orderSnippets', { by: 'luck' }],
  ])('is what has not the shape: %s', async (type, data) => {
    await expect(ask(type, data, OWN)).rejects.toThrow();
  });

  it('is a text that is too long, with a word why', async () => {
    const long = { ...WORDS, ar: 'ا'.repeat(20_000) };
    expect(await ask('addPin', long, OWN)).toMatchObject({ ok: false, refusal: 'too-long' });
  });
});
