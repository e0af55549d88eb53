import type { Act, Author } from './acts.ts';

export type Language = 'ar' | 'en';

/** Which parts of an introduction a message names; null where the name is not known to us. */
export interface NamesSaid {
  agent: boolean | null;
  company: boolean | null;
  /** Left out where the customer's name is not known. */
  customer?: boolean;
}

/** A message that brings the conversation no further: see `bareOf`. */
export const BARE = ['greeting', 'still-there'] as const;
export type Bare = (typeof BARE)[number];

interface EventBase {
  /** Identity of the event in its conversation; the same id is counted once, whoever sends it. */
  id: string;
  /** When it happened, in ms since the epoch (or since the start of a replayed transcript). */
  at: number;
  /** Place among events of the same moment; smaller is earlier. */
  order: number;
  /** It was there before anybody watched: evidence, but no reason to nudge. */
  history?: boolean;
}

/** One turn of the conversation. The text is not here: only what it does (its acts). */
export interface MessageEvent extends EventBase {
  type: 'message';
  author: Author;
  visibility: 'public' | 'note';
  acts: Act[];
  language: Language | null;
  names?: NamesSaid;
  /** Ids of the pack's topics that a customer's message is about; left out where there is none. */
  topics?: string[];
  /** Left out where the message says more. */
  bare?: Bare;
  /** How many questions of the customer it asks; left out where it asks none. */
  questions?: number;
  /** Acts of which it is a close call whether the message shows them; left out where there are none. */
  unsure?: Act[];
}

/** What stands in the composer and is not sent; only replayed transcripts carry it. */
export interface DraftEvent extends EventBase {
  type: 'draft';
  acts: Act[];
}

/** The hold was begun or ended by a button, the shortcut or the softphone. */
export interface HoldEvent extends EventBase {
  type: 'hold';
  state: 'on' | 'off';
  /** The customer waits on the phone: what they are told is said, not written. */
  spoken?: boolean;
  /** The call ended with the hold: nobody is left on the line to thank. */
  hungUp?: boolean;
}

/**
 * The agent says that they have told the customer something that nobody could read: on the phone,
 * that it takes longer (`checkin`), or thanks for the wait (`thank_wait`).
 */
export interface SpokenEvent extends EventBase {
  type: 'spoken';
  act: SpokenAct;
}

export const SPOKEN_ACTS = ['checkin', 'thank_wait'] as const;
export type SpokenAct = (typeof SPOKEN_ACTS)[number];

/** A ticket field as the page shows it. */
export interface FieldEvent extends EventBase {
  type: 'field';
  name: string;
  value: string;
}

/** The agent reaches for the end, solve or submit-as control. */
export interface CloseAttemptEvent extends EventBase {
  type: 'close-attempt';
}

export interface ClosedEvent extends EventBase {
  type: 'closed';
}

/**
 * How much of the conversation has been seen: `part` while older messages may be missing, `whole`
 * once its beginning has been loaded. Once whole, it stays so; where neither is said it is whole.
 */
export interface SeenEvent extends EventBase {
  type: 'seen';
  extent: 'part' | 'whole';
}

/** The agent decides a standard by hand; `open` takes the tick back. */
export interface TickEvent extends EventBase {
  type: 'tick';
  standard: string;
  value: 'met' | 'broken' | 'na' | 'open';
}

/** What the agent did with a nudge. */
export interface AnswerEvent extends EventBase {
  type: 'answer';
  /** Key of the nudge. */
  nudge: string;
  answer: 'inserted' | 'later' | 'dismissed';
}

export type ConversationEvent =
  | MessageEvent
  | DraftEvent
  | HoldEvent
  | SpokenEvent
  | FieldEvent
  | CloseAttemptEvent
  | ClosedEvent
  | SeenEvent
  | TickEvent
  | AnswerEvent;

/** The canonical order of a log: by time, then by place, then by id. */
export function compareEvents(a: EventBase, b: EventBase): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.order !== b.order) return a.order - b.order;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
