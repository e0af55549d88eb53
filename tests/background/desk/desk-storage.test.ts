import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KEY, message, observation, start, time } from './desk-fixture.ts';

describe('storage that holds garbage', () => {
  it('is set aside, said, and not lost; the conversation starts anew', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const garbage = { version: 0, holds: 'three' };
    await fakeBrowser.storage.local.set({
      [`conversation:${KEY}`]: garbage,
      'index:3': { [KEY]: 'garbage' },
      settings: 'garbage',
    });
    const outcome = await start().observe(observation([message('1', 1, 'hold')]), true);
    expect(outcome.view.hold).not.toBeNull();
    expect(outcome.settings.language).toBe('ar');
    const kept = await fakeBrowser.storage.local.get(`unreadable:${KEY}`);
    expect(kept[`unreadable:${KEY}`]).toEqual(garbage);
    expect(warn.mock.calls[0]?.[0]).toContain('version');
  });

  it.each([
    ['lost', async (names: string[]) => fakeBrowser.storage.local.remove(names)],
    [
      'unreadable',
      async (names: string[]) =>
        fakeBrowser.storage.local.set(Object.fromEntries(names.map((name) => [name, 7]))),
    ],
  ])('rebuilds an index that is %s, and still wakes for a hold', async (_, spoil) => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    const names = Object.keys(await fakeBrowser.storage.local.get(null));
    await spoil(names.filter((name) => name.startsWith('index:')));
    time.now += 120_000;
    const [outcome] = await start().wake();
    expect(outcome?.news).toMatchObject([{ kind: 'check-in' }]);
    expect((await start().list(0, () => true)).map(({ ref }) => ref.key)).toEqual([KEY]);
  });
});

describe('erasing', () => {
  it('leaves nothing of any conversation, and the desk goes on', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    await fakeBrowser.storage.local.set({ 'unreadable:x': 1, settings: { language: 'en' } });
    expect(await desk.hosts()).toEqual(['desk.example']);
    await desk.forgetAll();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['settings']);
    expect(await desk.view(KEY, true)).toBeNull();
    expect(await desk.hosts()).toEqual([]);
    const again = await desk.observe(observation([message('1', 1, 'hold')]), true);
    expect(again.view.hold?.startedAt).toBe(time.now);
  });
});
