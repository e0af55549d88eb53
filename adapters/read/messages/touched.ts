import type { Signals } from '../../types.ts';
import { isElement } from '../dom/nodes.ts';
import type { Front } from './front.ts';
import type { Ledger } from './ledger.ts';
import { rowId } from './message.ts';

/** From so many rows on, asking the list for its order is cheaper than comparing them. */
const MANY = 40;

/**
 * Adds the rows that a change in the list touched. A known row whose id did not change is left out
 * where only attributes were rewritten, as some pages do at every update.
 */
export function addTouched(
  rows: Set<Element>,
  record: MutationRecord,
  { list, ledger, variant: { signals } }: Pick<Front, 'list' | 'ledger' | 'variant'>,
): void {
  const selector = signals.message;
  if (record.type === 'childList') {
    const { addedNodes } = record;
    for (let at = 0; at < addedNodes.length; at += 1) {
      const node = addedNodes.item(at);
      if (node === null || !isElement(node) || !list.contains(node)) continue;
      if (node.matches(selector)) rows.add(node);
      else for (const inner of node.querySelectorAll(selector)) rows.add(inner);
    }
  }
  const target = isElement(record.target) ? record.target : record.target.parentElement;
  const row = target === list ? null : (target?.closest(selector) ?? null);
  if (row === null || rows.has(row) || !list.contains(row)) return;
  if (record.type === 'attributes' && keepsId(row, signals, ledger)) return;
  rows.add(row);
}

/** Rows in the order of time, whichever end of the list is the newest. */
export function inOrder(rows: readonly Element[], list: Element, signals: Signals): Element[] {
  const back = signals.newestFirst === true;
  if (rows.length < 2) return [...rows];
  if (rows.length > MANY) {
    const wanted = new Set(rows);
    const ordered = [...list.querySelectorAll(signals.message)].filter((row) => wanted.has(row));
    return back ? ordered.reverse() : ordered;
  }
  const later = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...rows].sort((a, b) => (a.compareDocumentPosition(b) & later ? -1 : 1));
}

/** All rows of the list, in the order of time. */
export function allRows(list: Element, signals: Signals): Element[] {
  const rows = [...list.querySelectorAll(signals.message)];
  return signals.newestFirst === true ? rows.reverse() : rows;
}

function keepsId(row: Element, signals: Signals, ledger: Ledger): boolean {
  const held = ledger.held(row);
  if (held === null) return false;
  if (signals.id === undefined) return true;
  const id = rowId(row, signals.id);
  return id !== null && ledger.find(id) === held;
}
