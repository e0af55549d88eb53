import type { Author } from '../../../rules/engine/acts.ts';
import type { Row } from './message.ts';

/** One message of a conversation, as long as the page lives. */
export interface Entry {
  /** Stable identity within the conversation. */
  id: string;
  /** Place in the conversation; smaller is earlier. Never changes. */
  order: number;
  author: Author;
  /** Who and what, as last read: to know the message again where it has no id of its own. */
  print: string;
  /** Where it was last seen: pages re-render, so this says nothing about identity. */
  node: WeakRef<Element>;
}

/** Where a row stands among rows that have a place already. */
export interface Neighbours {
  /** Nearest earlier row with a place. */
  before: Entry | null;
  /** Nearest later row with a place. */
  after: Entry | null;
}

/** A row of the page, as it was read. */
export interface Reading {
  item: Element;
  row: Row;
}

/** Where an order belongs in a list that is sorted by order: behind all that are not larger. */
export function placeOf(entries: readonly Entry[], order: number): number {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.order ?? order) <= order) from = middle + 1;
    else to = middle;
  }
  return from;
}
