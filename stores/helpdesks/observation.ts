import type { Author } from '../../rules/engine/acts.ts';

/** What a page's watcher tells the worker: which conversation it is, and what was seen of it. */

/** Which conversation a page shows. Two tabs on one ticket give the same `key`. */
export interface ConversationRef {
  /** `<helpdesk>:<host>:<ticket>`. */
  key: string;
  /** Id of the adapter that read the page. */
  helpdesk: string;
  host: string;
  ticket: string;
  channel: 'chat' | 'call' | 'email';
  customer?: string | undefined;
  agent?: string | undefined;
}

export interface ObservedMessage {
  /** Stable identity within the conversation: the page's own id where there is one. */
  id: string;
  author: Author;
  visibility: 'public' | 'note';
  /** In memory only: the worker reads its acts and forgets it. */
  text: string;
  /** Place in the conversation; smaller is earlier. */
  order: number;
  /** ms since the message was seen; 0 unless delivery was retried. */
  age: number;
  /** Exact time that the page states, ms since the epoch; null where it states none or only minutes. */
  pageTime: number | null;
}

/** A batch of what the watcher saw, in order. Delivered again until answered: ids make it harmless. */
export interface Observation {
  conversation: ConversationRef;
  /** True for the first reading of a list: these messages were there before. */
  snapshot: boolean;
  messages: ObservedMessage[];
  fields: { name: string; value: string }[];
  moments: {
    id: string;
    type: 'close-attempt' | 'closed' | 'hold-on' | 'hold-off';
    age: number;
    /** The hold is a phone's; it ended with the call. */
    spoken?: boolean | undefined;
    hungUp?: boolean | undefined;
  }[];
  health: Health;
  /** It is told afterwards: the page shows this conversation no longer. */
  left?: boolean | undefined;
  /**
   * A long list comes in parts, the oldest messages first: how long ago (ms) its reading began, and
   * whether later messages of it are still to come.
   */
  part?: { age: number; more: boolean } | undefined;
  /**
   * The message before the first of these, as this page orders them: places are a page's own where
   * ids are no numbers, and begin anew with each load.
   */
  after?: { id: string; order: number } | undefined;
  /**
   * A reply that went out as the page was left, before the page showed it. `key` tells it from
   * others with the same words; `age` in ms since it was sent.
   */
  sent?: { key: number; text: string; age: number } | undefined;
  /** Messages that were told under one id of the page, and bear another since: a client's own gave way to the server's. */
  renamed?: { from: string; to: string }[] | undefined;
}

/** What the adapter reads on this page: each signal known, absent or unknown. */
export type Health = Record<string, 'known' | 'absent' | 'unknown'>;
