import type { Act, Author } from '../acts.ts';
import type { Bare, Language, NamesSaid } from '../events.ts';
import type { CameBefore } from './moment.ts';

/** Names that the page or the settings give; they make "معك سارة" and "Faris here" readable. */
export interface People {
  agent?: string | undefined;
  customer?: string | undefined;
  company?: string | undefined;
}

/** What is known when a message is read: who writes, and what came before. */
export interface ReadingContext extends CameBefore {
  author: Author;
  people: People;
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
