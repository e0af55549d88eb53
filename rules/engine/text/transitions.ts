import type { CompiledAutomaton } from './compiled.ts';

/** The state before the first word of any pattern. */
export const START = 0;
/** More classes than a lexicon can have. */
export const CLASSES_MAX = 2 ** 22;

/** What was built, by state: made at the first step, in flat arrays that are quick to go through. */
export class Transitions {
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
        while ((classes[at] ?? CLASSES_MAX) < on) at++;
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
