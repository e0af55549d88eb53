import type { Choice } from '../../types.ts';
import { selectorsIn, stepsOf } from '../dom/selectors.ts';

/** Signals that are listened for together. */
export interface Watched {
  choices: readonly Choice[];
  steps: string[];
  /** All their selectors as one; empty where there is none. */
  any: string;
  /** The elements that they point at now, and with them all elements round them. */
  marks: WeakSet<Node>;
  around: WeakSet<Node>;
}

/** Nothing is known yet of where they stand. */
export function lookFor(choices: readonly Choice[]): Watched {
  const steps = choices.flatMap(selectorsIn).flatMap(stepsOf);
  const any = steps.filter((step) => step !== ':scope').join(', ');
  return { choices, steps, any, marks: new WeakSet(), around: new WeakSet() };
}
