import type { Act, Author } from './acts.ts';
import type { Channel } from './channel.ts';
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

/** The numbers of the protocol, for a pack that leaves some out. */
export const DEFAULT_TIMERS: Readonly<Timers> = {
  checkIn: 120,
  checkInMissed: 30,
  thanks: 30,
  shortHold: 30,
  giveUp: 1800,
  idle: [180, 180, 120],
  later: 60,
};
export const DEFAULT_LIMITS: Readonly<Limits> = { checkIns: 2 };

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

/** Phrases that show an act, in the pattern language of `rules/README.md`. */
export interface PhraseList {
  act: Act;
  author: Author;
  ar: string[];
  en: string[];
  /** Patterns that take the act back where they match in the same message. */
  not?: Partial<Record<Language, string[]>>;
}

/** Something that customers write about, found in their words by the same pattern language. */
export interface Topic {
  id: string;
  title: Texts;
  ar: string[];
  en: string[];
}

/** A word of the team's own: what it means, and what to ask where it may be misunderstood. */
export interface Term {
  id: string;
  word: Texts;
  meaning: Texts;
  /** Where customers write it. */
  topic?: string;
  /** What to make sure of before answering, with the question to ask. */
  confirm?: { text: Texts; snippet?: string };
}

/** One of a field's values, as the helpdesk writes it, or as its title or `also` say. */
export interface FieldValue {
  value: string;
  title: Texts;
  also?: string[];
  /** The country's dialling code, digits only: `966`. */
  dialling?: string;
  /** What in a conversation speaks for it; one of these shown whole is enough. */
  shownBy?: Sign[];
}

/** A message shows the act, and the customer writes about one of the topics; what is left out is not asked for. */
export interface Sign {
  act?: Act;
  topics?: string[];
}

/** What a ticket field is to hold. */
export interface FieldGuide {
  /** As the helpdesk names it. */
  name: string;
  title: Texts;
  /** What helpdesks label it with: it is read by these where no adapter points at it. */
  labels?: Record<Language, string[]>;
  /** The values that exist, where it is a choice. */
  values?: FieldValue[];
  /** The field whose phone number tells the right value, by the values' dialling codes. */
  phone?: string;
  /** Values that only fill the box, beside those that are refused everywhere (000, N/A, …). */
  refuse?: string[];
  /** Topics that call for it: left empty on the page, it breaks the rule of this field. */
  requiredFor?: string[];
}

/** What to do about a topic: the steps in order, and the same as a flow chart. */
export interface Playbook {
  id: string;
  title: Texts;
  /** The topic that brings it up; without one it is looked up by hand. */
  topic?: string;
  steps: { id: string; text: Texts; snippet?: string }[];
  flow: { nodes: FlowNode[]; edges: FlowEdge[] };
}

/** A step's box has the step's id and text; the others have words of their own. */
export type FlowNode =
  | { kind: 'step'; id: string }
  | { kind: 'start' | 'question' | 'end'; id: string; text: Texts };

export interface FlowEdge {
  from: string;
  to: string;
  /** The answer that leads here, out of a question. */
  when?: Texts;
}

/** A practice that software cannot see: what to do, and why. */
export interface Card {
  id: string;
  title: Texts;
  text: Texts;
  why: Texts;
}

/** What to note down while talking with the customer. */
export interface NotePrompt {
  id: string;
  prompt: Texts;
}

/** A text for the customer. `colloquial` says the Arabic as it is spoken in the Gulf. */
export interface Snippet extends Texts {
  colloquial?: string;
  /** What lists call it; else its first words. */
  title?: Texts;
  /** What agents of the team type for it; an agent's own choice comes before it. */
  abbreviation?: string;
}

export interface Pack {
  id: string;
  version: string;
  /** Range of engine versions that can run it, as `^1`. */
  engine: string;
  name: Texts;
  description: Texts;
  /** Whose procedure it is, and what it is for. */
  department?: Texts;
  purpose?: Texts;
  timers: Timers;
  limits: Limits;
  /**
   * The first reach for the end is held back while closing steps are open: they are shown, with
   * "close anyway"; the second always passes. Left out, nothing is held back.
   */
  guard?: boolean;
  sections: { id: string; title: Texts; weight: number }[];
  rules: Rule[];
  phrases: PhraseList[];
  /**
   * What is offered to the customer, in the customer's language. `{customer}`,
   * `{first_name}`, `{agent}`, `{company}` and `{ticket}` are filled in, other names in braces are asked for, `{cursor}` is
   * where the caret stands; a part in square brackets is left out where a name in it is not
   * known: `[{first_name}، ]ما زلنا نراجع طلبك`. Four underscores are a blank for the agent.
   */
  snippets: Record<string, Snippet>;
  /** Sentences of the hold, closing and idle nudges, by nudge kind. */
  nudges: Record<ProtocolNudgeKind, ProtocolNudge>;
  topics?: Topic[];
  terms?: Term[];
  fields?: FieldGuide[];
  playbooks?: Playbook[];
  cards?: Card[];
  notes?: NotePrompt[];
  /** How helpdesks are read that Murshid does not know; the engine knows no more of them. */
  adapters?: PackAdapter[];
  /** Golden scores: how this pack means to be graded, checked with its examples. */
  scorecard?: GoldenScore[];
}

/** What a pack's adapter is called and where it is for; the rest is for the page's script. */
export interface PackAdapter {
  id: string;
  name: Texts;
  hosts: string[];
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
  /** What it says instead where the customer on hold has asked before its time. */
  asked?: { text: Texts; why: Texts };
}

/** The engine that this is; a pack's `engine` range must allow it. */
export const ENGINE_VERSION = 1;

const PROTOCOL_NUDGES = [
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
