import { describe, expect, test } from 'vitest';
import type { PhraseList } from '../../../rules/engine/pack/pack.ts';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { findIdlePhrases, findUnmetActs } from '../../../stores/packs/check/notices.ts';
import { showPath } from '../../../stores/packs/check/pack-check.ts';

const preset = readPreset('support-quality');

/** What is told of a pack with these phrases of one act. */
function told(en: string[], more: Partial<PhraseList> = {}): string[] {
  const list: PhraseList = { act: 'greet', author: 'agent', ar: [], en, ...more };
  return findIdlePhrases({ ...preset, phrases: [list] }).map(
    ({ path, message }) => `${showPath(path)}: ${message}`,
  );
}

describe('a phrase that never matches', () => {
  test.each([
    ['its guard forbids its own words', 'good morning @without(morning)'],
    ['two guards that cannot both be', 'good morning @question @statement'],
  ])('%s', (_, phrase) => {
    expect(told([phrase])).toEqual([
      expect.stringMatching(/^phrases\[0\]\.en\[0\]: never matches: not even "good morning\??"; /),
    ]);
  });

  test.each([
    'good morning @start @end',
    'good morning @alone',
    'good [very] (morning|day) ...2 to <word> <number>',
    'good morning @question @with(you|to you)',
    'good morning @start @with(you)',
    '{ال}صباح{you} @without(مساء)',
  ])('is not told of %s', (phrase) => {
    expect(told([phrase])).toEqual([]);
  });
});

describe('a phrase that adds nothing', () => {
  test('is told with the one that finds it all', () => {
    expect(told(['good morning to you', 'hello', 'good (morning|day)'])).toEqual([
      'phrases[0].en[0]: adds nothing: "good (morning|day)" finds all that it finds; remove one of them',
    ]);
  });

  test('of two alike, the second', () => {
    expect(told(['hello', 'hello'])).toEqual([expect.stringMatching(/^phrases\[0\]\.en\[1\]: /)]);
    expect(told(['hello'], { ar: ['hello'] })).toHaveLength(1);
    expect(told(['good [old] ...2 day @end', 'good [old] ...2 day @end'])).toEqual([
      'phrases[0].en[1]: stands twice: "good [old] ...2 day @end" is there before; remove one of them',
    ]);
  });

  test('of two that differ in hamza or marks alone, the second', () => {
    expect(told([], { ar: ['خلال أسبوع', 'خِلال اسبوع'] })).toEqual([
      'phrases[0].ar[1]: adds nothing: "خلال أسبوع" finds all that it finds; remove one of them',
    ]);
  });

  test.each<[why: string, phrases: string[]]>([
    ['the other has a guard', ['good morning to you', 'good morning @end']],
    ['the other finds a part of its wordings', ['good (morning|day) to you', 'good morning']],
    ['it has more wordings than were tried', ['good morning ...3 you', 'good morning you @end']],
    ['it may be said with more words', ['good [old] morning', 'good old morning @end']],
  ])('is not told where %s', (_, phrases) => {
    expect(told(phrases)).toEqual([]);
  });

  test('is not told of what takes an act back', () => {
    expect(told(['hello'], { not: { en: ['hello there'] } })).toEqual([]);
  });

  test('nor of two acts, nor of two authors', () => {
    const list = { ar: [], en: ['hello'] };
    const phrases: PhraseList[] = [
      { act: 'greet', author: 'agent', ...list },
      { act: 'bye', author: 'agent', ...list },
      { act: 'done', author: 'customer', ...list },
    ];
    expect(findIdlePhrases({ ...preset, phrases })).toEqual([]);
  });
});

describe('a rule that nothing can meet, for no phrase shows its act', () => {
  const unmet = (without: string[]) =>
    findUnmetActs({
      ...preset,
      phrases: preset.phrases.filter(({ act }) => !without.includes(act)),
    }).map(({ path, message }) => `${showPath(path)}: ${message}`);
  const at = (id: string) => preset.rules.findIndex((rule) => rule.id === id);

  test('is told with the act', () => {
    expect(unmet(['further', 'greet'])).toEqual([
      `rules[${at('greeting')}].check.acts[0]: no phrase shows "greet", so that nothing can meet the rule; add phrases of it`,
      `rules[${at('further-assistance')}].check.act: no phrase shows "further", so that nothing can meet the rule; add phrases of it`,
    ]);
  });

  test('is none where there are phrases, or form and place tell the act', () => {
    expect(unmet([])).toEqual([]);
    expect(unmet(['promise', 'upset'])).toEqual([]);
  });
});
