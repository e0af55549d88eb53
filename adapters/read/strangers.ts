import type { Entry } from './entry.ts';
import { type Front, writersOf } from './front.ts';
import type { Ledger } from './ledger.ts';
import { readRow, rowId } from './message.ts';
import { printOf } from './print.ts';
import { firstShown } from './selectors.ts';

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
  const { id, conversation } = current.variant.signals;
  if (others.length === 0) return 'none';
  // Where what bears the id holds the list, the list cannot be another conversation's.
  const bearer = conversation && firstShown(current.root, conversation.at);
  if (bearer?.contains(current.list) === true) return 'none';
  if (id?.unique === 'helpdesk') {
    const isForeign = items.some((item) => {
      const own = current.ledger.held(item) === null ? rowId(item, id) : null;
      return own !== null && others.some((ledger) => ledger.knowsId(own));
    });
    return isForeign ? 'certain' : 'none';
  }
  const isForeign = isLeftOver(current, items.at(-1), others) || isRepeated(current, items, others);
  return isForeign ? 'likely' : 'none';
}

/**
 * Whether the newest row is still another conversation's newest, in the very same element: above it there
 * may already stand what the page had at hand of this one.
 */
function isLeftOver(current: Front, item: Element | undefined, others: readonly Ledger[]): boolean {
  const entry = others.map((one) => one.last()).find((one) => one?.node.deref() === item);
  if (item === undefined || !entry || current.ledger.held(item) !== null) return false;
  const row = readRow(item, current.variant.signals, writersOf(current));
  // Who wrote it may have been told by the name of the customer in front.
  return typeof row !== 'string' && printOf({ ...row, author: entry.author }) === entry.print;
}

/** Whether all that can be read of these rows has been read in one other conversation. */
function isRepeated(current: Front, items: readonly Element[], others: readonly Ledger[]): boolean {
  const writers = writersOf(current);
  let rows = 0;
  for (const item of items) {
    const row = readRow(item, current.variant.signals, writers);
    if (typeof row === 'string') continue;
    if (current.ledger.held(item) !== null) return false;
    if (!others.some((ledger) => ledger.same(row))) return false;
    rows += 1;
    if (rows === SAMPLE) break;
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
