import { Automaton } from './automaton.ts';
import { OwnWords } from './own-words.ts';
import { type LaidPattern, Phrasebook } from './phrasebook.ts';
import { Transitions } from './transitions.ts';
import type { Words } from './words.ts';

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
  private readonly transitions: Transitions;
  private readonly automaton: Automaton;
  /** Classes of the message at hand, for the looking back. */
  private sets: readonly number[] = [];

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
    this.laid.forEach(({ end }, phrase) => {
      const known = ends.get(end);
      if (known) known.push(phrase);
      else ends.set(end, [phrase]);
    });
    const guards = new Set(this.laid.flatMap(({ needs, without }) => [...needs, ...without]));
    const ours = [...ends.keys(), ...guards];
    this.transitions = new Transitions(states, ours, lexicon.classCount);
    this.words = new OwnWords(lexicon, this.transitions.classes);
    this.automaton = new Automaton(this.words, this.transitions, { phrases: ends, guards });
  }

  /** All findings in a message, by their last words and then as the phrases stand. Linear in the message. */
  find(message: Words): Match<Label>[] {
    const { words } = message;
    const { sets, wordOf } = this.unitsOf(message);
    const raw: Raw[] = [];
    const guards = new Map<number, Set<number>>();
    let alive = this.automaton.beginning;
    let sentence = -1;
    let sentenceFrom = 0;
    let findings = 0;
    for (let at = 0; at < sets.length && findings < FINDINGS_MAX; at++) {
      const word = words[wordOf[at] ?? 0];
      if (word && word.sentence !== sentence) {
        sentence = word.sentence;
        sentenceFrom = at;
        alive = this.automaton.beginning;
      }
      alive = this.automaton.step(alive, sets[at] ?? 0);
      findings += alive.phrases.length + alive.guards.length;
      for (const end of alive.guards) {
        const seen = guards.get(end);
        if (seen) seen.add(sentence);
        else guards.set(end, new Set([sentence]));
      }
      for (const phrase of alive.phrases) raw.push({ phrase, sentenceFrom, last: at });
    }
    this.sets = sets;
    const matches: Match<Label>[] = [];
    for (const { phrase: number, sentenceFrom: from, last: lastUnit } of raw) {
      const phrase = this.phrases[number];
      const laid = this.laid[number];
      if (!phrase || !laid) continue;
      const last = wordOf[lastUnit] ?? 0;
      if (!sentenceAllows(laid, message, last, guards)) continue;
      const first = wordOf[this.transitions.beginningOf(laid.end, lastUnit, from, this.fills)] ?? 0;
      if (!placeAllows(laid, message, first, last)) continue;
      matches.push({ label: phrase.label, phrase: phrase.source, first, last });
    }
    return matches;
  }

  private readonly fills = (unit: number, on: number): boolean =>
    this.words.set(this.sets[unit] ?? 0).includes(on);

  private unitsOf({ words }: Words): Units {
    const sets: number[] = [];
    const wordOf: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) continue;
      for (const set of this.words.read(word)) {
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
  guards: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  const sentence = words[last]?.sentence ?? 0;
  const asks = sentences[sentence]?.asks ?? false;
  if (places.includes('question') && !asks) return false;
  if (places.includes('statement') && asks) return false;
  const stands = (guard: number) => guards.get(guard)?.has(sentence) ?? false;
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
  return places.every((place) => {
    if (place === 'first') return first === 0;
    if (place === 'start') return words[first - 1]?.clause !== words[first]?.clause;
    if (place === 'end') return ends;
    return place !== 'alone' || (first === 0 && ends);
  });
}
