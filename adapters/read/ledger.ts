import type { Author } from '../../rules/engine/acts.ts';
import type { Row } from './message.ts';

/** One message of a conversation, as long as the page lives. */
export interface Entry {
  /** Stable identity within the conversation. */
  id: string;
  /** Place in the conversation; smaller is earlier. Never changes. */
  order: number;
  author: Author;
  /** Who and what, to know the message again where it has no id of its own. */
  print: string;
  /** Where it was last seen: pages re-render, so this says nothing about identity. */
  node: WeakRef<Element>;
}

/** Where a row stands among rows that have a place already. */
export interface Neighbours {
  /** Nearest earlier row with a place. */
  before: Entry | null;
  /** Nearest later row with a place. */
  after: Entry | null;
}

export interface Placed {
  entry: Entry;
  /** It was not known before. */
  fresh: boolean;
}

/** A row with what is known about its surroundings. */
export interface Placing {
  node: Element;
  row: Row;
  around: Neighbours;
  /** Ids are numbers that grow with time. */
  numbered: boolean;
  /** Rows of the same go that have no place yet: what they held may have moved on. */
  unplaced: ReadonlySet<Element>;
  /** Ids that the rows of the same go bear. */
  borne: ReadonlySet<string>;
}

/**
 * The memory of one conversation: which messages were seen, and in which order they stand.
 * A moved, re-rendered or re-loaded row keeps its identity; two equal texts are two messages.
 */
export interface Ledger {
  /** Gives a row its identity and place. */
  place(placing: Placing): Placed;
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
  size(): number;
}

/** So many messages of a conversation are remembered; of more, those that were met first go. */
const REMEMBERED = 20_000;

export function makeLedger(remembered = REMEMBERED): Ledger {
  const byId = new Map<string, Entry>();
  const byNode = new WeakMap<Element, Entry>();
  /** Entries by print, in the order of their places. */
  const byPrint = new Map<string, Entry[]>();
  /** How many of a print are remembered no more: equal messages are numbered. */
  const forgotten = new Map<string, number>();
  let newest: Entry | null = null;
  let oldest: Entry | null = null;

  function add(node: Element, id: string, row: Row, order: number, print: string): Entry {
    const entry: Entry = { id, author: row.author, order, print, node: new WeakRef(node) };
    byId.set(id, entry);
    byNode.set(node, entry);
    const alike = byPrint.get(print);
    if (alike === undefined) byPrint.set(print, [entry]);
    else alike.splice(placeOf(alike, order), 0, entry);
    if (newest === null || order > newest.order) newest = entry;
    if (oldest === null || order < oldest.order) oldest = entry;
    if (byId.size > remembered) forgetOne();
    return entry;
  }

  /** The first and the last are kept: new messages get their places by them. */
  function forgetOne(): void {
    for (const [id, entry] of byId) {
      if (entry === newest || entry === oldest) continue;
      byId.delete(id);
      const alike = byPrint.get(entry.print) ?? [];
      const at = alike.indexOf(entry);
      if (at === -1) return;
      alike.splice(at, 1);
      if (alike.length === 0) byPrint.delete(entry.print);
      forgotten.set(entry.print, (forgotten.get(entry.print) ?? 0) + 1);
      return;
    }
  }

  /** A place between two others; halves until floating point is exhausted, after some 50 steps. */
  function orderBetween({ before, after }: Neighbours): number {
    if (before !== null && after !== null) return (before.order + after.order) / 2;
    if (before !== null) {
      // Known messages may stand later without being on the page (a list scrolled up).
      return newest === null || before === newest ? before.order + 1 : newest.order + 1;
    }
    if (after !== null) return (oldest?.order ?? after.order) - 1;
    return (newest?.order ?? 0) + 1;
  }

  /** A message whose row was drawn anew: same print, in the right stretch, and shown nowhere else. */
  function returned(print: string, { node, around, unplaced }: Placing): Entry | null {
    const alike = byPrint.get(print);
    if (alike === undefined) return null;
    const from = around.before === null ? 0 : placeOf(alike, around.before.order);
    for (let at = from; at < alike.length; at += 1) {
      const entry = alike[at];
      if (entry === undefined || !liesBetween(entry, around)) return null;
      const shown = entry.node.deref();
      if (shown === undefined || shown === node || !shown.isConnected || unplaced.has(shown)) {
        return entry;
      }
    }
    return null;
  }

  /** What the node held when it was last looked at, unless that has been found elsewhere since. */
  function held(node: Element): Entry | null {
    const entry = byNode.get(node);
    return entry?.node.deref() === node ? entry : null;
  }

  function settle(entry: Entry, node: Element): Placed {
    if (entry.node.deref() !== node) entry.node = new WeakRef(node);
    byNode.set(node, entry);
    return { entry, fresh: false };
  }

  return {
    place(placing) {
      const { node, row, around, numbered, borne } = placing;
      const print = printOf(row);
      const own = held(node);
      if (row.id !== null) {
        const known = byId.get(row.id);
        if (known !== undefined) return settle(known, node);
        // The same row with the same words under another id: it was on its way, and has arrived.
        if (own?.print === print && !numbered && !borne.has(own.id)) {
          byId.set(row.id, own);
          return settle(own, node);
        }
        const order = numbered ? Number(row.id) : orderBetween(around);
        return { entry: add(node, row.id, row, order, print), fresh: true };
      }
      if (own?.print === print) return settle(own, node);
      const back = returned(print, placing);
      if (back !== null) return settle(back, node);
      // The same row with other words is an edited message; in another place, a re-used row.
      if (own !== null && own.author === row.author && liesBetween(own, around)) {
        return { entry: own, fresh: false };
      }
      const count = (forgotten.get(print) ?? 0) + (byPrint.get(print)?.length ?? 0) + 1;
      const order = orderBetween(around);
      return { entry: add(node, `${print}#${count}`, row, order, print), fresh: true };
    },
    held,
    knows: (row) => (row.id !== null ? byId.has(row.id) : byPrint.has(printOf(row))),
    knowsId: (id) => byId.has(id),
    same: (row) =>
      row.id === null ? byPrint.has(printOf(row)) : byId.get(row.id)?.print === printOf(row),
    find: (id) => byId.get(id) ?? null,
    first: () => oldest,
    last: () => newest,
    size: () => byId.size,
  };
}

/** Where an order belongs in a list that is sorted by order: behind all that are not larger. */
function placeOf(entries: readonly Entry[], order: number): number {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.order ?? order) <= order) from = middle + 1;
    else to = middle;
  }
  return from;
}

function liesBetween(entry: Entry, { before, after }: Neighbours): boolean {
  return (
    (before === null || entry.order > before.order) && (after === null || entry.order < after.order)
  );
}

/**
 * A short print of author and text (two 32-bit hashes): identity for rows that have none, and
 * no way back to the words. An exact time tells equal texts apart.
 */
function printOf(row: Row): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const char of `${row.author}|${row.visibility}|${row.time ?? ''}|${row.text}`) {
    const code = char.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return `${row.author}-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
