import type { Choice, Signals } from '../types.ts';
import type { Ledger } from './ledger.ts';
import { rowId } from './message.ts';
import { isElement } from './selectors.ts';

/**
 * The rows that a batch of changes touched, in document order. A known row whose id did not
 * change is left out when only attributes were rewritten, as some pages do at every update.
 */
export function touchedRows(
  records: readonly MutationRecord[],
  list: Element,
  signals: Signals,
  ledger: Ledger,
): Element[] {
  const rows = new Set<Element>();
  const selector = signals.message;
  for (const record of records) {
    const target = isElement(record.target) ? record.target : record.target.parentElement;
    if (record.type === 'childList') {
      for (const node of record.addedNodes) {
        if (!isElement(node) || !list.contains(node)) continue;
        if (node.matches(selector)) rows.add(node);
        else for (const inner of node.querySelectorAll(selector)) rows.add(inner);
      }
    }
    const row = target === list ? null : (target?.closest(selector) ?? null);
    if (row === null || !list.contains(row)) continue;
    if (record.type === 'attributes' && keepsId(row, signals, ledger)) continue;
    rows.add(row);
  }
  return inOrder([...rows], signals);
}

/** Rows in the order of time, whichever end of the list is the newest. */
export function inOrder(rows: Element[], signals: Signals): Element[] {
  const later =
    signals.newestFirst === true
      ? Node.DOCUMENT_POSITION_PRECEDING
      : Node.DOCUMENT_POSITION_FOLLOWING;
  return rows.sort((a, b) => (a.compareDocumentPosition(b) & later ? -1 : 1));
}

function keepsId(row: Element, signals: Signals, ledger: Ledger): boolean {
  const held = ledger.held(row);
  if (held === null) return false;
  return signals.id === undefined || rowId(row, signals.id) === held.id;
}

/** Attributes that selectors depend on; only these have to be observed. */
export function touchedAttributes(choices: readonly (Choice | undefined)[]): string[] {
  const names = new Set<string>();
  for (const selector of choices.flat()) {
    if (selector === undefined) continue;
    for (const [, name] of selector.matchAll(/\[([\w-]+)/g))
      if (name !== undefined) names.add(name);
    if (/\.[a-z_-]/i.test(selector)) names.add('class');
  }
  return [...names];
}
