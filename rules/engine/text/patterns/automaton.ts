import type { OwnWords } from './own-words.ts';
import type { Transitions } from './transitions.ts';

/** A set of states that can be alive together, made when a text first reaches it. */
export interface Alive {
  states: readonly number[];
  /** What ends here: numbers of phrases, ascending, and states that guards look for. */
  phrases: readonly number[];
  guards: readonly number[];
  next: Map<number, Alive>;
}

/** Where phrases and guards end, by state. */
export interface Ends {
  phrases: ReadonlyMap<number, readonly number[]>;
  guards: ReadonlySet<number>;
}

/** The sets kept; past them all are forgotten and made anew, so that memory is bounded. */
const ALIVE_MAX = 4096;
const ALIVE_STATES_MAX = 1_000_000;

/**
 * The states of some phrases as they come alive. A text goes through them word by word, and each
 * step is one look-up whatever the number of phrases: which states are alive together is worked
 * out when first needed and kept.
 */
export class Automaton {
  private readonly words: OwnWords;
  private readonly transitions: Transitions;
  private readonly ends: Ends;
  private readonly known = new Map<number, Alive[]>();
  private keptSets = 0;
  private keptStates = 0;
  private readonly none: Alive = { states: [], phrases: [], guards: [], next: new Map() };

  constructor(words: OwnWords, transitions: Transitions, ends: Ends) {
    this.words = words;
    this.transitions = transitions;
    this.ends = ends;
  }

  /** Nothing matched so far: where a sentence begins. */
  get beginning(): Alive {
    return this.none;
  }

  step(alive: Alive, classSet: number): Alive {
    const known = alive.next.get(classSet);
    if (known) return known;
    const reached = this.reach(alive, this.words.set(classSet));
    alive.next.set(classSet, reached);
    return reached;
  }

  private reach(alive: Alive, classes: readonly number[]): Alive {
    const { transitions } = this;
    transitions.begin(classes);
    for (const id of alive.states) transitions.follow(id, classes);
    transitions.restart(classes);
    return transitions.reached.length === 0 ? this.none : this.keep(transitions.reached);
  }

  private keep(reached: number[]): Alive {
    reached.sort((a, b) => a - b);
    let hash = 0;
    for (const id of reached) hash = (Math.imul(hash, 31) + id) | 0;
    const alike = this.known.get(hash);
    const known = alike?.find(({ states }) => same(states, reached));
    if (known) return known;
    const states = reached.slice();
    const { guards } = this.ends;
    const alive: Alive = {
      states,
      phrases: this.phrasesAt(states),
      guards: states.filter((state) => guards.has(state)),
      next: new Map(),
    };
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

  private phrasesAt(states: readonly number[]): number[] {
    const found: number[] = [];
    for (const state of states) found.push(...(this.ends.phrases.get(state) ?? []));
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
