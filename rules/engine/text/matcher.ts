import { Automaton } from './automaton.ts';
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

/** Stands for a first place that any word fills. */
const ANY_CLASS = -1;
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
  private readonly entries: readonly Entry<Label>[];
  private readonly lexicon = new Lexicon();
  private readonly automaton: Automaton;
  private readonly firstClasses = new Map<Pattern, Set<number>>();
  /** Items of guards (@with, @without), numbered after the entries. */
  private readonly guardItems: (readonly Item[])[] = [];
  private readonly guardsOf: { needs: number[]; without: number[] }[] = [];

  constructor(entries: readonly Entry<Label>[]) {
    this.entries = entries;
    this.automaton = new Automaton(this.lexicon);
    const guardIds = new Map<string, number>();
    const guard = (items: readonly Item[]): number => {
      const key = JSON.stringify(items);
      const known = guardIds.get(key);
      if (known !== undefined) return known;
      const id = entries.length + this.guardItems.length;
      this.guardItems.push(items);
      guardIds.set(key, id);
      this.automaton.add(items, id);
      return id;
    };
    entries.forEach(({ pattern }, id) => {
      this.automaton.add(pattern.items, id);
      this.guardsOf.push({
        needs: pattern.needs.map(guard),
        without: pattern.without.map(guard),
      });
    });
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
      if (!entry || !this.sentenceAllows(entry.pattern, id, message, last, guards)) continue;
      const first = units.wordOf[this.beginningOf(entry.pattern, units, lastUnit, from)] ?? 0;
      if (!placeAllows(entry.pattern, message, first, last)) continue;
      matches.push({ label: entry.label, phrase: entry.pattern.source, first, last });
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

  /** The guards that look at the whole sentence. */
  private sentenceAllows(
    pattern: Pattern,
    id: number,
    { words, sentences }: Words,
    last: number,
    guards: ReadonlyMap<number, ReadonlySet<number>>,
  ): boolean {
    const sentence = words[last]?.sentence ?? 0;
    const asks = sentences[sentence]?.asks ?? false;
    if (pattern.places.includes('question') && !asks) return false;
    if (pattern.places.includes('statement') && asks) return false;
    const { needs, without } = this.guardsOf[id] ?? NO_GUARDS;
    const stands = (guard: number) => guards.get(guard)?.has(sentence) ?? false;
    if (needs.length > 0 && !needs.some(stands)) return false;
    return !without.some(stands);
  }

  /** The earliest unit from which the pattern reaches `last`. Bounded by what a pattern may span. */
  private beginningOf(pattern: Pattern, units: Units, last: number, sentenceFrom: number): number {
    const nearest = last - pattern.fewest + 1;
    const farthest = Math.max(sentenceFrom, last - pattern.most + 1);
    for (let first = farthest; first < nearest; first++) {
      if (!this.mayBegin(pattern, units.sets[first] ?? 0)) continue;
      if (this.reaches(pattern.items, units.sets, first, last)) return first;
    }
    return nearest;
  }

  /** Whether a pattern's first place can be filled by a unit; spares most of the looking back. */
  private mayBegin(pattern: Pattern, set: number): boolean {
    let known = this.firstClasses.get(pattern);
    if (known === undefined) {
      known = new Set();
      this.addFirst(pattern.items, known);
      this.firstClasses.set(pattern, known);
    }
    const { lexicon } = this;
    if (known.has(ANY_CLASS)) return true;
    for (const id of lexicon.set(set)) if (known.has(id)) return true;
    return false;
  }

  /** Adds the classes that a sequence may begin with; tells whether it may also be passed over. */
  private addFirst(items: readonly Item[], into: Set<number>): boolean {
    for (const item of items) {
      if (item.kind === 'choice') {
        let passed = item.optional;
        for (const option of item.options) passed = this.addFirst(option, into) || passed;
        if (!passed) return false;
      } else if (item.kind === 'word') {
        into.add(this.lexicon.classFor(item));
        return false;
      } else {
        into.add(item.kind === 'number' ? NUMBER_CLASS : ANY_CLASS);
        return false;
      }
    }
    return true;
  }

  private reaches(items: readonly Item[], sets: readonly number[], first: number, last: number) {
    const ends = this.ends(items, sets, new Set([first]), last);
    return ends.has(last + 1);
  }

  private ends(
    items: readonly Item[],
    sets: readonly number[],
    from: ReadonlySet<number>,
    last: number,
  ): ReadonlySet<number> {
    let here = from;
    for (const item of items) {
      const there = new Set<number>();
      if (item.kind === 'choice') {
        for (const option of item.options) {
          for (const end of this.ends(option, sets, here, last)) there.add(end);
        }
        if (item.optional) for (const at of here) there.add(at);
      } else if (item.kind === 'gap') {
        for (const at of here) {
          for (let end = at; end <= Math.min(at + item.most, last + 1); end++) there.add(end);
        }
      } else if (item.kind === 'any') {
        for (const at of here) if (at <= last) there.add(at + 1);
      } else {
        const wanted = item.kind === 'number' ? NUMBER_CLASS : this.lexicon.classFor(item);
        for (const at of here) {
          if (at <= last && this.lexicon.set(sets[at] ?? 0).includes(wanted)) there.add(at + 1);
        }
      }
      here = there;
      if (here.size === 0) break;
    }
    return here;
  }
}

const NO_GUARDS: { needs: number[]; without: number[] } = { needs: [], without: [] };

/** The guards that look at where the words stand. */
function placeAllows(pattern: Pattern, { words }: Words, first: number, last: number): boolean {
  const ends = last === words.length - 1;
  return pattern.places.every((place) => {
    if (place === 'first') return first === 0;
    if (place === 'start') return words[first - 1]?.clause !== words[first]?.clause;
    if (place === 'end') return ends;
    return place !== 'alone' || (first === 0 && ends);
  });
}
