import { describe, expect, it } from 'vitest';
import { Automaton } from '../../rules/engine/text/patterns/automaton.ts';
import { Matcher } from '../../rules/engine/text/patterns/matcher.ts';
import { OwnWords } from '../../rules/engine/text/patterns/own-words.ts';
import { Phrasebook } from '../../rules/engine/text/patterns/phrasebook.ts';
import { Transitions } from '../../rules/engine/text/patterns/transitions.ts';
import { wordsOf } from '../../rules/engine/text/words.ts';

/** A word for each number, in letters. */
function wordFor(number: number): string {
  return `w${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}ord`;
}

function bookOf(phrases: readonly string[]) {
  const book = new Phrasebook();
  return {
    lexicon: book.lexicon,
    states: book.states,
    ends: book.take(phrases).map(({ end }) => end),
  };
}

/** How many states are alive together, at most, while a text goes through so many phrases. */
function mostAlive(phrases: readonly string[], text: string): number {
  const { lexicon, states, ends } = bookOf(phrases);
  const transitions = new Transitions(states, ends, lexicon.classCount);
  const words = new OwnWords(lexicon, transitions.classes);
  const automaton = new Automaton(words, transitions, { phrases: new Map(), guards: new Set() });
  let alive = automaton.beginning;
  let most = 0;
  for (const word of wordsOf(text).words) {
    for (const set of words.read(word.text)) alive = automaton.step(alive, set);
    most = Math.max(most, alive.states.length);
  }
  return most;
}

const phrases = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const [a, b, c] = [wordFor(at), wordFor(at * 7 + 3), wordFor(at * 11 + 5)];
    return [`${a} ${b} ${c}`, `${a} [${b}] ${c}`, `${a} ...4 ${c}`][at % 3] ?? a;
  });
const TEXT = Array.from({ length: 60 }, (_, at) => wordFor(at)).join(' ');

describe('one automaton for all phrases', () => {
  it('keeps no more states alive for 20,000 phrases than for 200', () => {
    expect(mostAlive(phrases(20_000), TEXT)).toBeLessThanOrEqual(mostAlive(phrases(200), TEXT) + 2);
  });

  it('shares equal beginnings, gaps and all: phrases built to explode stay small', () => {
    const alike = Array.from({ length: 5000 }, (_, at) => `a ...8 [b] ...8 ${wordFor(at)}`);
    expect(mostAlive(alike, 'a b a b a b a b a b a b')).toBeLessThan(60);
  });

  it('finds each of 20,000 phrases', () => {
    const sources = phrases(20_000);
    const matcher = new Matcher(sources.map((source, label) => ({ source, label })));
    for (const label of [0, 1, 2, 9_999, 19_998]) {
      const text = (sources[label] ?? '').replace(/\[|]/g, '').replace(' ...4', '');
      expect(matcher.find(wordsOf(text)).map((match) => match.label)).toContain(label);
    }
  });

  it('reads a message of 100,000 characters to its end', () => {
    const matcher = new Matcher([{ source: 'the very end', label: 0 }]);
    const long = `${'more words and more. '.repeat(5000)}the very end`;
    expect(matcher.find(wordsOf(long))).toHaveLength(1);
  });

  it('stops where a message is nothing but findings', () => {
    const matcher = new Matcher([{ source: 'a', label: 0 }]);
    expect(matcher.find(wordsOf('a '.repeat(50_000))).length).toBeLessThanOrEqual(5000);
  });

  it('forgives one typo in a long word, and never turns one word of the phrases into another', () => {
    const matcher = new Matcher(
      ['waiting', 'waiving', 'انتظارك'].map((source) => ({ source, label: source })),
    );
    const labels = (text: string) => matcher.find(wordsOf(text)).map((match) => match.label);
    expect(labels('waitng')).toEqual(['waiting']);
    expect(labels('wiating')).toEqual(['waiting']);
    expect(labels('waiving')).toEqual(['waiving']);
    expect(labels('wating')).toEqual(['waiting']);
    expect(labels('بانتظارك')).toEqual([]);
    expect(labels('انتضارك')).toEqual(['انتظارك']);
    expect(labels('baiting')).toEqual([]);
  });
});
