import { type Entry, type Neighbours, placeOf, type Reading } from './entry.ts';
import { printOf } from './print.ts';

/** What is known of a conversation, by everything that a row may be recognised by. */
interface Known {
  held(node: Element): Entry | null;
  byId: ReadonlyMap<string, Entry>;
  byPrint: ReadonlyMap<string, readonly Entry[]>;
  /** By their places. */
  ordered: readonly Entry[];
}

/** So many rows at once that all say something else show other messages: nobody edits that fast. */
const ALL_EDITED = 3;

/** Which known message each row is; null for those that are new. See `Ledger.recognise`. */
export function recognise(
  readings: readonly Reading[],
  edges: Neighbours,
  known: Known,
  numbered: boolean,
): (Entry | null)[] {
  if (readings.every(({ row }) => row.id !== null)) return byIds(readings, known, numbered);
  return byWords(readings, edges, known);
}

function byIds(readings: readonly Reading[], known: Known, numbered: boolean): (Entry | null)[] {
  const found = readings.map(({ row }) => known.byId.get(row.id ?? '') ?? null);
  if (numbered) return found;
  const taken = new Set(found);
  return readings.map(({ item, row }, at) => {
    const entry = found[at] ?? null;
    if (entry !== null) return entry;
    // The same row with the same words under another id: it was on its way, and has arrived.
    const print = printOf(row);
    const own = known.held(item) ?? (row.author === 'agent' ? lastGone(print, known) : null);
    if (own === null || taken.has(own) || own.print !== print) return null;
    taken.add(own);
    return own;
  });
}

/** Behind a send that was shown before it was sent stand so many messages at most. */
const SENDING = 3;

/** The last message with these words, where it stands at the end and its row is no longer on the page. */
function lastGone(print: string, { byPrint, ordered }: Known): Entry | null {
  const last = byPrint.get(print)?.at(-1);
  if (last === undefined || ordered.length - placeOf(ordered, last.order) >= SENDING) return null;
  const node = last.node.deref();
  return node === undefined || !isOnPage(node) ? last : null;
}

/**
 * Without ids, rows are known by their words and by what stands beside them: messages that were said
 * once tell where the others belong, as in comparing two versions of a text.
 */
function byWords(readings: readonly Reading[], edges: Neighbours, known: Known): (Entry | null)[] {
  const prints = readings.map(({ row }) => printOf(row));
  const rows = new Set(readings.map(({ item }) => item));
  // Where most rows say something else, each shows its neighbour's message: what one has held says nothing.
  const others = readings.filter(({ item }, at) => {
    const own = known.held(item);
    return own !== null && own.print !== prints[at];
  });
  const isShifted = others.length * 2 > readings.length;
  const found: (Entry | null)[] = readings.map(({ item, row }, at) => {
    // Some rows may have ids, and others none.
    const named = known.byId.get(row.id ?? '');
    if (named !== undefined) return named;
    const own = isShifted ? null : known.held(item);
    return own?.print === prints[at] ? own : null;
  });
  const taken = new Set<Entry | null>(found);

  const matching: Matching = {
    prints,
    found,
    isFree(entry) {
      if (taken.has(entry)) return false;
      const node = entry.node.deref();
      return node === undefined || !isOnPage(node) || rows.has(node);
    },
    take(at, entry) {
      found[at] = entry;
      taken.add(entry);
    },
  };

  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  for (const [at, print] of prints.entries()) {
    if (found[at] !== null || counts.get(print) !== 1) continue;
    const [only, other] = known.byPrint.get(print) ?? [];
    if (only !== undefined && other === undefined && matching.isFree(only)) matching.take(at, only);
  }
  grow(matching, known.ordered);
  fill(matching, edges, known.byPrint);
  edits(readings, matching, known);
  return found;
}

/** Rows without ids, and which messages they have been found to be so far. */
interface Matching {
  /** What each row says. */
  prints: readonly string[];
  found: readonly (Entry | null)[];
  /** A message that no row outside of these shows, and none of these as yet. */
  isFree(entry: Entry): boolean;
  take(at: number, entry: Entry): void;
}

/** What stands next to a recognised row is what stood next to its message, where the words agree. */
function grow({ prints, found, isFree, take }: Matching, ordered: readonly Entry[]): void {
  const step = (at: number, by: 1 | -1): void => {
    const entry = found[at] ?? null;
    const next = at + by;
    if (entry === null || next < 0 || next >= prints.length || found[next] !== null) return;
    const beside = ordered[placeOf(ordered, entry.order) - 1 + by];
    if (beside !== undefined && beside.print === prints[next] && isFree(beside)) take(next, beside);
  };
  for (let at = 0; at < prints.length; at += 1) step(at, 1);
  for (let at = prints.length - 1; at >= 0; at -= 1) step(at, -1);
}

/** The rest, in order: a free message with the same words between those recognised before and after. */
function fill(
  { prints, found, isFree, take }: Matching,
  edges: Neighbours,
  byPrint: Known['byPrint'],
): void {
  const after: (Entry | null)[] = [];
  let next = edges.after;
  for (let at = prints.length - 1; at >= 0; at -= 1) {
    after[at] = next;
    next = found[at] ?? next;
  }
  let before = edges.before;
  for (const [at, print] of prints.entries()) {
    if (found[at] === null) {
      const alike = byPrint.get(print) ?? [];
      const until = after[at]?.order ?? Number.POSITIVE_INFINITY;
      for (
        let one = before === null ? 0 : placeOf(alike, before.order);
        one < alike.length;
        one += 1
      ) {
        const entry = alike[one];
        if (entry === undefined || entry.order >= until) break;
        if (!isFree(entry)) continue;
        take(at, entry);
        break;
      }
    }
    before = found[at] ?? before;
  }
}

/**
 * The same row with other words by the same author is an edited message, and so is what stands where
 * one is missing when all is drawn anew; if all are, they are others.
 */
function edits(
  readings: readonly Reading[],
  { found, isFree, take }: Matching,
  { held, ordered }: Known,
): void {
  if (readings.length >= ALL_EDITED && found.every((entry) => entry === null)) return;
  for (const [at, { item, row }] of readings.entries()) {
    if (found[at] !== null) continue;
    const [before, after] = [found[at - 1], found[at + 1]];
    const next = before ? placeOf(ordered, before.order) : -1;
    const missing = after && ordered[next + 1] === after ? ordered[next] : undefined;
    for (const own of [held(item), missing]) {
      if (own?.author !== row.author || !isFree(own)) continue;
      take(at, own);
      break;
    }
  }
}

/** A frame that is loaded anew leaves its nodes connected to a document that nobody sees. */
function isOnPage(node: Element): boolean {
  return node.isConnected && node.ownerDocument.defaultView !== null;
}
