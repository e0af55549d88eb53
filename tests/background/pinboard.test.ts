import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPinboard } from '../../entrypoints/background/pins/pinboard.ts';
import { PIN_LENGTHS } from '../../rules/snippets/pin-lengths.ts';
import { eraseConversations } from '../../stores/conversations/conversations.ts';
import { PIN_BOUNDS } from '../../stores/snippets/pins.ts';
import type { PinWords } from '../../stores/snippets/snippet-protocol.ts';

let now = 1000;
/** A worker that has just been started: it knows nothing but what is stored. */
const start = () => createPinboard(() => now);

const words = (given: Partial<PinWords>): PinWords => ({
  title: null,
  ar: null,
  en: null,
  abbreviation: null,
  ...given,
});

/** Pins one text after the other, the last one first in the order, and gives their ids. */
async function pinned(...texts: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const ar of texts) {
    const verdict = await start().add(words({ ar }));
    if (verdict.ok) ids.push(verdict.id);
  }
  return ids;
}

const texts = async () => (await start().read()).pins.map(({ ar, en }) => ar ?? en);

beforeEach(() => {
  fakeBrowser.reset();
  now = 1000;
});

describe('a pin', () => {
  it('is there for the next worker, the newest first', async () => {
    await pinned('أهلًا', 'شكرًا');
    await start().add(words({ title: ' Hours \n now ', en: 'We are open.', abbreviation: '/hrs' }));
    const { pins } = await start().read();
    expect(pins.map(({ ar, en }) => ar ?? en)).toEqual(['We are open.', 'شكرًا', 'أهلًا']);
    expect(pins[0]).toMatchObject({ title: 'Hours now', abbreviation: '/hrs', createdAt: 1000 });
  });

  it('is kept without direction marks', async () => {
    await pinned('\u200fأهلًا\r\nبك\u202c');
    expect(await texts()).toEqual(['أهلًا\nبك']);
  });

  it.each([
    ['empty', words({ title: 'T', ar: ' \u200f ' })],
    ['too-long', words({ ar: 'ا'.repeat(PIN_LENGTHS.text + 1) })],
    ['too-long', words({ ar: 'ا', title: 'ا'.repeat(PIN_LENGTHS.title + 1) })],
    ['abbreviation-unfit', words({ ar: 'ا', abbreviation: 'two words' })],
    ['abbreviation-unfit', words({ ar: 'ا', abbreviation: '//' })],
    ['abbreviation-unfit', words({ ar: 'ا', abbreviation: 'ا'.repeat(33) })],
  ])('is refused as %s', async (refusal, given) => {
    expect(await start().add(given)).toEqual({ ok: false, refusal, by: null });
    expect(await texts()).toEqual([]);
  });

  it('has its abbreviation for itself, in any spelling', async () => {
    const first = await start().add(words({ title: 'ترحيب', ar: 'أهلًا', abbreviation: '/أهلا' }));
    const taken = { ok: false, refusal: 'abbreviation-taken', by: 'ترحيب' };
    expect(await start().add(words({ ar: 'هلا', abbreviation: '/اهلا' }))).toEqual(taken);
    expect(await start().abbreviate('team/greeting', '/اهلا')).toEqual(taken);
    // Its own is no obstacle when it is changed.
    const id = first.ok ? first.id : '';
    const again = await start().change(id, words({ ar: 'أهلًا بك', abbreviation: '/أهلا' }));
    expect(again).toEqual({ ok: true, id });
    expect(await texts()).toEqual(['أهلًا بك']);
  });

  it('is changed in place, and keeps its age', async () => {
    const [first = '', second] = await pinned('واحد', 'اثنان');
    now = 9999;
    await start().change(first, words({ ar: 'أول', en: 'one' }));
    const { pins } = await start().read();
    expect(pins.map(({ id }) => id)).toEqual([second, first]);
    expect(pins[1]).toMatchObject({ ar: 'أول', en: 'one', createdAt: 1000 });
    expect(await start().change('nobody', words({ ar: 'x' }))).toMatchObject({ refusal: 'gone' });
  });

  it('comes back where it was, with its uses, by another worker than took it away', async () => {
    const [, middle = ''] = await pinned('ج', 'ب', 'ا');
    await start().noteUse(middle);
    const removed = await start().remove(middle);
    expect(await texts()).toEqual(['ا', 'ج']);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain(`pin:${middle}`);
    if (removed) await start().restore(removed);
    expect(await texts()).toEqual(['ا', 'ب', 'ج']);
    expect((await start().read()).uses[middle]).toEqual({ count: 1, at: 1000 });
    expect(await start().remove('nobody')).toBeNull();
  });

  it('is moved before another, or to the end', async () => {
    const [c = '', b = '', a = ''] = await pinned('ج', 'ب', 'ا');
    await start().move(c, a);
    expect(await texts()).toEqual(['ج', 'ا', 'ب']);
    await start().move(a, null);
    expect(await texts()).toEqual(['ج', 'ب', 'ا']);
    await start().move(b, 'nobody');
    expect(await texts()).toEqual(['ج', 'ب', 'ا']);
  });

  it('stands in order when two are added at once', async () => {
    const board = start();
    await Promise.all([board.add(words({ ar: 'واحد' })), board.add(words({ ar: 'اثنان' }))]);
    expect(await texts()).toEqual(['اثنان', 'واحد']);
  });
});

describe('bounds', () => {
  const many = (count: number, ar: string) =>
    Array.from({ length: count }, (_, n) => ({ ...words({ ar: `${ar}${n}` }), replaces: null }));

  it('are told: too many, and no room', async () => {
    const outcome = await start().import(many(PIN_BOUNDS.pins, 'نص '));
    expect(outcome).toEqual({ added: PIN_BOUNDS.pins, replaced: 0, refused: [] });
    const verdict = await start().add(words({ ar: 'واحد زيادة' }));
    expect(verdict).toEqual({ ok: false, refusal: 'too-many', by: null });

    fakeBrowser.reset();
    // 9,000 Arabic letters are 18,000 bytes: 4 MiB hold 233 of them.
    const full = await start().import(many(300, 'ا'.repeat(9000)));
    expect(full.added).toBeLessThan(234);
    expect(full.refused[0]).toEqual({ index: full.added, refusal: 'no-room' });
  });
});

describe('an import', () => {
  it('adds at the end, replaces where it is told to, and says what it did not take', async () => {
    const [old = ''] = await pinned('قديم');
    await start().noteUse(old);
    const outcome = await start().import([
      { ...words({ ar: 'جديد', abbreviation: '/n' }), replaces: null },
      { ...words({ ar: 'مجدّد' }), replaces: old },
      { ...words({ ar: 'مكرر', abbreviation: '/N' }), replaces: null },
      { ...words({}), replaces: null },
    ]);
    expect(outcome).toEqual({
      added: 1,
      replaced: 1,
      refused: [
        { index: 2, refusal: 'abbreviation-taken' },
        { index: 3, refusal: 'empty' },
      ],
    });
    expect(await texts()).toEqual(['مجدّد', 'جديد']);
    expect((await start().read()).uses[old]?.count).toBe(1);
  });
});

describe('what is kept', () => {
  it('of packs’ snippets: uses and the agent’s abbreviations', async () => {
    await start().noteUse('team/greeting');
    await start().abbreviate('team/greeting', 'سلام');
    now = 5000;
    await start().noteUse('team/greeting');
    expect(await start().read()).toEqual({
      pins: [],
      order: 'own',
      uses: { 'team/greeting': { count: 2, at: 5000 } },
      abbreviations: { 'team/greeting': 'سلام' },
    });
    await start().abbreviate('team/greeting', null);
    expect((await start().read()).abbreviations).toEqual({});
  });

  it('damaged is set aside, and costs nothing else', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const [, second = ''] = await pinned('سليم', 'تالف');
    await start().orderBy('use');
    await fakeBrowser.storage.local.set({
      [`pin:${second}`]: { version: 2, id: second, blocks: [] },
      'snippet-uses': 'x',
    });
    expect(await texts()).toEqual(['سليم']);
    expect((await start().read()).order).toBe('use');
    const kept = await fakeBrowser.storage.local.get(null);
    expect(kept).toHaveProperty([`unreadable-pin:${second}`, 'version'], 2);
    expect(kept).toHaveProperty('unreadable-snippet-uses', 'x');
    expect(kept).not.toHaveProperty(`pin:${second}`);
    expect(warn).toHaveBeenCalled();
  });

  it('survives a damaged order', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    await pinned('واحد', 'اثنان');
    await fakeBrowser.storage.local.set({ pins: { version: 1, ids: 'all' } });
    expect((await texts()).sort()).toEqual(['اثنان', 'واحد']);
  });

  it('stays when conversations are erased', async () => {
    await pinned('باقٍ');
    await eraseConversations();
    expect(await texts()).toEqual(['باقٍ']);
  });
});
