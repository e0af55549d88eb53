import { frameDocument } from '../dom/nodes.ts';
import { firstShown } from '../dom/selectors.ts';
import type { Front } from './front.ts';
import type { Ledger } from './ledger.ts';
import { foreignRows } from './strangers.ts';

/** An empty list may still be waiting for its messages; after this long it is taken as empty. */
const EMPTY_MS = 400;
/** A spinner, a message's frame, or rows that look like the last conversation's, are waited for this long. */
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
  if ((isLoading || hasOpenFrames(current)) && waited < PATIENCE_MS) return PATIENCE_MS - waited;
  if (items.length === 0 && waited < EMPTY_MS) return EMPTY_MS - waited;
  const foreign = foreignRows(current, items, others);
  if (foreign === 'certain') return 'change';
  return foreign === 'likely' && waited < PATIENCE_MS ? PATIENCE_MS - waited : 0;
}

/** The words of some messages stand in frames that are still to be loaded. */
function hasOpenFrames({ list }: Front): boolean {
  return [...list.querySelectorAll('iframe:not([loading="lazy"])')].some((frame) => {
    const inner = frameDocument(frame);
    if (inner === null) return false;
    const goesOn =
      frame.hasAttribute('srcdoc') ||
      /^(?!about:|javascript:)./.test(frame.getAttribute('src') ?? '');
    return inner.readyState !== 'complete' || (goesOn && inner.URL === 'about:blank');
  });
}
