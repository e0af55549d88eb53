import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteWatcher, readWatchers } from '../../entrypoints/background/watchers.ts';
import type { Health } from '../../stores/observation.ts';

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
