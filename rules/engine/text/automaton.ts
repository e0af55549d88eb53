import type { CompiledAutomaton, Place } from './compiled.ts';
import { ANY_WORD, isGap, widthOf } from './compiled.ts';
import type { Lexicon } from './lexicon.ts';
import { CLASSES_MAX, START, Transitions } from './transitions.ts';

/** A set of states that can be alive together, made when a text first reaches it. */
export interface Alive {
  states: readonly number[];
  accepts: readonly number[];
  next: Map<number, Alive>;
}

/** The sets kept; past them all are forgotten and made anew, so that memory is bounded. */
const ALIVE_MAX = 4096;
const ALIVE_STATES_MAX = 1_000_000;

/**
 * One automaton for all patterns. A text goes through it word by word, and each step is one
 * look-up whatever the number of patterns: which states are alive together is worked out when
 * first needed and kept.
 */
export class Automaton {
  private readonly lexicon: Lexicon;
  private readonly built: CompiledAutomaton;
  private readonly sorted: boolean;
  /** While it is built: where a transition of a state leads, and where an item laid there ends. */
  private readonly transitions = new Map<number, number>();
  private readonly anyOf = new Map<number, number>();
  private readonly laid = new Map<string, number>();
  private laidOut: Transitions | undefined;
  private readonly known = new Map<number, Alive[]>();
  private keptSets = 0;
  private keptStates = 0;
  private readonly none: Alive = { states: [], accepts: [], next: new Map() };

  /** Empty, or as it was built before. */
  constructor(lexicon: Lexicon, built?: CompiledAutomaton) {
    this.lexicon = lexicon;
    this.sorted = built !== undefined;
    this.built = built ?? { states: 1, next: [], any: [], with: [], accepts: [] };
  }

  /** Adds a pattern; all are added before the first step. */
  add(places: readonly Place[], pattern: number): void {
    this.built.accepts.push(this.lay(places, START), pattern);
  }

  /** What was built, as plain data; transitions by class, so that they need no sorting later. */
  compiled(): CompiledAutomaton {
    const { next } = this.built;
    const rows: [number, number, number][] = [];
    for (let at = 0; at < next.length; at += 3) {
      rows.push([next[at] ?? 0, next[at + 1] ?? 0, next[at + 2] ?? 0]);
    }
    rows.sort(([a, on], [b, other]) => a - b || on - other);
    return { ...this.built, next: rows.flat() };
  }

  /** Nothing matched so far: where a sentence begins. */
  get beginning(): Alive {
    return this.none;
  }

  step(alive: Alive, classSet: number): Alive {
    const known = alive.next.get(classSet);
    if (known) return known;
    const reached = this.reach(alive, this.lexicon.set(classSet));
    alive.next.set(classSet, reached);
    return reached;
  }

  private lay(places: readonly Place[], from: number): number {
    let at = from;
    for (const place of places) at = this.layPlace(place, at);
    return at;
  }

  private layPlace(place: Place, from: number): number {
    const { built } = this;
    if (typeof place === 'number' && place >= 0) {
      const key = from * CLASSES_MAX + place;
      const known = this.transitions.get(key);
      if (known !== undefined) return known;
      const next = built.states++;
      this.transitions.set(key, next);
      built.next.push(from, place, next);
      return next;
    }
    if (place === ANY_WORD) return this.layAny(from);
    const key = `${from}:${JSON.stringify(place)}`;
    const laid = this.laid.get(key);
    if (laid !== undefined) return laid;
    const end = built.states++;
    this.laid.set(key, end);
    if (isGap(place)) {
      built.with.push(from, end);
      let at = from;
      for (let width = 1; width <= widthOf(place); width++) {
        at = this.layAny(at);
        built.with.push(at, end);
      }
      return end;
    }
    const [optional, ...options] = place;
    for (const option of options) built.with.push(this.lay(option, from), end);
    if (optional) built.with.push(from, end);
    return end;
  }

  private layAny(from: number): number {
    const known = this.anyOf.get(from);
    if (known !== undefined) return known;
    const next = this.built.states++;
    this.anyOf.set(from, next);
    this.built.any.push(from, next);
    return next;
  }

  private reach(alive: Alive, classes: readonly number[]): Alive {
    this.laidOut ??= new Transitions(this.built, this.sorted);
    const { laidOut } = this;
    laidOut.begin();
    for (const id of alive.states) laidOut.follow(id, classes);
    laidOut.restart(classes);
    return laidOut.reached.length === 0 ? this.none : this.keep(laidOut.reached, laidOut);
  }

  private keep(reached: number[], laidOut: Transitions): Alive {
    reached.sort((a, b) => a - b);
    let hash = 0;
    for (const id of reached) hash = (Math.imul(hash, 31) + id) | 0;
    const alike = this.known.get(hash);
    const known = alike?.find(({ states }) => same(states, reached));
    if (known) return known;
    const states = reached.slice();
    const alive: Alive = { states, accepts: laidOut.acceptsOf(states), next: new Map() };
    if (this.keptSets >= ALIVE_MAX || this.keptStates > ALIVE_STATES_MAX) {
      this.known.clear();
      this.none.next.clear();
      this.keptStates = 0;
      this.keptSets = 0;
    }
    const kept = this.known.get(hash);
    if (kept) kept.push(alive);
    else this.known.set(hash, [alive]);
    this.keptSets++;
    this.keptStates += states.length;
    return alive;
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
