import type { Words } from '../words.ts';
import { Automaton } from './automaton.ts';
import { Beginnings } from './beginnings.ts';
import { OwnWords } from './own-words.ts';
import { type LaidPattern, Phrasebook } from './phrasebook.ts';
import { Standing } from './standing.ts';
import { Transitions } from './transitions.ts';

/** A phrase in the pattern language, and what it stands for. */
export interface Phrase<Label> {
  source: string;
  label: Label;
}

/** A phrase found: which, and its first and last word in the message. */
export interface Match<Label> {
  label: Label;
  phrase: string;
  first: number;
  last: number;
}

/** Past so many findings a message is no message; the rest is not read. */
const FINDINGS_MAX = 5000;

/** The words of a message as the phrases read them; two units where two words were fused. */
interface Units {
  sets: number[];
  wordOf: number[];
}

interface Raw {
  phrase: number;
  /** First unit of its sentence. */
  sentenceFrom: number;
  last: number;
}

/** Finds phrases in a message, all at once; made once, used for every message. */
export class Matcher<Label> {
  private readonly phrases: readonly Phrase<Label>[];
  private readonly laid: readonly LaidPattern[];
  private readonly words: OwnWords;
  private readonly automaton: Automaton;
  private readonly beginnings: Beginnings;

  /**
   * Of the phrases of a book that are wanted; those that it does not have are added to it. What
   * else stands in the book changes nothing in what is found.
   * @throws PatternError where a phrase is not in the pattern language.
   */
  constructor(phrases: readonly Phrase<Label>[], book: Phrasebook = new Phrasebook()) {
    const { states, lexicon } = book;
    this.phrases = phrases;
    this.laid = book.take(phrases.map(({ source }) => source));
    const ends = new Map<number, number[]>();
    const guards = new Set<number>();
    this.laid.forEach(({ end, needs, without }, phrase) => {
      const known = ends.get(end);
      if (known) known.push(phrase);
      else ends.set(end, [phrase]);
      for (const guard of needs) guards.add(guard);
      for (const guard of without) guards.add(guard);
    });
    const ours = [...ends.keys(), ...guards];
    const transitions = new Transitions(states, ours, lexicon.classCount);
    this.words = new OwnWords(lexicon, transitions.classes);
    this.automaton = new Automaton(this.words, transitions, { phrases: ends, guards });
    this.beginnings = new Beginnings(this.words, transitions);
  }

  /** All findings in a message, by their last words and then as the phrases stand. Linear in the message. */
  find(message: Words): Match<Label>[] {
    const { words } = message;
    const { automaton, beginnings } = this;
    const { sets, wordOf } = this.unitsOf(message);
    const raw: Raw[] = [];
    const standing = new Standing();
    let alive = automaton.beginning;
    let sentence = -1;
    let sentenceFrom = 0;
    let findings = 0;
    for (let at = 0; at < sets.length && findings < FINDINGS_MAX; at++) {
      const word = words[wordOf[at] ?? 0];
      if (word && word.sentence !== sentence) {
        sentence = word.sentence;
        sentenceFrom = at;
        alive = automaton.beginning;
      }
      alive = automaton.step(alive, sets[at] ?? 0);
      const { phrases, guards } = alive;
      findings += phrases.length + guards.length;
      for (const end of guards) standing.add(end, sentence);
      for (const phrase of phrases) raw.push({ phrase, sentenceFrom, last: at });
    }
    const matches: Match<Label>[] = [];
    for (const { phrase: number, sentenceFrom: from, last: lastUnit } of raw) {
      const phrase = this.phrases[number];
      const laid = this.laid[number];
      if (!phrase || !laid) continue;
      const last = wordOf[lastUnit] ?? 0;
      if (!sentenceAllows(laid, message, last, standing)) continue;
      const first = wordOf[beginnings.of(laid.end, lastUnit, from, sets)] ?? 0;
      if (!placeAllows(laid, message, first, last)) continue;
      matches.push({ label: phrase.label, phrase: phrase.source, first, last });
    }
    return matches;
  }

  private unitsOf({ words }: Words): Units {
    const sets: number[] = [];
    const wordOf: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) continue;
      for (const set of this.words.read(word.text)) {
        sets.push(set);
        wordOf.push(at);
      }
    }
    return { sets, wordOf };
  }
}

/** The guards that look at the whole sentence. */
function sentenceAllows(
  { places, needs, without }: LaidPattern,
  { words, sentences }: Words,
  last: number,
  standing: Standing,
): boolean {
  const sentence = words[last]?.sentence ?? 0;
  if (places.length > 0) {
    const asks = sentences[sentence]?.asks ?? false;
    if (places.includes(asks ? 'statement' : 'question')) return false;
  }
  const stands = (guard: number) => standing.has(guard, sentence);
  if (needs.length > 0 && !needs.some(stands)) return false;
  return !without.some(stands);
}

/** The guards that look at where the words stand. */
function placeAllows(
  { places }: LaidPattern,
  { words }: Words,
  first: number,
  last: number,
): boolean {
  const ends = last === words.length - 1;
  for (const place of places) {
    if (place === 'first' && first !== 0) return false;
    if (place === 'start' && words[first - 1]?.clause === words[first]?.clause) return false;
    if (place === 'end' && !ends) return false;
    if (place === 'alone' && !(first === 0 && ends)) return false;
  }
  return true;
}
