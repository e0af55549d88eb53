import type { Author } from '../../rules/engine/acts.ts';
import { readValue } from '../read/dom/values.ts';
import { type Located, locate, type Page } from '../read/locate.ts';
import { type NoRow, readRow } from '../read/messages/message.ts';
import { allRows } from '../read/messages/touched.ts';
import type { Adapter } from '../types.ts';

/** What an adapter reads in one row; the words stay in the page. */
export interface SeenRow {
  row: Element;
  author: Author | Exclude<NoRow, 'skip'>;
  note: boolean;
  text: string;
  name: string | null;
}

export interface Preview {
  located: Located;
  /** In the order of time. */
  rows: SeenRow[];
}

/** Reads the page with the reader's own means; null where no adapter finds a conversation. */
export function preview(adapters: readonly Adapter[], page: Page): Preview | null {
  const located = locate(adapters, page);
  if (located === null) return null;
  const { signals } = located.variant;
  const writers = {
    customer: readValue(located, signals.customer),
    agent: readValue(located, signals.agent),
    list: located.list,
  };
  const items = allRows(located.list, signals);
  const rows = items.flatMap((row): SeenRow[] => {
    const read = readRow(row, signals, writers);
    if (read === 'skip') return [];
    if (typeof read === 'string') return [{ row, author: read, note: false, text: '', name: null }];
    const { author, text, name, visibility } = read;
    return [{ row, author, text, name, note: visibility === 'note' }];
  });
  return { located, rows };
}
