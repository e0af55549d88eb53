import { ANY_WORD } from './compiled.ts';
import { START, type States } from './states.ts';

/** Past so many ways on, they are looked up by class instead of gone through. */
const WIDE = 16;

/**
 * The states of some phrases as they are gone through, both ways. Made in one pass, and in flat
 * arrays: it is made whenever a worker has to read its first message.
 */
export class Transitions {
  /** Which classes lead to these states: 1 by class. */
  readonly classes: Uint8Array;
  /** The states that a step leads to; good until the next `begin`. */
  reached: number[] = [];
  private readonly states: States;
  /** By state: the first that a word of a class leads to from there, and by that one the next. */
  private readonly firstOn: Int32Array;
  private readonly nextOn: Int32Array;
  private readonly waysOn: Int32Array;
  /** By state: where any word leads. */
  private readonly any: Int32Array;
  /** By state: the first of `states.joins` that leads on from it without a word, and the next by its place. */
  private readonly firstJoin: Int32Array;
  private readonly nextJoin: Int32Array;
  /** By state in which others join: the last of `states.joins` that tells of it. */
  private readonly lastJoin: Int32Array;
  /** Ways on by class, of the states that have many; made when first gone through. */
  private readonly wide = new Map<number, Map<number, number>>();
  /** By class: where phrases begin. A match may begin at any word. */
  private readonly starts = new Map<number, number[]>();
  private readonly anyStarts: number[] = [];
  private readonly seen: Int32Array;
  private readonly wanted: Int32Array;
  private round = 0;

  /** Of the states that lead to these ends, with classes below `classes`. */
  constructor(states: States, ends: Iterable<number>, classes: number) {
    const { on, back, joins } = states;
    const count = on.length;
    this.states = states;
    this.classes = new Uint8Array(classes);
    this.firstOn = new Int32Array(count);
    this.nextOn = new Int32Array(count);
    this.waysOn = new Int32Array(count);
    this.any = new Int32Array(count);
    this.firstJoin = new Int32Array(count).fill(-1);
    this.nextJoin = new Int32Array(joins.length);
    this.lastJoin = new Int32Array(count);
    this.seen = new Int32Array(count);
    this.wanted = new Int32Array(classes);
    const mine = new Uint8Array(count);
    for (const end of ends) mine[end] = 1;
    const { firstOn, nextOn, waysOn, any, firstJoin, nextJoin, lastJoin, classes: own } = this;
    // From the last to the first: every state lies behind those that lead to it.
    let at = joins.length - 2;
    for (let state = count - 1; state > START; state--) {
      const far = back[state] ?? 0;
      if (far === 0) {
        lastJoin[state] = at;
        for (; joins[at] === state; at -= 2) {
          if (mine[state] !== 1) continue;
          const way = joins[at + 1] ?? START;
          mine[way] = 1;
          nextJoin[at] = firstJoin[way] ?? -1;
          firstJoin[way] = at;
        }
      } else if (mine[state] === 1) {
        const from = state - far;
        const word = on[state] ?? ANY_WORD;
        mine[from] = 1;
        if (word === ANY_WORD) any[from] = state;
        else {
          own[word] = 1;
          nextOn[state] = firstOn[from] ?? 0;
          firstOn[from] = state;
          waysOn[from] = (waysOn[from] ?? 0) + 1;
        }
      }
    }
    this.findStarts();
  }

  /** Begins a step on a word of these classes. */
  begin(classes: readonly number[]): void {
    const round = ++this.round;
    this.reached = [];
    for (const on of classes) this.wanted[on] = round;
  }

  /** Enters what a state leads to, on the word of this step. */
  follow(id: number, classes: readonly number[]): void {
    const any = this.any[id] ?? 0;
    if (any > 0) this.enter(any);
    if ((this.waysOn[id] ?? 0) > WIDE) {
      const ways = this.wide.get(id) ?? this.spread(id);
      for (const on of classes) {
        const next = ways.get(on);
        if (next !== undefined) this.enter(next);
      }
      return;
    }
    const { nextOn, wanted, round } = this;
    const { on } = this.states;
    for (let next = this.firstOn[id] ?? 0; next > 0; next = nextOn[next] ?? 0) {
      if (wanted[on[next] ?? 0] === round) this.enter(next);
    }
  }

  /** Enters what begins with the word of this step. */
  restart(classes: readonly number[]): void {
    for (const on of classes) {
      for (const next of this.starts.get(on) ?? []) this.enter(next);
    }
    for (const next of this.anyStarts) this.enter(next);
  }

  /** Enters a state and all that join in it, to go back from it. */
  enterBack(id: number): void {
    const { seen, round, reached, lastJoin } = this;
    if (seen[id] === round) return;
    seen[id] = round;
    const { back, joins } = this.states;
    for (let next = reached.push(id) - 1; next < reached.length; next++) {
      const state = reached[next] ?? START;
      if (back[state] !== 0) continue;
      for (let at = lastJoin[state] ?? 0; joins[at] === state; at -= 2) {
        const other = joins[at + 1] ?? START;
        if (seen[other] === round) continue;
        seen[other] = round;
        reached.push(other);
      }
    }
  }

  /** Enters what a state is led to from, on the word of this step. */
  followBack(id: number): void {
    const far = this.states.back[id] ?? 0;
    if (far === 0) return;
    const on = this.states.on[id] ?? ANY_WORD;
    if (on === ANY_WORD || this.wanted[on] === this.round) this.enterBack(id - far);
  }

  private findStarts(): void {
    const { on } = this.states;
    this.begin([]);
    this.enter(START);
    for (const id of this.reached) {
      const any = this.any[id] ?? 0;
      if (any > 0) this.anyStarts.push(any);
      for (let next = this.firstOn[id] ?? 0; next > 0; next = this.nextOn[next] ?? 0) {
        const word = on[next] ?? 0;
        const known = this.starts.get(word);
        if (known) known.push(next);
        else this.starts.set(word, [next]);
      }
    }
  }

  private spread(id: number): Map<number, number> {
    const { on } = this.states;
    const ways = new Map<number, number>();
    for (let next = this.firstOn[id] ?? 0; next > 0; next = this.nextOn[next] ?? 0) {
      ways.set(on[next] ?? 0, next);
    }
    this.wide.set(id, ways);
    return ways;
  }

  /** Enters a state, and those that it joins without a word. */
  private enter(id: number): void {
    const { seen, round, reached, firstJoin, nextJoin } = this;
    if (seen[id] === round) return;
    seen[id] = round;
    const { joins } = this.states;
    let at = reached.push(id) - 1;
    for (; at < reached.length; at++) {
      let way = firstJoin[reached[at] ?? START] ?? -1;
      for (; way >= 0; way = nextJoin[way] ?? -1) {
        const other = joins[way] ?? START;
        if (seen[other] === round) continue;
        seen[other] = round;
        reached.push(other);
      }
    }
  }
}
