import { ANY_WORD, type CompiledPhrases, gapOf, type Place } from './compiled.ts';
import { Lexicon, NUMBER_CLASS } from './lexicon.ts';
import { parsePattern } from './parse-pattern.ts';
import { type Item, type Pattern, PLACE_GUARDS, type PlaceGuard } from './pattern.ts';
import { States } from './states.ts';

/** A phrase as it was laid into the automaton: where it ends, and its guards. */
export interface LaidPattern {
  source: string;
  /** The state in which it ends; phrases that differ in their guards alone share it. */
  end: number;
  places: readonly PlaceGuard[];
  /** Ends of word sequences of which one has to, or none may, stand in the sentence. */
  needs: readonly number[];
  without: readonly number[];
}

/** Most have no guards, and a worker that starts makes thousands: they share one list. */
const NONE: readonly never[] = [];

/**
 * The phrases of all packs in one automaton over one lexicon. A phrase that several packs have, or
 * that is looked for in what both people write, is laid once. What each reads is its own: a
 * `Matcher` marks the phrases, states and words that are its pack's and sees no others.
 */
export class Phrasebook {
  readonly lexicon: Lexicon;
  readonly states: States;
  private readonly patterns = new Map<string, LaidPattern>();

  /** Empty, or as compiled before, with the texts of the same phrases in their order. */
  constructor(compiled?: CompiledPhrases, sources: readonly string[] = []) {
    this.lexicon = new Lexicon(compiled?.lexicon);
    this.states = new States(compiled?.states);
    if (!compiled) return;
    const { ends, guarded } = compiled.patterns;
    for (let at = 0; at < sources.length; at++) {
      const source = sources[at] ?? '';
      this.patterns.set(source, {
        source,
        end: ends[at] ?? 0,
        places: NONE,
        needs: NONE,
        without: NONE,
      });
    }
    for (const [at, names, needs, without] of guarded) {
      const source = sources[at] ?? '';
      const places = names.flatMap((name) => PLACE_GUARDS.find((place) => place === name) ?? []);
      this.patterns.set(source, { source, end: ends[at] ?? 0, places, needs, without });
    }
  }

  /** All of it as plain data: a book made of that and its `sources` finds the same. */
  compiled(): CompiledPhrases {
    const patterns = [...this.patterns.values()];
    const guarded = patterns.flatMap(({ places, needs, without }, at) =>
      places.length + needs.length + without.length > 0
        ? [[at, places, needs, without] as const]
        : [],
    );
    return {
      lexicon: this.lexicon.compiled(),
      states: this.states.compiled(),
      patterns: { ends: patterns.map(({ end }) => end), guarded },
    };
  }

  /** The texts of its phrases, in the order in which they were laid. */
  get sources(): readonly string[] {
    return [...this.patterns.keys()];
  }

  /**
   * The phrases with these texts; those that it does not have are laid first.
   * @throws PatternError where one is not in the pattern language; the book is then as before.
   */
  take(sources: readonly string[]): LaidPattern[] {
    const unknown = new Map<string, Pattern>();
    for (const source of sources) {
      if (this.patterns.has(source) || unknown.has(source)) continue;
      unknown.set(source, parsePattern(source));
    }
    for (const [source, pattern] of unknown) this.patterns.set(source, this.lay(pattern));
    const laid: LaidPattern[] = [];
    for (const source of sources) {
      const pattern = this.patterns.get(source);
      if (pattern) laid.push(pattern);
    }
    return laid;
  }

  private lay({ source, items, places, needs, without }: Pattern): LaidPattern {
    const end = (sequence: readonly Item[]) => this.states.lay(this.placesOf(sequence));
    return { source, end: end(items), places, needs: needs.map(end), without: without.map(end) };
  }

  private placesOf(items: readonly Item[]): Place[] {
    return items.map((item) => this.placeOf(item));
  }

  private placeOf(item: Item): Place {
    switch (item.kind) {
      case 'word':
        return this.lexicon.classFor(item);
      case 'number':
        return NUMBER_CLASS;
      case 'any':
        return ANY_WORD;
      case 'gap':
        return gapOf(item.most);
      case 'choice':
        return [item.optional ? 1 : 0, ...item.options.map((option) => this.placesOf(option))];
    }
  }
}
