import { expect, test } from 'vitest';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import { changesBetween, summaryOf } from '../../stores/packs/pack-summary.ts';

const { cards: _, ...pack } = readPreset('support-quality');

test('a summary tells every rule under its section', () => {
  const summary = summaryOf(pack);
  const told = summary.sections.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(told.toSorted()).toEqual(pack.rules.map(({ id }) => id).toSorted());
  expect(summary.parts.snippet.map(({ id }) => id)).toEqual(Object.keys(pack.snippets));
  expect(summary.sections.flatMap(({ rules }) => rules).some(({ critical }) => critical)).toBe(
    true,
  );
});

test('nothing changes between a pack and itself, in whatever order its keys stand', () => {
  const same = JSON.parse(JSON.stringify(pack));
  same.timers = Object.fromEntries(Object.entries(pack.timers).reverse());
  same.rules = pack.rules.map((rule) => Object.fromEntries(Object.entries(rule).reverse()));
  expect(changesBetween(pack, same)).toEqual({
    from: pack.version,
    to: pack.version,
    rules: [],
    parts: [],
    numbers: [],
    phrases: { added: 0, removed: 0 },
    guard: null,
  });
});

test('a guard of the end is told, and so is an update that brings it or takes it away', () => {
  const guarded = { ...pack, guard: true };
  expect([summaryOf(pack).guard, summaryOf(guarded).guard]).toEqual([false, true]);
  expect(changesBetween(pack, guarded).guard).toBe('added');
  expect(changesBetween(guarded, pack).guard).toBe('removed');
});

test('an update tells what is new, gone and changed', () => {
  const now: Pack = structuredClone(pack);
  const gone = now.rules.splice(4, 1)[0];
  const [first] = now.rules;
  if (!first || !gone) throw new Error('the preset has too few rules for this test');
  now.version = '9.0.0';
  now.rules.push({ ...structuredClone(first), id: 'brand-new' });
  first.why.ar = 'سبب آخر';
  now.timers.checkIn = 100;
  now.timers.idle = [now.timers.idle[0], now.timers.idle[1], 999];
  now.snippets.extra = { ar: 'مرحبًا', en: 'Hello' };
  now.nudges['check-in'].text.en = 'Now.';
  now.cards = [{ id: 'water', title: { ar: 'ماء', en: 'Water' }, text: first.why, why: first.why }];
  now.phrases[0]?.ar.push('عبارة لم تكن');
  const changes = changesBetween(pack, now);
  expect(changes).toMatchObject({ from: pack.version, to: '9.0.0' });
  expect(changes.rules.map(({ change, id }) => [change, id])).toEqual([
    ['changed', first.id],
    ['added', 'brand-new'],
    ['removed', gone.id],
  ]);
  expect(changes.rules.at(-1)?.title).toEqual(gone.title);
  expect(changes.numbers).toEqual([
    { place: 'timers.checkIn', from: pack.timers.checkIn, to: 100 },
    { place: 'timers.idle.3', from: pack.timers.idle[2], to: 999 },
  ]);
  expect(changes.parts.map(({ kind, change, id }) => [kind, change, id])).toEqual([
    ['snippet', 'added', 'extra'],
    ['card', 'added', 'water'],
    ['nudge', 'changed', 'check-in'],
  ]);
  expect(changes.phrases).toEqual({ added: 1, removed: 0 });
});
