import { isElement } from '../dom/nodes.ts';
import type { Entry, Neighbours, Reading } from './entry.ts';
import type { Front } from './front.ts';

/** Past so many nodes that hold nothing (rows that cannot be read), none is looked for. */
const FARTHEST = 2_000;
const NOTHING: Neighbours = { before: null, after: null };
const NOT_ASKED: Surroundings = { edges: NOTHING, around: () => NOTHING };

/** What stands around the rows of one go, in the order of time. */
export interface Surroundings {
  /** Before the first of them, and behind the last. */
  edges: Neighbours;
  /**
   * Around each of them, by its number, asked for one after the other, each when those before it have
   * their places. `known`: which message each is, as far as it is one.
   */
  around(place: number, known: readonly (Entry | null)[]): Neighbours;
}

/** `whole`: the rows are all of the list. */
export function surroundings(
  current: Front,
  readings: readonly Reading[],
  whole: boolean,
): Surroundings {
  // A number is a place by itself.
  if (current.variant.signals.id?.form === 'number') return NOT_ASKED;
  const beside = whole ? inWhole(current, readings) : inList(current, readings);
  let later: (Entry | null)[] | null = null;
  return {
    edges: beside.edges,
    around(place, known) {
      later ??= nextKnown(known);
      const { before, after } = beside.around(place);
      return { before, after: earlier(after, later[place] ?? null) };
    },
  };
}

/** For each row the nearest later one that is known. */
function nextKnown(known: readonly (Entry | null)[]): (Entry | null)[] {
  const later: (Entry | null)[] = [];
  let next: Entry | null = null;
  for (let place = known.length - 1; place >= 0; place -= 1) {
    later[place] = next;
    next = known[place] ?? next;
  }
  return later;
}

function earlier(a: Entry | null, b: Entry | null): Entry | null {
  if (a === null || b === null) return a ?? b;
  return a.order < b.order ? a : b;
}

interface Beside {
  edges: Neighbours;
  around(place: number): Neighbours;
}

/** Before each row of a whole list stands the one before it. */
function inWhole({ ledger }: Front, readings: readonly Reading[]): Beside {
  let before: Entry | null = null;
  return {
    edges: NOTHING,
    around(place) {
      const previous = readings[place - 1]?.item;
      if (previous !== undefined) before = ledger.held(previous) ?? before;
      return { before, after: null };
    },
  };
}

/** Around some rows of a list, the nearest that have a place are looked up. */
function inList({ list, ledger, variant }: Front, readings: readonly Reading[]): Beside {
  const walker = list.ownerDocument.createTreeWalker(list, NodeFilter.SHOW_ELEMENT);
  const back = variant.signals.newestFirst === true;
  const towardsLater = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  /** Rows of this go have no place of their own before they have been asked for. */
  const unplaced = new Set<Node>(readings.map(({ item }) => item));

  function nearest(item: Element | undefined, later: boolean): Element | null {
    if (item === undefined) return null;
    walker.currentNode = item;
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      const node = later === back ? walker.previousNode() : walker.nextNode();
      if (node === null) return null;
      if (unplaced.has(node)) steps = 0;
      else if (isElement(node) && ledger.held(node) !== null) return node;
    }
    return null;
  }

  const entryOf = (node: Element | null) => (node === null ? null : ledger.held(node));
  const last = readings.at(-1)?.item;
  let after = nearest(readings[0]?.item, true);
  let previous: Element | null = null;
  return {
    edges: {
      before: entryOf(nearest(readings[0]?.item, false)),
      after: entryOf(nearest(last, true)),
    },
    around(place) {
      const item = readings[place]?.item;
      if (item === undefined) return NOTHING;
      if (previous !== null) unplaced.delete(previous);
      const following = back ? previous?.previousElementSibling : previous?.nextElementSibling;
      previous = item;
      const isPassed =
        after !== null &&
        following !== item &&
        !(item.compareDocumentPosition(after) & towardsLater);
      if (isPassed) after = nearest(item, true);
      return { before: entryOf(nearest(item, false)), after: entryOf(after) };
    },
  };
}
