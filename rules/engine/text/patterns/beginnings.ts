import type { OwnWords } from './own-words.ts';
import { START } from './states.ts';
import type { Transitions } from './transitions.ts';

/** The states from which words lead to the end of a phrase, made when a text first asks for them. */
interface Before {
  states: readonly number[];
  /** The phrase can begin with the word that was gone back over last. */
  begins: boolean;
  /** By the class set of the word before. */
  back: Map<number, Before>;
}

/** So many states are kept in all; past them all are forgotten and made anew, so that memory is bounded. */
const KEPT_STATES_MAX = 250_000;

/**
 * Where phrases begin: told by going back from their ends, word by word. What is found on the way is kept, as
 * the `Automaton` keeps it on the way there.
 */
export class Beginnings {
  private readonly words: OwnWords;
  private readonly transitions: Transitions;
  private readonly ends = new Map<number, Before>();
  private keptStates = 0;
  private readonly nothing: Before = { states: [], begins: false, back: new Map() };

  constructor(words: OwnWords, transitions: Transitions) {
    this.words = words;
    this.transitions = transitions;
  }

  /**
   * The earliest word, not before `earliest`, from which a phrase that ends in the state `end` can
   * lead to the word `last`. `sets` are the words' class sets.
   */
  of(end: number, last: number, earliest: number, sets: readonly number[]): number {
    let first = last;
    let here = this.ends.get(end) ?? this.begin(end);
    for (let word = last; word >= earliest && here !== this.nothing; word--) {
      const set = sets[word] ?? 0;
      here = here.back.get(set) ?? this.reach(here, set);
      if (here.begins) first = word;
    }
    return first;
  }

  private begin(end: number): Before {
    this.transitions.begin([]);
    this.transitions.enterBack(end);
    const before = this.keep();
    this.ends.set(end, before);
    return before;
  }

  private reach(from: Before, set: number): Before {
    const { transitions } = this;
    transitions.begin(this.words.set(set));
    for (const id of from.states) transitions.followBack(id);
    const before = transitions.reached.length === 0 ? this.nothing : this.keep();
    from.back.set(set, before);
    return before;
  }

  private keep(): Before {
    const { reached } = this.transitions;
    if (this.keptStates > KEPT_STATES_MAX) {
      this.ends.clear();
      this.keptStates = 0;
    }
    this.keptStates += reached.length;
    return { states: reached, begins: reached.includes(START), back: new Map() };
  }
}
