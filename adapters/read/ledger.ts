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

/**
 * The memory of one conversation: which messages were seen, and in which order they stand.
 * A moved, re-rendered or re-loaded row keeps its identity; two equal texts are two messages.
 */
export interface Ledger {
  /** Gives a row its identity and place. `numbered`: ids are numbers that grow with time. */
  place(node: Element, row: Row, around: Neighbours, numbered: boolean): Placed;
  /** The entry that a node holds, where it holds one. */
  held(node: Element): Entry | null;
  /** True where the row's id is known here; without an id, its author and words. */
  knows(row: Row): boolean;
  /** True where id, author and words are all those of a message known here. */
  same(row: Row): boolean;
  find(id: string): Entry | null;
  /** The entries that stand first and last, or null. */
  first(): Entry | null;
  last(): Entry | null;
  size(): number;
}

export function makeLedger(): Ledger {
  const byId = new Map<string, Entry>();
  const byNode = new WeakMap<Element, Entry>();
  /** Entries of rows without an id, by print. */
  const byPrint = new Map<string, Entry[]>();
  let newest: Entry | null = null;
  let oldest: Entry | null = null;

  function add(node: Element, id: string, author: Author, order: number, print: string): Entry {
    const entry: Entry = { id, author, order, print, node: new WeakRef(node) };
    byId.set(id, entry);
    byNode.set(node, entry);
    byPrint.set(print, [...(byPrint.get(print) ?? []), entry]);
    if (newest === null || order > newest.order) newest = entry;
    if (oldest === null || order < oldest.order) oldest = entry;
    return entry;
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

  /** A message that left the page and is back: same print, nothing shown, in the right stretch. */
  function returned(print: string, around: Neighbours, node: Element): Entry | null {
    const candidates = (byPrint.get(print) ?? []).filter((entry) => {
      if (!liesBetween(entry, around)) return false;
      const shown = entry.node.deref();
      return shown === undefined || shown === node || !shown.isConnected;
    });
    return candidates[0] ?? null;
  }

  return {
    place(node, row, around, numbered) {
      const print = printOf(row);
      const own = row.id === null ? (byNode.get(node) ?? null) : null;
      const known =
        row.id !== null
          ? (byId.get(row.id) ?? null)
          : own?.print === print
            ? own
            : returned(print, around, node);
      if (known !== null) {
        known.node = new WeakRef(node);
        byNode.set(node, known);
        return { entry: known, fresh: false };
      }
      // The same row with other words is an edited message; in another place, a re-used row.
      if (own !== null && own.author === row.author && liesBetween(own, around)) {
        return { entry: own, fresh: false };
      }
      const order = numbered && row.id !== null ? Number(row.id) : orderBetween(around);
      const id = row.id ?? `${print}#${(byPrint.get(print) ?? []).length + 1}`;
      return { entry: add(node, id, row.author, order, print), fresh: true };
    },
    held: (node) => byNode.get(node) ?? null,
    knows: (row) => (row.id !== null ? byId.has(row.id) : byPrint.has(printOf(row))),
    same: (row) =>
      row.id === null ? byPrint.has(printOf(row)) : byId.get(row.id)?.print === printOf(row),
    find: (id) => byId.get(id) ?? null,
    first: () => oldest,
    last: () => newest,
    size: () => byId.size,
  };
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
