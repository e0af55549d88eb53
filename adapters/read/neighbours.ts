import type { Front } from './front.ts';
import type { Entry, Neighbours } from './ledger.ts';
import { isElement } from './selectors.ts';

/** For rows whose number is their place. */
export const ALONE: Neighbours = { before: null, after: null };

/** Past so many nodes that hold nothing (rows that cannot be read), none is looked for. */
const FARTHEST = 2_000;

/** Finds the nearest placed rows around an item. */
export type FindNeighbours = (item: Element) => Neighbours;

/** For the rows of a whole list, asked for in the order of time: none has a later one with a place. */
export function neighboursInWhole({ ledger }: Front): FindNeighbours {
  let previous: Element | null = null;
  let before: Entry | null = null;
  return (item) => {
    if (previous !== null) before = ledger.held(previous) ?? before;
    previous = item;
    return { before, after: null };
  };
}

/** For some rows of a list, asked for in the order of time: their neighbours are looked up. */
export function neighboursInList(
  { list, ledger, variant }: Front,
  items: readonly Element[],
): FindNeighbours {
  const walker = list.ownerDocument.createTreeWalker(list, NodeFilter.SHOW_ELEMENT);
  const batch = new Set<Node>(items);
  const back = variant.signals.newestFirst === true;
  const towardsLater = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;

  function nearest(item: Element, later: boolean): Element | null {
    walker.currentNode = item;
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      const node = later === back ? walker.previousNode() : walker.nextNode();
      if (node === null) return null;
      // Rows of this batch that come later in time have no place of their own yet.
      if (later && batch.has(node)) steps = 0;
      else if (isElement(node) && ledger.held(node) !== null) return node;
    }
    return null;
  }

  let later: Element | null | undefined;
  let previous: Element | null = null;
  return (item) => {
    const following = back ? previous?.previousElementSibling : previous?.nextElementSibling;
    previous = item;
    const passed =
      later === undefined ||
      (later !== null &&
        following !== item &&
        !(item.compareDocumentPosition(later) & towardsLater));
    if (passed) later = nearest(item, true);
    const earlier = nearest(item, false);
    return {
      before: earlier === null ? null : ledger.held(earlier),
      after: later == null ? null : ledger.held(later),
    };
  };
}
