import { type Entry, type Neighbours, placeOf, type Reading } from './entry.ts';
import type { Row } from './message.ts';
import { printOf } from './print.ts';
import { recognise } from './recognise.ts';

/**
 * The memory of one conversation: which messages were seen, and in which order they stand.
 * A moved, re-rendered or re-loaded row keeps its identity; two equal texts are two messages.
 */
export interface Ledger {
  /**
   * Which of the known messages each of these rows is, or null; rows in the order of time. `edges`
   * are what stands before the first and behind the last. `numbered`: ids are numbers that grow
   * with time.
   */
  recognise(readings: readonly Reading[], edges: Neighbours, numbered: boolean): (Entry | null)[];
  /** A known message is shown by this row now. */
  move(entry: Entry, reading: Reading): void;
  /** A message that was not known. */
  add(reading: Reading, around: Neighbours, numbered: boolean): Entry;
  /** The entry that a node holds, where it holds one. */
  held(node: Element): Entry | null;
  /** True where the row's id is known here; without an id, its author and words. */
  knows(row: Row): boolean;
  knowsId(id: string): boolean;
  /** True where id, author and words are all those of a message known here. */
  same(row: Row): boolean;
  find(id: string): Entry | null;
  /** The entries that stand first and last, or null. */
  first(): Entry | null;
  last(): Entry | null;
  /** How many known messages stand behind a place. */
  behind(order: number): number;
  size(): number;
}

/** So many messages of a conversation are remembered; of more, those that stand first go. */
const REMEMBERED = 20_000;
/** So many messages at the end may have been deleted; where more are not shown, they are out of view. */
const DELETED = 5;

export function makeLedger(remembered = REMEMBERED): Ledger {
  const byId = new Map<string, Entry>();
  const byNode = new WeakMap<Element, Entry>();
  const byPrint = new Map<string, Entry[]>();
  /** How many of a print are remembered no more: equal messages are numbered. */
  const forgotten = new Map<string, number>();
  /** All entries by their places. */
  const ordered: Entry[] = [];

  function orderBetween({ before, after }: Neighbours): number {
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (first === undefined || last === undefined) return 1;
    if (before !== null && after !== null && before.order < after.order) {
      // Halves until floating point is exhausted, after some 50 steps.
      return (before.order + after.order) / 2;
    }
    if (before !== null) {
      const at = placeOf(ordered, before.order);
      const next = ordered[at];
      // Known messages may stand later without being on the page (a list scrolled up).
      if (next === undefined || ordered.length - at <= DELETED) return last.order + 1;
      return (before.order + next.order) / 2;
    }
    if (after === null) return last.order + 1;
    const previous = ordered[placeOf(ordered, after.order) - 2];
    return previous === undefined ? after.order - 1 : (previous.order + after.order) / 2;
  }

  function forget(): void {
    const entry = ordered.shift();
    if (entry === undefined) return;
    byId.delete(entry.id);
    unlist(entry);
  }

  function list(entry: Entry, alike = byPrint.get(entry.print)): void {
    if (alike === undefined) byPrint.set(entry.print, [entry]);
    else alike.splice(placeOf(alike, entry.order), 0, entry);
  }

  function unlist(entry: Entry): void {
    const alike = (byPrint.get(entry.print) ?? []).filter((one) => one !== entry);
    if (alike.length === 0) byPrint.delete(entry.print);
    else byPrint.set(entry.print, alike);
    forgotten.set(entry.print, (forgotten.get(entry.print) ?? 0) + 1);
  }

  /** What the node held when it was last looked at, unless that has been found elsewhere since. */
  function held(node: Element): Entry | null {
    const entry = byNode.get(node);
    return entry?.node.deref() === node ? entry : null;
  }

  const known = { held, byId, byPrint, ordered };

  return {
    recognise: (readings, edges, numbered) => recognise(readings, edges, known, numbered),
    move(entry, { item, row }) {
      if (entry.node.deref() !== item) entry.node = new WeakRef(item);
      byNode.set(item, entry);
      if (row.id !== null) byId.set(row.id, entry);
      const print = printOf(row);
      if (print === entry.print) return;
      unlist(entry);
      entry.print = print;
      list(entry);
    },
    add({ item, row }, around, numbered) {
      const print = printOf(row);
      const alike = byPrint.get(print);
      const count = (forgotten.get(print) ?? 0) + (alike?.length ?? 0) + 1;
      const entry: Entry = {
        id: row.id ?? `${print}#${count}`,
        order: numbered && row.id !== null ? Number(row.id) : orderBetween(around),
        author: row.author,
        print,
        node: new WeakRef(item),
      };
      byId.set(entry.id, entry);
      byNode.set(item, entry);
      list(entry, alike);
      if (entry.order >= (ordered.at(-1)?.order ?? entry.order)) ordered.push(entry);
      else ordered.splice(placeOf(ordered, entry.order), 0, entry);
      if (ordered.length > remembered) forget();
      return entry;
    },
    held,
    knows: (row) => (row.id !== null ? byId.has(row.id) : byPrint.has(printOf(row))),
    knowsId: (id) => byId.has(id),
    same: (row) =>
      row.id === null ? byPrint.has(printOf(row)) : byId.get(row.id)?.print === printOf(row),
    find: (id) => byId.get(id) ?? null,
    first: () => ordered[0] ?? null,
    last: () => ordered.at(-1) ?? null,
    behind: (order) => ordered.length - placeOf(ordered, order),
    size: () => ordered.length,
  };
}
