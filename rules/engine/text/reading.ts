import type { Act, Author } from '../acts.ts';
import type { Bare, Language, NamesSaid } from '../events.ts';
import type { Past } from './moment.ts';

/** Names that the page or the settings give; they make "معك سارة" and "Faris here" readable. */
export interface People {
  agent?: string | undefined;
  customer?: string | undefined;
  company?: string | undefined;
}

/** A message that came before, as the log keeps it. */
export interface PastMessage {
  author: Author;
  acts: readonly Act[];
}

export interface ReadingContext {
  author: Author;
  people: People;
  /** Earlier public messages of the conversation, oldest first. */
  before: readonly PastMessage[];
  /** What `before` comes to, where somebody has counted along; else it is counted anew. */
  past?: Past;
  /** A hold runs at this moment. */
  onHold: boolean;
  /** A hold ran before that `before` does not tell of: by a button, or on the phone. */
  wasHeld?: boolean;
}

/** Where a phrase stood: offsets are UTF-16 units of the original text. */
export interface Hit {
  act: Act;
  phrase: string;
  start: number;
  end: number;
}

export interface Reading {
  acts: Act[];
  language: Language | null;
  names: NamesSaid;
  /** Ids of the pack's topics that a customer's message is about; left out where there is none. */
  topics?: string[];
  /** The message only greets, or asks whether the customer is still there; left out where it says more. */
  bare?: Bare;
  /** How many questions a customer's message asks; left out where it asks none. */
  questions?: number;
  /** Acts, shown or not, of which that is a close call: no nudge rests on them. Left out where there are none. */
  unsure?: Act[];
  /** Why: shown on the page it was read from, never stored. */
  hits: Hit[];
}

/** Reads messages by a pack's phrases; made once per pack, used for every message. */
export interface Reader {
  read(text: string, context: ReadingContext): Reading;
}
