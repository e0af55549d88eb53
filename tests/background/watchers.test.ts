import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dropWatcher,
  moveWatcher,
  noteWatcher,
  readWatchers,
  watcherInFront,
} from '../../entrypoints/background/helpdesks/watchers.ts';
import type { Health } from '../../stores/helpdesks/observation.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps since when each signal has stood as it does', async () => {
  const note = (health: Health, now: number) =>
    noteWatcher({ tab: 1, frame: 0, conversation: 'plain:desk.example:5', health }, now);
  await note({ messages: 'known', composer: 'unknown' }, 1_000);
  await note({ messages: 'known', composer: 'known' }, 2_000);
  await note({ messages: 'known', composer: 'known', end: 'known' }, 3_000);
  const [watcher] = await readWatchers();
  expect(watcher?.since).toEqual({ messages: 1_000, composer: 2_000, end: 3_000 });
});

it('keeps two tabs that report at once, and forgets the one that shows nothing any more', async () => {
  const note = (tab: number) =>
    noteWatcher({ tab, frame: 0, conversation: `plain:desk.example:${tab}`, health: {} });
  await Promise.all([note(1), note(2), dropWatcher(1), note(3)]);
  expect((await readWatchers()).map(({ tab }) => tab)).toEqual([2, 3]);
  expect(await dropWatcher(1)).toBe(false);
});

it('keeps what a tab shows where another tab takes its place', async () => {
  const conversation = 'plain:desk.example:5';
  await noteWatcher({ tab: 1, frame: 0, conversation, health: {} });
  expect(await moveWatcher(1, 9)).toBe(true);
  expect((await readWatchers()).map((one) => [one.tab, one.conversation])).toEqual([
    [9, conversation],
  ]);
  expect(await moveWatcher(1, 9)).toBe(false);
  expect(await dropWatcher(9)).toBe(true);
});

it('keeps the conversation of a tab, where the page before it says late that it has gone', async () => {
  const note = (ticket: number) =>
    noteWatcher({ tab: 1, frame: 0, conversation: `plain:desk.example:${ticket}`, health: {} });
  await note(5);
  await note(6);
  expect(await dropWatcher(1, 'plain:desk.example:5')).toBe(false);
  expect((await readWatchers()).map(({ conversation }) => conversation)).toEqual([
    'plain:desk.example:6',
  ]);
  expect(await dropWatcher(1, 'plain:desk.example:6')).toBe(true);
});

it.each([
  ['the page that reported', 'https://desk.example/chat/5', true],
  [
    'a page of another host, where the first did not say that it went',
    'https://news.example/',
    false,
  ],
])('in front is %s: %s', async (_, url, shown) => {
  const tab = await fakeBrowser.tabs.create({ url, active: true });
  const conversation = 'plain:desk.example:5';
  await noteWatcher({ tab: tab.id ?? 0, frame: 0, conversation, health: {} });
  const front = await watcherInFront(tab.id ?? 0);
  expect(front?.conversation ?? null).toBe(shown ? conversation : null);
});

it.each([
  ['a frame that is read', 'https://desk.example/chat/5', true],
  ['a frame that has gone on to another host', 'https://news.example/', false],
  ['a frame that has gone, or may not be read any more', null, false],
])('in front is %s, whatever page stands round it', async (_, href, shown) => {
  const tab = await fakeBrowser.tabs.create({ url: 'https://crm.example/', active: true });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async () => {
      if (href === null) throw new Error('No frame with id 7 in tab.');
      return [{ frameId: 7, result: href }];
    },
  });
  const conversation = 'plain:desk.example:5';
  await noteWatcher({ tab: tab.id ?? 0, frame: 7, conversation, health: {} });
  const front = await watcherInFront(tab.id ?? 0);
  expect(front?.frame ?? null).toBe(shown ? 7 : null);
});
