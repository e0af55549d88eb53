import { ANY_WORD, type CompiledStates, isGap, type Place, widthOf } from './compiled.ts';

/** The state before the first word of any pattern. */
export const START = 0;
/** In `on`: the state is reached from several others, without a word. */
const JOINED = -2;
/** More classes than a lexicon can have. */
const CLASSES_MAX = 2 ** 22;

/**
 * The states of one automaton for all patterns, which may grow at any time. Patterns that begin
 * alike share the states of that beginning, and equal patterns all. Every state lies behind those
 * that lead to it.
 */
export class States {
  /** By state: the class of words that leads to it, `ANY_WORD`, or `JOINED`. */
  readonly on: number[];
  /** By state: how far behind it lies the one that this word leads from; 0 where others join. */
  readonly back: number[];
  /** Pairs, end to end: a state in which others join, and one of those; the first ascend. */
  readonly joins: number[] = [];
  /** Where words lead, gaps and choices laid already; of those that were compiled before, none. */
  private readonly next = new Map<number, number>();
  private readonly laid = new Map<string, number>();

  /**
   * Only the start; or as compiled before, which is then its own to change: what is laid later
   * shares no states with that.
   */
  constructor(compiled: CompiledStates = { on: [JOINED], back: [0], joins: [] }) {
    this.on = compiled.on;
    this.back = compiled.back;
    const { joins } = compiled;
    let state = START;
    for (let at = 0; at < joins.length; ) {
      state += joins[at++] ?? 0;
      for (let rest = joins[at++] ?? 0; rest > 0; rest--) {
        this.joins.push(state, state - (joins[at++] ?? 0));
      }
    }
  }

  compiled(): CompiledStates {
    const joins: number[] = [];
    let before = START;
    for (let at = 0; at < this.joins.length; ) {
      const state = this.joins[at] ?? 0;
      const behind: number[] = [];
      for (; this.joins[at] === state; at += 2) behind.push(state - (this.joins[at + 1] ?? 0));
      joins.push(state - before, behind.length, ...behind);
      before = state;
    }
    return { on: [...this.on], back: [...this.back], joins };
  }

  /** Lays a sequence; gives the state in which it ends. */
  lay(places: readonly Place[], from = START): number {
    let at = from;
    for (const place of places) at = this.layPlace(place, at);
    return at;
  }

  private layPlace(place: Place, from: number): number {
    if (typeof place === 'number' && place >= ANY_WORD) return this.step(from, place);
    const key = `${from}:${JSON.stringify(place)}`;
    const laid = this.laid.get(key);
    if (laid !== undefined) return laid;
    const end = this.join(this.waysThrough(place, from));
    this.laid.set(key, end);
    return end;
  }

  /** The states in which a gap or choice can be over. */
  private waysThrough(place: Place, from: number): number[] {
    if (typeof place === 'number') {
      const ways = [from];
      for (let width = isGap(place) ? widthOf(place) : 0; width > 0; width--) {
        ways.push(this.step(ways[ways.length - 1] ?? from, ANY_WORD));
      }
      return ways;
    }
    const [optional, ...options] = place;
    const ways = options.map((option) => this.lay(option, from));
    return optional ? [...ways, from] : ways;
  }

  private step(from: number, on: number): number {
    const key = from * CLASSES_MAX + on + 1;
    const known = this.next.get(key);
    if (known !== undefined) return known;
    const state = this.on.push(on) - 1;
    this.back.push(state - from);
    this.next.set(key, state);
    return state;
  }

  private join(ways: readonly number[]): number {
    const state = this.on.push(JOINED) - 1;
    this.back.push(0);
    for (const way of new Set(ways)) this.joins.push(state, way);
    return state;
  }
}
