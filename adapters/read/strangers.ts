import { type Front, writersOf } from './front.ts';
import type { Ledger } from './ledger.ts';
import { readRow } from './message.ts';

/**
 * Whether rows of another conversation stand in this list. `certain`: an id says so.
 * `likely`: the very same rows as before, where ids or words may repeat.
 */
export function foreignRows(
  current: Front,
  items: readonly Element[],
  others: readonly Ledger[],
): 'none' | 'likely' | 'certain' {
  const { signals } = current.variant;
  // Where the pane itself bears the id, its list cannot be another conversation's.
  if (signals.conversation !== undefined) return 'none';
  const unique = signals.id?.unique === 'helpdesk';
  if (others.length === 0) return 'none';
  const writers = writersOf(current);
  let repeated = 0;
  let rows = 0;
  for (const item of items) {
    const row = readRow(item, signals, writers);
    if (typeof row === 'string') continue;
    rows += 1;
    if (current.ledger.held(item) !== null) continue;
    if (unique) {
      if (others.some((ledger) => ledger.knows(row))) return 'certain';
    } else if (others.some((ledger) => ledger.same(row))) repeated += 1;
  }
  return rows > 0 && repeated === rows ? 'likely' : 'none';
}

/** Every known row is gone and only unknown ones came: perhaps the address follows. */
export function isSwap(current: Front, items: readonly Element[]): boolean {
  const { ledger, variant } = current;
  const last = ledger.last();
  if (last === null || last.node.deref()?.isConnected === true) return false;
  const first = ledger.first();
  if (first?.node.deref()?.isConnected === true) return false;
  const writers = writersOf(current);
  return items.every((item) => {
    const row = readRow(item, variant.signals, writers);
    return typeof row === 'string' || !ledger.knows(row);
  });
}
