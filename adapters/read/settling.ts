import type { Front } from './front.ts';
import type { Ledger } from './ledger.ts';
import { firstShown } from './selectors.ts';
import { foreignRows } from './strangers.ts';

/** An empty list may still be waiting for its messages; after this long it is taken as empty. */
const EMPTY_MS = 400;
/** A spinner, or rows that look like the last conversation's, are waited for this long. */
const PATIENCE_MS = 5_000;

/**
 * How long (ms) to wait before a list is read; 0 where it can be read now, `change` where only a
 * change of it can help: it holds another conversation's rows.
 */
export function readiness(
  current: Front,
  items: readonly Element[],
  others: readonly Ledger[],
): number | 'change' {
  const { loading } = current.variant.signals;
  const waited = Date.now() - current.since;
  const isLoading = loading !== undefined && firstShown(current.root, loading) !== null;
  if (isLoading && waited < PATIENCE_MS) return PATIENCE_MS - waited;
  if (items.length === 0 && waited < EMPTY_MS) return EMPTY_MS - waited;
  const foreign = foreignRows(current, items, others);
  if (foreign === 'certain') return 'change';
  return foreign === 'likely' && waited < PATIENCE_MS ? PATIENCE_MS - waited : 0;
}
