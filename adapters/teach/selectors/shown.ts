/** One message of a page: its row, and the words in it. */
export interface Message {
  row: Element;
  words: Element;
}

/** What is there to learn from: the rows, and the two messages of which is known whose they are. */
export interface Shown {
  rows: readonly Element[];
  /** The rows' own selector. */
  row: string;
  customer: Message;
  agent: Message;
}
