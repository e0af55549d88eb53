import type { Front } from './front.ts';
import type { Neighbours } from './ledger.ts';
import { isElement } from './selectors.ts';

/** For rows whose number is their place. */
export const ALONE: Neighbours = { before: null, after: null };

/** Finds the nearest placed rows around an item; items are asked for in the order of time. */
export function neighbours(
  { list, ledger, variant }: Front,
  items: readonly Element[],
): (item: Element) => Neighbours {
  const walker = list.ownerDocument.createTreeWalker(list, NodeFilter.SHOW_ELEMENT);
  const batch = new Set<Node>(items);
  const back = variant.signals.newestFirst === true;
  const towardsLater = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;

  function nearest(item: Element, later: boolean): Element | null {
    walker.currentNode = item;
    for (;;) {
      const node = later === back ? walker.previousNode() : walker.nextNode();
      if (node === null) return null;
      // Rows of this batch that come later in time have no place of their own yet.
      if (isElement(node) && ledger.held(node) !== null && !(later && batch.has(node))) return node;
    }
  }

  let later: Element | null | undefined;
  return (item) => {
    const passed =
      later === undefined ||
      (later !== null && !(item.compareDocumentPosition(later) & towardsLater));
    if (passed) later = nearest(item, true);
    const earlier = nearest(item, false);
    return {
      before: earlier === null ? null : ledger.held(earlier),
      after: later == null ? null : ledger.held(later),
    };
  };
}
