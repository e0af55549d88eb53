import { selectorsIn } from '../dom/selectors.ts';
import type { Entry } from './entry.ts';
import { type Front, writersOf } from './front.ts';
import type { Ledger } from './ledger.ts';
import { readRow, rowId } from './message.ts';
import { printOf } from './print.ts';

/** So many rows tell whether a list is another conversation's, where only words can tell. */
const SAMPLE = 30;

/**
 * Whether rows of another conversation stand in this list. `certain`: an id says so.
 * `likely`: the very same rows as before, where ids or words may repeat.
 */
export function foreignRows(
  current: Front,
  items: readonly Element[],
  others: readonly Ledger[],
): 'none' | 'likely' | 'certain' {
  const { id, conversation, root } = current.variant.signals;
  // Where the pane itself bears the id, its list cannot be another conversation's; words stand in a heading.
  const bears = root !== undefined && selectorsIn(root).every((one) => one.includes('{id}'));
  if (bears || conversation?.attribute !== undefined || others.length === 0) return 'none';
  if (id?.unique === 'helpdesk') {
    const isForeign = items.some((item) => {
      const own = current.ledger.held(item) === null ? rowId(item, id) : null;
      return own !== null && others.some((ledger) => ledger.knowsId(own));
    });
    return isForeign ? 'certain' : 'none';
  }
  return isRepeated(current, items, others) ? 'likely' : 'none';
}

/**
 * Whether all that can be read of these rows has been read in one other conversation. Of that one's newest
 * it is enough that it still stands in the very same element: above it may stand what the page had at hand
 * of this one.
 */
function isRepeated(current: Front, items: readonly Element[], others: readonly Ledger[]): boolean {
  const writers = writersOf(current);
  let rows = 0;
  for (const item of items.slice(-SAMPLE).reverse()) {
    const row = readRow(item, current.variant.signals, writers);
    if (typeof row === 'string') continue;
    if (current.ledger.held(item) !== null) return false;
    const last = others.map((one) => one.last()).find((one) => one?.node.deref() === item);
    // Who wrote it may have been told by the name of the customer in front.
    if (last && printOf({ ...row, author: last.author }) === last.print) return true;
    if (!others.some((ledger) => ledger.same(row))) return false;
    rows += 1;
  }
  return rows > 0;
}

/** Every known row is gone and only unknown ones came: perhaps the address follows. */
export function isSwap(current: Front, items: readonly Element[]): boolean {
  const { ledger, variant } = current;
  const [first, last] = [ledger.first(), ledger.last()];
  if (first === null || last === null) return false;
  if (stands(last, current, items) || stands(first, current, items)) return false;
  const { id } = variant.signals;
  return items.slice(0, SAMPLE).every((item) => {
    if (id !== undefined) {
      const own = rowId(item, id);
      return own === null || !ledger.knowsId(own);
    }
    const row = readRow(item, variant.signals, writersOf(current));
    return typeof row === 'string' || !ledger.knows(row);
  });
}

/** Whether a message's row is on the page, and still that message's: some pages write rows anew. */
function stands(entry: Entry, current: Front, items: readonly Element[]): boolean {
  const { list, ledger, variant } = current;
  const node = entry.node.deref();
  if (node === undefined || !node.isConnected || !list.contains(node)) return false;
  // A row that has not changed is what it was.
  if (!items.includes(node)) return true;
  const { id } = variant.signals;
  if (id !== undefined) return ledger.find(rowId(node, id) ?? '') === entry;
  const row = readRow(node, variant.signals, writersOf(current));
  return typeof row === 'string' || printOf(row) === entry.print;
}
