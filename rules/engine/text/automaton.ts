import type { CompiledAutomaton, Place } from './compiled.ts';
import { ANY_WORD, isGap, widthOf } from './compiled.ts';
import type { Lexicon } from './lexicon.ts';

/** A set of states that can be alive together, made when a text first reaches it. */
export interface Alive {
  states: readonly number[];
  accepts: readonly number[];
  next: Map<number, Alive>;
}

/** The sets kept; past them all are forgotten and made anew, so that memory is bounded. */
const ALIVE_MAX = 4096;
const ALIVE_STATES_MAX = 1_000_000;
const START = 0;
/** More classes than a lexicon can have: keys of transitions are state * this + class. */
const CLASSES = 2 ** 22;

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
  private tables: Tables | undefined;
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
      const key = from * CLASSES + place;
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
    this.tables ??= new Tables(this.built, this.sorted);
    const { tables } = this;
    tables.begin();
    for (const id of alive.states) tables.follow(id, classes);
    tables.restart(classes);
    return tables.reached.length === 0 ? this.none : this.keep(tables.reached, tables);
  }

  private keep(reached: number[], tables: Tables): Alive {
    reached.sort((a, b) => a - b);
    let hash = 0;
    for (const id of reached) hash = (Math.imul(hash, 31) + id) | 0;
    const alike = this.known.get(hash);
    const known = alike?.find(({ states }) => same(states, reached));
    if (known) return known;
    const states = reached.slice();
    const alive: Alive = { states, accepts: tables.acceptsOf(states), next: new Map() };
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

/** What was built, by state: made at the first step, in flat arrays that are quick to go through. */
class Tables {
  /** The states that a step leads to; good until the next `begin`. */
  reached: number[] = [];
  private readonly next: Lists;
  private readonly withs: Lists;
  private readonly accepts: Lists;
  private readonly any: Int32Array;
  /** By class: where patterns begin. A match may begin at any word. */
  private readonly starts: Lists;
  private readonly anyStarts: number[] = [];
  private readonly seen: Int32Array;
  private round = 0;

  constructor({ states, next, any, with: withs, accepts }: CompiledAutomaton, sorted: boolean) {
    this.next = new Lists(states, next, 3);
    if (!sorted) this.next.sortByFirst();
    this.withs = new Lists(states, withs, 2);
    this.accepts = new Lists(states, accepts, 2);
    this.any = new Int32Array(states).fill(-1);
    for (let at = 0; at < any.length; at += 2) this.any[any[at] ?? 0] = any[at + 1] ?? -1;
    this.seen = new Int32Array(states);
    this.begin();
    this.enter(START);
    const starts: number[] = [];
    let classes = 0;
    for (const id of this.reached) {
      const first = this.any[id] ?? -1;
      if (first >= 0) this.anyStarts.push(first);
      const { from, values } = this.next;
      const end = from[id + 1] ?? 0;
      for (let pair = from[id] ?? 0; pair < end; pair += 2) {
        const on = values[pair] ?? 0;
        if (on >= classes) classes = on + 1;
        starts.push(on, values[pair + 1] ?? 0);
      }
    }
    this.starts = new Lists(classes, starts, 2);
  }

  begin(): void {
    this.round++;
    this.reached = [];
  }

  /** Enters what a state leads to, on any of the classes. */
  follow(id: number, classes: readonly number[]): void {
    const any = this.any[id] ?? -1;
    if (any >= 0) this.enter(any);
    const { from, values } = this.next;
    const first = from[id] ?? 0;
    const end = from[id + 1] ?? 0;
    if (end - first <= classes.length * 2) {
      // Both ascend: one pass over the two.
      let at = 0;
      for (let pair = first; pair < end; pair += 2) {
        const on = values[pair] ?? 0;
        while ((classes[at] ?? CLASSES) < on) at++;
        if (classes[at] === on) this.enter(values[pair + 1] ?? 0);
      }
      return;
    }
    for (const on of classes) {
      const pair = this.next.find(id, on);
      if (pair >= 0) this.enter(values[pair + 1] ?? 0);
    }
  }

  restart(classes: readonly number[]): void {
    const { from, values } = this.starts;
    for (const on of classes) {
      const end = from[on + 1] ?? 0;
      for (let at = from[on] ?? end; at < end; at++) this.enter(values[at] ?? 0);
    }
    for (const next of this.anyStarts) this.enter(next);
  }

  acceptsOf(states: readonly number[]): number[] {
    const found: number[] = [];
    const { from, values } = this.accepts;
    for (const id of states) {
      const end = from[id + 1] ?? 0;
      for (let at = from[id] ?? 0; at < end; at++) found.push(values[at] ?? 0);
    }
    return found.length > 1 ? [...new Set(found)] : found;
  }

  private enter(id: number): void {
    const { seen, round, reached } = this;
    if (seen[id] === round) return;
    seen[id] = round;
    let at = reached.push(id) - 1;
    const { from, values } = this.withs;
    for (; at < reached.length; at++) {
      const here = reached[at] ?? 0;
      const end = from[here + 1] ?? 0;
      for (let beside = from[here] ?? 0; beside < end; beside++) {
        const other = values[beside] ?? 0;
        if (seen[other] === round) continue;
        seen[other] = round;
        reached.push(other);
      }
    }
  }
}

/** Short lists by number, end to end in one array; `from` tells where each begins. */
class Lists {
  readonly from: Int32Array;
  readonly values: Int32Array;

  /** Of rows that lead with their state; `width` numbers a row. */
  constructor(states: number, rows: readonly number[], width: number) {
    const own = width - 1;
    this.from = new Int32Array(states + 2);
    this.values = new Int32Array((rows.length / width) * own);
    const { from, values } = this;
    // Counted one further, so that filling in moves each beginning to its place.
    for (let at = 0; at < rows.length; at += width) {
      const state = (rows[at] ?? 0) + 2;
      from[state] = (from[state] ?? 0) + own;
    }
    for (let state = 1; state < from.length; state++) {
      from[state] = (from[state] ?? 0) + (from[state - 1] ?? 0);
    }
    for (let at = 0; at < rows.length; at += width) {
      const state = (rows[at] ?? 0) + 1;
      let to = from[state] ?? 0;
      for (let one = 1; one < width; one++) values[to++] = rows[at + one] ?? 0;
      from[state] = to;
    }
  }

  /** Sorts each list of pairs by its first numbers. */
  sortByFirst(): void {
    const { from, values } = this;
    for (let state = 0; state < from.length - 2; state++) {
      const first = from[state] ?? 0;
      const end = from[state + 1] ?? 0;
      if (end - first <= 2) continue;
      const pairs: [number, number][] = [];
      for (let at = first; at < end; at += 2) pairs.push([values[at] ?? 0, values[at + 1] ?? 0]);
      pairs.sort(([a], [b]) => a - b);
      pairs.forEach(([on, next], n) => {
        values[first + 2 * n] = on;
        values[first + 2 * n + 1] = next;
      });
    }
  }

  /** Where the pair of a state with this first number stands, or -1. */
  find(state: number, wanted: number): number {
    const first = this.from[state] ?? 0;
    let low = 0;
    let high = ((this.from[state + 1] ?? 0) - first) / 2 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const on = this.values[first + 2 * middle] ?? 0;
      if (on === wanted) return first + 2 * middle;
      if (on < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
