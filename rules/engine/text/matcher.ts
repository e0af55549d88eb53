import { Automaton } from './automaton.ts';
import {
  ANY_WORD,
  type CompiledEntry,
  type CompiledPhrases,
  gapOf,
  isGap,
  type Place,
  widthOf,
} from './compiled.ts';
import { Lexicon, NUMBER_CLASS } from './lexicon.ts';
import type { Item, Pattern } from './pattern.ts';
import type { Words } from './words.ts';

/** A pattern and what it stands for. */
export interface Entry<Label> {
  pattern: Pattern;
  label: Label;
}

/** A pattern found: which, and its first and last word in the message. */
export interface Match<Label> {
  label: Label;
  phrase: string;
  first: number;
  last: number;
}

/** Past so many findings a message is no message; the rest is not read. */
const FINDINGS_MAX = 5000;

/** The words of a message as the lexicon reads them; two units where two words were fused. */
interface Units {
  sets: number[];
  wordOf: number[];
}

interface Raw {
  entry: number;
  /** First unit of its sentence. */
  sentenceFrom: number;
  last: number;
}

/** Finds all patterns in a message at once; compiled once, used for every message. */
export class Matcher<Label> {
  private readonly lexicon: Lexicon;
  private readonly automaton: Automaton;
  private readonly entries: readonly CompiledEntry[];
  private readonly labels: readonly Label[];
  private readonly firstClasses = new Map<CompiledEntry, Set<number>>();

  private readonly sources: readonly string[];

  /** Of patterns; or of what `compiled` gave before, and the texts of the same patterns. */
  constructor(source: readonly Entry<Label>[]);
  constructor(source: CompiledPhrases<Label>, sources: readonly string[]);
  constructor(
    source: readonly Entry<Label>[] | CompiledPhrases<Label>,
    sources: readonly string[] = [],
  ) {
    if ('lexicon' in source) {
      this.lexicon = new Lexicon(source.lexicon);
      this.automaton = new Automaton(this.lexicon, source.automaton);
      this.entries = source.entries;
      this.labels = source.labels;
      this.sources = sources;
      return;
    }
    this.sources = source.map(({ pattern }) => pattern.source);
    this.lexicon = new Lexicon();
    this.automaton = new Automaton(this.lexicon);
    const { entries, labels } = this.add(source);
    this.entries = entries;
    this.labels = labels;
  }

  /** All of it as plain data: a matcher made of that finds the same. */
  compiled(): CompiledPhrases<Label> {
    return {
      lexicon: this.lexicon.compiled(),
      automaton: this.automaton.compiled(),
      entries: [...this.entries],
      labels: [...this.labels],
    };
  }

  private add(source: readonly Entry<Label>[]): { entries: CompiledEntry[]; labels: Label[] } {
    const labels = new Map<Label, number>();
    // The same guard on many phrases is looked for once.
    const guards = new Map<string, number>();
    const guard = (items: readonly Item[]): number => {
      const places = placesOf(items, this.lexicon);
      const key = JSON.stringify(places);
      const known = guards.get(key);
      if (known !== undefined) return known;
      const id = source.length + guards.size;
      guards.set(key, id);
      this.automaton.add(places, id);
      return id;
    };
    const entries = source.map(({ pattern, label }, id): CompiledEntry => {
      const places = placesOf(pattern.items, this.lexicon);
      this.automaton.add(places, id);
      const known = labels.get(label) ?? labels.size;
      labels.set(label, known);
      return {
        label: known,
        places,
        guards: pattern.places,
        needs: pattern.needs.map(guard),
        without: pattern.without.map(guard),
        fewest: pattern.fewest,
        most: pattern.most,
      };
    });
    return { entries, labels: [...labels.keys()] };
  }

  /** All findings in a message, in the order of their last words. Linear in the message. */
  find(message: Words): Match<Label>[] {
    const { words } = message;
    const units = this.unitsOf(message);
    const raw: Raw[] = [];
    const guards = new Map<number, Set<number>>();
    let alive = this.automaton.beginning;
    let sentence = -1;
    let sentenceFrom = 0;
    let findings = 0;
    for (let at = 0; at < units.sets.length && findings < FINDINGS_MAX; at++) {
      const word = words[units.wordOf[at] ?? 0];
      if (word && word.sentence !== sentence) {
        sentence = word.sentence;
        sentenceFrom = at;
        alive = this.automaton.beginning;
      }
      alive = this.automaton.step(alive, units.sets[at] ?? 0);
      for (const id of alive.accepts) {
        findings++;
        if (id >= this.entries.length) {
          const seen = guards.get(id);
          if (seen) seen.add(sentence);
          else guards.set(id, new Set([sentence]));
          continue;
        }
        raw.push({ entry: id, sentenceFrom, last: at });
      }
    }
    const matches: Match<Label>[] = [];
    for (const { entry: id, sentenceFrom: from, last: lastUnit } of raw) {
      const entry = this.entries[id];
      const last = units.wordOf[lastUnit] ?? 0;
      const label = entry && this.labels[entry.label];
      if (!entry || label === undefined) continue;
      if (!sentenceAllows(entry, message, last, guards)) continue;
      const first = units.wordOf[this.beginningOf(entry, units, lastUnit, from)] ?? 0;
      if (!placeAllows(entry, message, first, last)) continue;
      matches.push({ label, phrase: this.sources[id] ?? '', first, last });
    }
    return matches;
  }

  private unitsOf({ words }: Words): Units {
    const sets: number[] = [];
    const wordOf: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) continue;
      for (const set of this.lexicon.read(word)) {
        sets.push(set);
        wordOf.push(at);
      }
    }
    return { sets, wordOf };
  }

  /** The earliest unit from which the pattern reaches `last`. Bounded by what a pattern may span. */
  private beginningOf(
    entry: CompiledEntry,
    units: Units,
    last: number,
    sentenceFrom: number,
  ): number {
    const nearest = last - entry.fewest + 1;
    const farthest = Math.max(sentenceFrom, last - entry.most + 1);
    for (let first = farthest; first < nearest; first++) {
      if (!this.mayBegin(entry, units.sets[first] ?? 0)) continue;
      if (this.reaches(entry.places, units.sets, first, last)) return first;
    }
    return nearest;
  }

  /** Whether a pattern's first place can be filled by a unit; spares most of the looking back. */
  private mayBegin(entry: CompiledEntry, set: number): boolean {
    let known = this.firstClasses.get(entry);
    if (known === undefined) {
      known = new Set();
      addFirst(entry.places, known);
      this.firstClasses.set(entry, known);
    }
    if (known.has(ANY_WORD)) return true;
    for (const id of this.lexicon.set(set)) if (known.has(id)) return true;
    return false;
  }

  /** Whether a sequence can go from one unit to another and be over there. */
  private reaches(places: readonly Place[], sets: readonly number[], first: number, last: number) {
    const end = 1 << (last - first + 1);
    return (this.ends(places, sets, first, 1, end) & end) !== 0;
  }

  /**
   * Before which units a sequence can be over, from any of these on. Units are bits, counted from
   * `first`: a pattern spans so few that they fit one number. `end` is the bit behind the last.
   */
  private ends(
    places: readonly Place[],
    sets: readonly number[],
    first: number,
    from: number,
    end: number,
  ): number {
    const within = end | (end - 1);
    let here = from;
    for (const place of places) {
      let there = 0;
      if (typeof place !== 'number') {
        const [optional, ...options] = place;
        if (optional) there = here;
        for (const option of options) there |= this.ends(option, sets, first, here, end);
      } else if (place === ANY_WORD) {
        there = (here << 1) & within;
      } else if (isGap(place)) {
        there = here;
        for (let width = widthOf(place); width > 0; width--) there |= (there << 1) & within;
      } else {
        for (let rest = here & (end - 1); rest !== 0; rest &= rest - 1) {
          const bit = rest & -rest;
          if (this.fills(sets[first + 31 - Math.clz32(bit)] ?? 0, place)) there |= bit << 1;
        }
      }
      here = there;
      if (here === 0) break;
    }
    return here;
  }

  private fills(set: number, place: number): boolean {
    return this.lexicon.set(set).includes(place);
  }
}

/** Adds the classes that a sequence may begin with; tells whether it may also be passed over. */
function addFirst(places: readonly Place[], into: Set<number>): boolean {
  for (const place of places) {
    if (typeof place !== 'number') {
      const [optional, ...options] = place;
      let passed = optional === 1;
      for (const option of options) passed = addFirst(option, into) || passed;
      if (!passed) return false;
    } else {
      into.add(place < 0 ? ANY_WORD : place);
      return false;
    }
  }
  return true;
}

/** The guards that look at the whole sentence. */
function sentenceAllows(
  { guards: own, needs, without }: CompiledEntry,
  { words, sentences }: Words,
  last: number,
  guards: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  const sentence = words[last]?.sentence ?? 0;
  const asks = sentences[sentence]?.asks ?? false;
  if (own.includes('question') && !asks) return false;
  if (own.includes('statement') && asks) return false;
  const stands = (guard: number) => guards.get(guard)?.has(sentence) ?? false;
  if (needs.length > 0 && !needs.some(stands)) return false;
  return !without.some(stands);
}

/** The guards that look at where the words stand. */
function placeAllows(
  { guards }: CompiledEntry,
  { words }: Words,
  first: number,
  last: number,
): boolean {
  const ends = last === words.length - 1;
  return guards.every((place) => {
    if (place === 'first') return first === 0;
    if (place === 'start') return words[first - 1]?.clause !== words[first]?.clause;
    if (place === 'end') return ends;
    return place !== 'alone' || (first === 0 && ends);
  });
}

function placesOf(items: readonly Item[], lexicon: Lexicon): Place[] {
  return items.map((item) => placeOf(item, lexicon));
}

function placeOf(item: Item, lexicon: Lexicon): Place {
  switch (item.kind) {
    case 'word':
      return lexicon.classFor(item);
    case 'number':
      return NUMBER_CLASS;
    case 'any':
      return ANY_WORD;
    case 'gap':
      return gapOf(item.most);
    case 'choice':
      return [item.optional ? 1 : 0, ...item.options.map((option) => placesOf(option, lexicon))];
  }
}
