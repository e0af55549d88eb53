import type { Act } from '../../../rules/engine/acts.ts';

/** Something said before: who, and what it did. */
export type Before = readonly (readonly ['agent' | 'customer', ...Act[]])[];

/** A message in its place, and the acts it shows; those in `no` it must not show. */
export interface Wording {
  who: 'agent' | 'customer';
  text: string;
  is: readonly Act[];
  no?: readonly Act[];
  before?: Before;
}

export const OPEN: Before = [['customer']];
export const MIDDLE: Before = [
  ['customer'],
  ['agent', 'greet', 'intro'],
  ['customer'],
  ['agent'],
  ['customer'],
];
export const ON_HOLD: Before = [...MIDDLE, ['agent', 'hold']];
export const AFTER_ANSWER: Before = [...MIDDLE, ['agent'], ['customer']];
export const ASKED: Before = [...AFTER_ANSWER, ['agent', 'further']];
export const PARTED: Before = [...ASKED, ['customer', 'done'], ['agent', 'thank_contact', 'bye']];

export const agent = (
  text: string,
  is: readonly Act[],
  before: Before = MIDDLE,
  no: readonly Act[] = [],
): Wording => ({
  who: 'agent',
  text,
  is,
  no,
  before,
});
export const customer = (
  text: string,
  is: readonly Act[],
  before: Before = MIDDLE,
  no: readonly Act[] = [],
): Wording => ({
  who: 'customer',
  text,
  is,
  no,
  before,
});
