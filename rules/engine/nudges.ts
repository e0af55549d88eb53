import type { NudgeKind } from './pack/pack.ts';
import type { Texts } from './texts.ts';

/** One thing to tell the agent, with what caused it. */
export interface Nudge {
  /** Made of kind and cause: the same cause never gives a second nudge. */
  key: string;
  kind: NudgeKind;
  /** Rule that speaks: `hold`, `closing`, or the standard's id. */
  rule: string;
  /** When it came due, in ms. */
  at: number;
  /** Which check-in it asks for, from 1. */
  n?: number;
  /** The customer on hold has asked: it comes before its time. */
  asked?: true;
  /** Ids of the events that caused it. */
  cause: string[];
  /** Closing steps that were open, in order (kind `closing-steps` only). */
  steps?: string[];
  /** What a field should rather hold: it stands for `{value}` in the rule's sentence. */
  suggests?: Texts;
  /** From history: recorded, never shown. */
  silent: boolean;
  /** When it became moot (the agent acted, the conversation ended); null while it stands. */
  settledAt: number | null;
}

/** Smaller is more urgent. A hold that is due goes before everything else. */
const PLACE: Record<NudgeKind, number> = {
  'check-in-missed': 0,
  'cap-reached': 1,
  'check-in': 2,
  'over-cap': 3,
  'thank-for-wait': 4,
  'closing-steps': 5,
  'idle-close': 6,
  'idle-2': 6,
  'idle-1': 6,
  standard: 7,
  draft: 8,
};

/** Orders nudges by urgency, then the newest first: what was just caused is what can be acted on. */
export function byUrgency(a: Nudge, b: Nudge): number {
  return PLACE[a.kind] - PLACE[b.kind] || b.at - a.at || (a.key < b.key ? -1 : 1);
}
