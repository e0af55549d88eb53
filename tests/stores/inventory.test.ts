import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countConversations } from '../../stores/conversations/conversations.ts';
import { readTaught } from '../../stores/helpdesks/taught-adapters.ts';
import { countKept } from '../../stores/kept-data.ts';
import { readPins } from '../../stores/snippets/pins.ts';

const { local } = browser.storage;
const { getKeys, getBytesInUse } = local;

/** The fake browser answers neither question; a real one that is new enough answers both. */
function answerAsBrowsersDo(): void {
  Object.assign(local, {
    getKeys: async () => ['conversation:a', 'conversation:b', 'pin:x'],
    getBytesInUse: async () => 12_345,
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(local, { getKeys, getBytesInUse });
});
beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ 'conversation:a': 1, 'conversation:b': 2, 'pin:x': 3 });
});

test('what is kept is counted, and what was taught is found, without reading all of it', async () => {
  answerAsBrowsersDo();
  const get = vi.spyOn(local, 'get');
  expect(await countKept()).toMatchObject({ conversations: 2, pins: 1, bytes: 12_345 });
  expect(await readTaught()).toEqual([]);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect((await readPins()).pins).toEqual([]);
  for (const [asked] of get.mock.calls) expect(asked).not.toBeNull();
});

test('an older browser is asked for everything', async () => {
  expect(await countConversations()).toBe(2);
});
