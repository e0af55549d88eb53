import type { Act } from '../acts.ts';
import type { Channel } from '../channel.ts';
import type { Language } from '../events.ts';
import type { Texts } from '../texts.ts';
import type { Limits, Timers } from './numbers.ts';

/** How a standard is decided. A small closed set: one file each in `standards/`. */
export type Check =
  /** The agent's first message shows these acts, and names the agent and the company. */
  | { kind: 'opening'; acts: Act[]; names: boolean }
  /** After a customer message with `trigger`, one of the next `within` agent messages shows `act`. */
  | { kind: 'answered-with'; trigger: Act; act: Act; within: number }
  /** The hold protocol, section 1. */
  | { kind: 'hold' }
  /** The agent says `act` before the end; `after` skips that many first agent messages. */
  | {
      kind: 'said-before-end';
      act: Act;
      after: number;
      silentCustomer: 'na' | 'open';
      /** Broken too where the customer owes the answer to one of these and is closed on early. */
      asked?: Act[];
    }
  /** No agent message shows any of these acts. */
  | { kind: 'never-said'; acts: Act[] }
  /** Once `trigger` shows (by act or by a field's value), the agent says `act` before the end. */
  | {
      kind: 'owed';
      trigger: Act;
      field?: { name: string; value: string };
      /** A ticket that is left so is owed something: once the act was said, it is met without a trigger. */
      pending?: { name: string; values: string[] };
      act: Act;
    }
  /** Where `trigger` shows, `act` is asked (or what `or` says stands for it), and `forbidden` never. */
  | { kind: 'verified'; trigger: Act; act: Act; or?: Act; forbidden: Act }
  /** A ticket field is filled with something real; what a topic calls for is in `fields`. */
  | { kind: 'field'; fields: string[]; required: boolean }
  /** The ticket's status at the end agrees with what was said. */
  | { kind: 'status'; field: string; solved: string[]; pending: Act; or?: Act }
  /** The agent says the customer's own name at least once. */
  | { kind: 'customer-named' }
  /** Nothing that the customer wrote is left without an answer at the end. */
  | { kind: 'replied' }
  /** The first reply, or the end, comes within so many seconds of the customer's first word. */
  | { kind: 'reply-time'; until: 'first-reply' | 'end'; within: number }
  /** Once `trigger` shows, the customer hears news every so many seconds until it is solved. */
  | { kind: 'news'; trigger: Act; every: number; most: number; field: string; solved: string[] }
  /** For the agent alone, never graded: a pause after a hard conversation, or a long one. */
  | { kind: 'care'; trigger: Act; times: number; long: number }
  /**
   * Only a person can tell; where `trigger` or one of `topics` shows, the agent is asked. With `questions`: near the
   * end, where the customer asked so many at once, or shows that they ask `again`.
   */
  | {
      kind: 'tick';
      trigger?: Act;
      topics?: string[];
      questions?: { atLeast: number; again?: Act };
    };

/** A short conversation, one line an event: `customer: …`, `agent @150: …`, `hold on @20`. */
export interface Examples {
  fires: Record<Language, string[][]>;
  quiet: Record<Language, string[][]>;
  /** The numbers that the examples were written for; the pack's own where there are none. */
  numbers?: { timers: Timers; limits: Limits };
}

export interface Rule {
  /** Id of the standard; a storage key, never renamed. */
  id: string;
  section: string;
  kind: 'auto' | 'assisted' | 'manual' | 'field';
  critical?: boolean;
  /** False for a part of another standard that is reported on its own but not graded twice. */
  scored?: boolean;
  /** It is one of the closing steps that are shown when closing is near. */
  step?: boolean;
  /** It applies in these channels only; in all where there is no list. */
  channels?: Channel[];
  title: Texts;
  /** One sentence: why the standard exists, shown under "Why?". */
  why: Texts;
  check: Check;
  /** The nudge's sentence and the snippet it offers; absent where the rule never nudges. */
  nudge?: { text: Texts; snippet?: string };
  examples?: Examples;
}
