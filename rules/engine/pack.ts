import type { Act, Author } from './acts.ts';
import type { Language } from './events.ts';

/** A text that people read, in both languages. */
export type Texts = Record<Language, string>;

/** All times of the protocol, in seconds, as a lead writes them in the pack. */
export interface Timers {
  /** Silence on hold after which the customer is to be updated. */
  checkIn: number;
  /** After a check-in nudge: nudged again, more visibly; a silence longer than both is late. */
  checkInMissed: number;
  /** After the hold: the thanks are due by then. */
  thanks: number;
  /** A hold shorter than this needs no thanks. */
  shortHold: number;
  /** Silence of the agent after which a hold is given up: no more nudges for it. */
  giveUp: number;
  /** Silence of the customer before the first, the second and the closing message. */
  idle: [first: number, second: number, close: number];
  /** How long "later" puts a nudge away. */
  later: number;
}

export interface Limits {
  /** Check-ins that a ticket may carry in its whole life. */
  checkIns: number;
}

/** How a standard is decided. A small closed set: one file each in `standards/`. */
export type Check =
  /** The agent's first message shows these acts, and names the agent and the company. */
  | { kind: 'opening'; acts: Act[]; names: boolean }
  /** After a customer message with `trigger`, one of the next `within` agent messages shows `act`. */
  | { kind: 'answered-with'; trigger: Act; act: Act; within: number }
  /** The hold protocol, section 1. */
  | { kind: 'hold' }
  /** The agent says `act` before the end; `after` skips that many first agent messages. */
  | { kind: 'said-before-end'; act: Act; after: number; silentCustomer: 'na' | 'open' }
  /** No agent message shows any of these acts. */
  | { kind: 'never-said'; acts: Act[] }
  /** Once `trigger` shows (by act or by a field's value), the agent says `act` before the end. */
  | { kind: 'owed'; trigger: Act; field?: { name: string; value: string }; act: Act }
  /** Where `trigger` shows, `act` is asked, and `forbidden` never. */
  | { kind: 'verified'; trigger: Act; act: Act; forbidden: Act }
  /** A ticket field is filled with something real. */
  | { kind: 'field'; fields: string[]; required: boolean }
  /** The ticket's status at the end agrees with what was said. */
  | { kind: 'status'; field: string; solved: string[]; pending: Act }
  /** Only a person can tell; where `trigger` shows, the agent is asked. */
  | { kind: 'tick'; trigger?: Act };

/** A short conversation, one line an event: `customer: …`, `agent @150: …`, `hold on @20`. */
export interface Examples {
  fires: Record<Language, string[][]>;
  quiet: Record<Language, string[][]>;
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
  title: Texts;
  /** One sentence: why the standard exists, shown under "Why?". */
  why: Texts;
  check: Check;
  /** The nudge's sentence and the snippet it offers; absent where the rule never nudges. */
  nudge?: { text: Texts; snippet?: string };
  examples?: Examples;
}

/** Phrases that show an act, in the pattern language of `rules/README.md`. */
export interface PhraseList {
  act: Act;
  author: Author;
  ar: string[];
  en: string[];
  /** Patterns that take the act back where they match in the same message. */
  not?: Partial<Record<Language, string[]>>;
}

export interface Pack {
  id: string;
  version: string;
  /** Range of engine versions that can run it, as `^1`. */
  engine: string;
  name: Texts;
  description: Texts;
  timers: Timers;
  limits: Limits;
  sections: { id: string; title: Texts; weight: number }[];
  rules: Rule[];
  phrases: PhraseList[];
  /**
   * What is offered to the customer, in the customer's language. `{customer}`, `{agent}` and
   * `{company}` are filled in; a part in square brackets is left out where a name in it is not
   * known: `[{customer}، ]ما زلنا نراجع طلبك`. Four underscores are a blank for the agent.
   */
  snippets: Record<string, Texts>;
  /** Sentences of the hold, closing and idle nudges, by nudge kind. */
  nudges: Record<ProtocolNudgeKind, ProtocolNudge>;
  /** Golden scores: how this pack means to be graded, checked with its examples. */
  scorecard?: GoldenScore[];
}

/** Standards as they stand, and the score that they must give. */
export interface GoldenScore {
  title: Texts;
  /** By id; standards that are not named do not apply. */
  standards: Record<string, 'met' | 'open' | 'broken' | 'na'>;
  total: number | null;
  /** By id; sections that are not named have nothing that counts. */
  sections: Record<string, number | null>;
}

/** What a hold, closing or idle nudge says, why, and what it offers to insert. */
export interface ProtocolNudge {
  text: Texts;
  why: Texts;
  snippet?: string;
  /** By check-in number (the first serves n = 1), where each offers its own; else `snippet`. */
  snippets?: string[];
}

/** The engine that this is; a pack's `engine` range must allow it. */
export const ENGINE_VERSION = 1;

export const PROTOCOL_NUDGES = [
  'check-in',
  'check-in-missed',
  'cap-reached',
  'over-cap',
  'thank-for-wait',
  'closing-steps',
  'idle-1',
  'idle-2',
  'idle-close',
] as const;
export type ProtocolNudgeKind = (typeof PROTOCOL_NUDGES)[number];
export type NudgeKind = ProtocolNudgeKind | 'standard' | 'draft';

/** Hold, closing and idle nudges have their words in the pack's `nudges`; the others in their rule. */
export function isProtocolKind(kind: NudgeKind): kind is ProtocolNudgeKind {
  return kind !== 'standard' && kind !== 'draft';
}
