import { describe, expect, it } from 'vitest';
import { onArabicKeys, onLatinKeys } from '../../rules/snippets/keyboards.ts';
import { makeTriggers } from '../../rules/snippets/triggers.ts';

const ABBREVIATIONS = [
  'hold',
  'شكر',
  'أهلا',
  'أمر',
  'thx',
  'td',
  ':hi',
  ':hix',
  ';شكرا',
  '/ty',
  ':bye',
  'brb2',
  'لاحق',
];
const triggers = makeTriggers(ABBREVIATIONS.map((abbreviation) => ({ abbreviation })));

/** What is found as each character of the text is typed: abbreviation, and what it takes away. */
function typing(text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const char = text.slice(end - 1, end);
    const at = triggers.find(text.slice(0, end));
    // What is found is found by looking only where something may end.
    if (at !== null) expect(triggers.mayEnd(char)).toBe(true);
    if (at !== null) found.push(`${at.meant.abbreviation} ← "${at.typed}"`);
  }
  return found;
}

describe('an abbreviation', () => {
  it.each([
    ['a plain word, once a space follows', 'hold ', 'hold ← "hold "'],
    ['in the middle of a sentence', 'one moment hold ', 'hold ← "hold "'],
    ['in Arabic', 'طيب شكر ', 'شكر ← "شكر "'],
    ['with other hamzas, and vowel signs', 'اهلاً ', 'أهلا ← "اهلاً "'],
    ['at the beginning of a sentence, in capitals', 'Hold ', 'hold ← "Hold "'],
    ['behind a bracket or a quote', 'he said "hold ', 'hold ← "hold "'],
    ['on a line of its own', 'first line\nhold ', 'hold ← "hold "'],
    ['before the space of an editor', 'hold\u00a0', 'hold ← "hold\u00a0"'],
    ['with a mark, at once', 'ok :bye', ':bye ← ":bye"'],
    ['with a mark, in Arabic', 'طيب ;شكرا', ';شكرا ← ";شكرا"'],
    ['with a mark, behind a bracket', '(:bye', ':bye ← ":bye"'],
    ['that begins a longer one, once a space follows', ':hi ', ':hi ← ":hi "'],
    ['that is the longer one, at once', ':hix', ':hix ← ":hix"'],
  ])('is found %s', (_, text, found) => {
    expect(typing(text)).toEqual([found]);
  });

  it.each([
    ['inside of a word', 'threshold '],
    ['with more behind it', 'holding '],
    ['before a sign that is no space', 'hold, '],
    ['before the end of a line', 'hold\n'],
    ['in an address', 'https://hold.example/ty'],
    ['with a mark, inside of a word', 'time:bye'],
    ['with a mark, behind the same mark', '::bye'],
    ['with more after its text was taken back', ';شكراا'.slice(1)],
    ['that is not whole', ':by'],
    ['that is longer than all that is looked at', `${'x'.repeat(80)}hold `],
  ])('is not found %s', (_, text) => {
    expect(typing(text)).toEqual([]);
  });
});

it('is not found again at once, where its text was taken back and the agent goes on', () => {
  expect(triggers.find('hold  ')).toBeNull();
  expect(triggers.find('hold x')).toBeNull();
  expect(triggers.find(':bye ')).toBeNull();
  expect(triggers.find(':bye!')).toBeNull();
});

describe('on the wrong layout', () => {
  it.each([
    ['Latin on Arabic keys', 'اخمي ', 'hold ← "اخمي "'],
    ['Arabic on Latin keys', 'a;v ', 'شكر ← "a;v "'],
    ['with Shift for a hamza', 'Hlv ', 'أمر ← "Hlv "'],
    ['a word that everybody writes, in English', 'High ', null],
    ['lam-alef by one key', 'bpr ', 'لاحق ← "bpr "'],
    ['lam-alef by two keys', 'ghpr ', 'لاحق ← "ghpr "'],
    ['lam-alef that a system writes as one character', 'ﻻق\u0644ﻻ2 ', null],
    ['a mark by its key', ':ﻻغث', ':bye ← ":ﻻغث"'],
    ['a mark by its key, lam-alef as two characters', ':لاغث', ':bye ← ":لاغث"'],
    ['a mark whose key gives a letter, once a space follows', 'ظفغ ', '/ty ← "ظفغ "'],
    ['digits are where they were', 'لاقلا2 ', 'brb2 ← "لاقلا2 "'],
    ['a word that everybody writes', 'في ', null],
  ])('%s', (_, text, found) => {
    expect(typing(text)).toEqual(found === null ? [] : [found]);
  });

  it('what is typed right comes first', () => {
    const both = makeTriggers([{ abbreviation: 'hold' }, { abbreviation: 'اخمي' }]);
    expect(both.find('اخمي ')?.meant.abbreviation).toBe('اخمي');
  });

  it('the two layouts are the same keys', () => {
    const keys = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
    for (const key of keys) expect(onLatinKeys(onArabicKeys(key) ?? '')).toContain(key);
    expect(onArabicKeys('hold')).toBe('اخمي');
    expect(onArabicKeys('é')).toBeNull();
    expect(onLatinKeys('شكراً')).toEqual([]);
  });
});

describe('many abbreviations', () => {
  const many = Array.from({ length: 2000 }, (_, place) => ({
    abbreviation: `${place % 3 === 0 ? ':' : ''}word${place}`,
  }));

  it('the same one belongs to the first', () => {
    const twice = [
      { abbreviation: 'hold', text: 'first' },
      { abbreviation: 'HOLD', text: 'second' },
    ];
    expect(makeTriggers(twice).find('hold ')?.meant.text).toBe('first');
  });

  it('none of 2,000 is mistaken for another', () => {
    const all = makeTriggers(many);
    const found = ({ abbreviation }: { abbreviation: string }) =>
      all.find(`${abbreviation} `) ?? all.find(abbreviation);
    for (const one of many) expect(found(one)?.meant).toBe(one);
  });

  it('without any, nothing is looked for', () => {
    const none = makeTriggers([]);
    expect(none.mayEnd(' ')).toBe(false);
    expect(none.find('hold ')).toBeNull();
  });
});
