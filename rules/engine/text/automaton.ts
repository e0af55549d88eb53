import { type Lexicon, NUMBER_CLASS } from './lexicon.ts';
import type { Item } from './pattern.ts';

/** A state of the automaton that all patterns share; built once, read-only afterwards. */
interface State {
  /** Where a class leads. */
  next: Map<number, number>;
  /** Where any word leads (inside a gap), or -1. */
  any: number;
  /** States entered together with this one. */
  with: number[];
  accepts: number[];
  /** How an item was laid from here, so that equal beginnings are laid once. */
  laid: Map<string, number>;
}

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

/**
 * One automaton for all patterns. A text goes through it word by word, and each step is one
 * look-up whatever the number of patterns: which states are alive together is worked out when
 * first needed and kept.
 */
export class Automaton {
  private readonly states: State[] = [];
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, Alive>();
  private keptStates = 0;
  private readonly none: Alive = { states: [], accepts: [], next: new Map() };
  private starts: { byClass: Map<number, number[]>; any: number[] } | undefined;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.state();
  }

  /** Adds a pattern; all are added before the first step. */
  add(items: readonly Item[], pattern: number): void {
    const end = this.lay(items, START);
    this.states[end]?.accepts.push(pattern);
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

  private state(): number {
    this.states.push({ next: new Map(), any: -1, with: [], accepts: [], laid: new Map() });
    return this.states.length - 1;
  }

  private lay(items: readonly Item[], from: number): number {
    let at = from;
    for (const item of items) at = this.layItem(item, at);
    return at;
  }

  private layItem(item: Item, from: number): number {
    const state = this.states[from];
    if (!state) return from;
    if (item.kind === 'word' || item.kind === 'number') {
      const id = item.kind === 'number' ? NUMBER_CLASS : this.lexicon.classFor(item);
      const next = state.next.get(id) ?? this.state();
      state.next.set(id, next);
      return next;
    }
    if (item.kind === 'any') {
      if (state.any < 0) state.any = this.state();
      return state.any;
    }
    const key = this.keyOf(item);
    const laid = state.laid.get(key);
    if (laid !== undefined) return laid;
    const end = this.state();
    state.laid.set(key, end);
    if (item.kind === 'gap') {
      state.with.push(end);
      let at = from;
      for (let width = 1; width <= item.most; width++) {
        const here = this.states[at];
        if (!here) break;
        if (here.any < 0) here.any = this.state();
        at = here.any;
        this.states[at]?.with.push(end);
      }
      return end;
    }
    for (const option of item.options) this.states[this.lay(option, from)]?.with.push(end);
    if (item.optional) state.with.push(end);
    return end;
  }

  private keyOf(item: Item): string {
    switch (item.kind) {
      case 'word':
        return `w${this.lexicon.classFor(item)}`;
      case 'number':
        return 'n';
      case 'any':
        return 'a';
      case 'gap':
        return `g${item.most}`;
      case 'choice': {
        const options = item.options.map((option) =>
          option.map((one) => this.keyOf(one)).join(','),
        );
        return `${item.optional ? 'o' : 'c'}(${options.join('|')})`;
      }
    }
  }

  private reach(alive: Alive, classes: readonly number[]): Alive {
    const targets = new Set<number>();
    for (const id of alive.states) {
      const state = this.states[id];
      if (!state) continue;
      if (state.any >= 0) this.enter(state.any, targets);
      if (state.next.size < classes.length) {
        const wanted = new Set(classes);
        for (const [on, next] of state.next) if (wanted.has(on)) this.enter(next, targets);
      } else {
        for (const on of classes) {
          const next = state.next.get(on);
          if (next !== undefined) this.enter(next, targets);
        }
      }
    }
    const { byClass, any } = this.startsOf();
    for (const on of classes) {
      for (const next of byClass.get(on) ?? []) this.enter(next, targets);
    }
    for (const next of any) this.enter(next, targets);
    if (targets.size === 0) return this.none;
    return this.keep([...targets].sort((a, b) => a - b));
  }

  private enter(id: number, into: Set<number>): void {
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (into.has(next)) continue;
      into.add(next);
      waiting.push(...(this.states[next]?.with ?? []));
    }
  }

  /** The first words of all patterns, optional beginnings included; a match may begin anywhere. */
  private startsOf(): { byClass: Map<number, number[]>; any: number[] } {
    if (this.starts) return this.starts;
    const first = new Set<number>();
    this.enter(START, first);
    const byClass = new Map<number, number[]>();
    const any: number[] = [];
    for (const id of first) {
      const state = this.states[id];
      if (!state) continue;
      if (state.any >= 0) any.push(state.any);
      for (const [on, next] of state.next) {
        const known = byClass.get(on);
        if (known) known.push(next);
        else byClass.set(on, [next]);
      }
    }
    this.starts = { byClass, any };
    return this.starts;
  }

  private keep(states: readonly number[]): Alive {
    const key = states.join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const accepts = new Set<number>();
    for (const id of states) {
      for (const pattern of this.states[id]?.accepts ?? []) accepts.add(pattern);
    }
    const alive: Alive = { states, accepts: [...accepts], next: new Map() };
    if (this.known.size >= ALIVE_MAX || this.keptStates > ALIVE_STATES_MAX) {
      this.known.clear();
      this.none.next.clear();
      this.keptStates = 0;
    }
    this.known.set(key, alive);
    this.keptStates += states.length;
    return alive;
  }
}
