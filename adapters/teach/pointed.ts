/** What a person has pointed at; the first of each message is what they began with. */
export interface Pointed {
  customer: readonly Element[];
  agent: readonly Element[];
  note: readonly Element[];
  /** Rows that are no messages: system lines, failed sends. */
  none: readonly Element[];
  composer: Element | null;
  end: Element | null;
  /** The customer's name, as a heading shows it. */
  name: Element | null;
  status: Element | null;
}

/** What is not sure, for a person to look at. */
export type Doubt =
  /** The words were not what was pointed at. */
  | 'customer-words'
  | 'agent-words'
  /** Only one side is marked; the other is what lacks the mark. */
  | 'roles-one-sided'
  /** No one mark fits all that was pointed at. */
  | 'roles-several'
  /** Nothing but the writer's name tells the sides apart. */
  | 'roles-by-name'
  /** Only names that a build made up tell the sides apart. */
  | 'roles-built'
  /** Something is called a note, and was not pointed at. */
  | 'notes-guessed'
  /** Messages, or the words in them, are known by their place only. */
  | 'rows-by-place'
  | 'text-by-place'
  /** The number in the address only looks like the conversation's. */
  | 'conversation-looks'
  /** Conversations are told apart by the customer's name. */
  | 'conversation-by-name'
  /** All conversations at this address count as one. */
  | 'conversation-none'
  | 'composer-none'
  | 'composer-by-place'
  /** The end is known by its words, in one language. */
  | 'end-words'
  | 'end-by-place'
  /** A mark of an end, or of older messages, is known by its words, in one language. */
  | 'sign-words'
  /** What changed with the mode of the box is not called a note. */
  | 'note-mode-guessed'
  /** The page is not found again by what was learned. */
  | 'not-found';
