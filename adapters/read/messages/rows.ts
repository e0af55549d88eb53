import { inSlices } from '../listen/slices.ts';
import type { Entry, Reading } from './entry.ts';
import { type Front, writersOf } from './front.ts';
import type { Ledger } from './ledger.ts';
import { type Row, readRow } from './message.ts';
import { surroundings } from './neighbours.ts';
import { makeRipening } from './ripening.ts';
import type { SeenMessage, Sighting } from './sighting.ts';
import { foreignRows, isSwap } from './strangers.ts';
import { inOrder } from './touched.ts';

/** So many rows are read in one go; more of them in slices. */
const SOME = 40;
/** A long reading is handed on in parts: messages, and characters of them. */
const PART_MESSAGES = 1_000;
const PART_CHARACTERS = 200_000;
/** A message that was long on its way may find so many behind it; of more, it is an older one. */
const LATE = 3;
/** Our own pages write their first message while the watcher is still being loaded. */
const SLACK_MS = 2_000;

/** What rows are read for, and what becomes of them. */
export interface RowsOwner {
  isFront(current: Front): boolean;
  others(current: Front): readonly Ledger[];
  /** The rows may be another conversation's: nothing of them is read before the list stands still. */
  doubt(current: Front, why: 'swapped' | 'foreign'): void;
  report(current: Front, found: Found): void;
  /** A list has been read to its end. */
  done(current: Front): void;
}

export type Found = Pick<Sighting, 'snapshot' | 'messages'> &
  Partial<Pick<Sighting, 'at' | 'moments' | 'part' | 'after' | 'renamed'>>;

export interface RowsReader {
  /** Reads all rows of a list. */
  readWhole(current: Front, items: Element[]): void;
  /** Reads rows that changed. */
  readTouched(current: Front, items: Element[]): void;
  /** Reads rows again that nobody could be made out to have written. */
  readUnknown(current: Front): void;
  stop(): void;
}

/** Reads rows into the ledger of their conversation, and reports each message once. */
export function makeRowsReader(owner: RowsOwner): RowsReader {
  let front: Front | null = null;
  const ripening = makeRipening((row, began) => {
    if (front !== null && owner.isFront(front)) read(front, [row], false, began);
  });
  /** Rows that stood there without words: what comes into them comes bit by bit. */
  const empty = new WeakSet<Element>();
  const ripened = new WeakSet<Element>();

  function readTouched(current: Front, items: Element[]): void {
    if (current.phase === 'reading') {
      for (const item of items) current.late.add(item);
      return;
    }
    const swapped = isSwap(current, items);
    if (swapped || foreignRows(current, items, owner.others(current)) !== 'none') {
      owner.doubt(current, swapped ? 'swapped' : 'foreign');
      return;
    }
    front = current;
    const ready = items.filter((item) => {
      if (!ripening.has(item)) return true;
      ripening.await(item);
      return false;
    });
    read(current, ready, false);
  }

  function read(current: Front, items: Element[], whole: boolean, at?: number): void {
    if (current.phase === 'reading') {
      for (const item of items) current.late.add(item);
    } else if (items.length > SOME) {
      void readLong(current, items, whole).catch((error: unknown) => {
        current.phase = 'live';
        throw error;
      });
    } else {
      const reading: Reading[] = [];
      const take = reader(current, reading, whole);
      for (const item of items) take(item);
      const placing = placer(current, reading, whole, at);
      for (const one of reading) placing.next(one);
      placing.finish();
      if (whole) owner.done(current);
    }
  }

  /** In slices: first all words, then, if the list is still this conversation's, their places. */
  async function readLong(current: Front, items: Element[], whole: boolean): Promise<void> {
    current.phase = 'reading';
    const reading: Reading[] = [];
    const isFront = () => owner.isFront(current);
    if (!(await inSlices(items, reader(current, reading, whole), isFront))) return;
    if (!items.some((item) => item.isConnected)) {
      current.phase = 'live';
      owner.doubt(current, 'swapped');
      return;
    }
    const placing = placer(current, reading, whole);
    await inSlices(reading, placing.next, () => true);
    placing.finish();
    current.phase = 'live';
    if (!isFront()) return;
    const late = inOrderOf(current, [...current.late]);
    current.late.clear();
    if (late.length > 0) readTouched(current, late);
    if (whole) owner.done(current);
  }

  /** Reads the words of a row; what is no message, or none yet, is left out. */
  function reader(current: Front, into: Reading[], whole: boolean): (item: Element) => void {
    const { signals } = current.variant;
    const writers = writersOf(current);
    const history = whole && current.firstReading;
    return (item) => {
      if (!item.isConnected) return;
      const row = readRow(item, signals, writers);
      if (row === 'unknown') {
        if (!current.unread.has(item)) current.unread.set(item, history);
      } else if (row === 'unready') {
        empty.add(item);
        // What a frame of it is still loading was said before all the same.
        if (history && item.querySelector('iframe') !== null) current.unread.set(item, true);
      }
      if (typeof row === 'string') return;
      if (!whole && isWritten(current, item, row)) ripening.await(item);
      else into.push({ item, row });
    };
  }

  /**
   * Whether the words of a row may still be coming: a bot's, and those of a row of our side that was
   * empty, for agents' names are lent to bots. What a customer writes comes whole.
   */
  function isWritten({ ledger }: Front, item: Element, row: Row): boolean {
    const grows = row.author === 'bot' || (row.author !== 'customer' && empty.has(item));
    if (!grows || ledger.held(item) !== null || ripened.has(item)) return false;
    ripened.add(item);
    return true;
  }

  /** Gives rows their places, and reports those that were not known. */
  function placer(current: Front, readings: readonly Reading[], whole: boolean, at = Date.now()) {
    const { ledger, unread } = current;
    const numbered = current.variant.signals.id?.form === 'number';
    const { edges, around } = surroundings(current, readings, whole);
    const known = ledger.recognise(readings, edges, numbered);
    const oldest = ledger.first()?.order ?? Number.NEGATIVE_INFINITY;
    const newest = ledger.last()?.order ?? Number.NEGATIVE_INFINITY;
    const opened = current.firstReading && whole;
    // A list that was empty and gets several rows at once has been fetched, not written.
    const fetched = !whole && ledger.size() === 0 && readings.length > 1;
    current.firstReading &&= !whole;
    const began = Date.now();
    const past = parts((messages, more) =>
      owner.report(current, { snapshot: true, messages, part: { began, more } }),
    );
    const live: SeenMessage[] = [];
    const renamed: { from: string; to: string }[] = [];
    let after: Entry | null = null;
    let wasUnread = false;
    let place = 0;

    function next(reading: Reading): void {
      const { item, row } = reading;
      const stood = around(place, known);
      const entry = known[place] ?? null;
      place += 1;
      if (!item.isConnected) return;
      remember(current, row);
      const wasHistory = unread.get(item) === true;
      wasUnread = unread.delete(item) || wasUnread;
      if (entry !== null) {
        const { id } = row;
        if (id !== null && id !== entry.id && !ledger.knowsId(id)) {
          renamed.push({ from: entry.id, to: id });
        }
        ledger.move(entry, reading);
        return;
      }
      const added = ledger.add(reading, stood, numbered);
      const isOld =
        added.order < oldest || (added.order < newest && ledger.behind(added.order) > LATE);
      const history = opened || fetched || wasHistory || isOld;
      if (history && !isNews(current, row, opened || fetched)) past.add(messageOf(added, row));
      else {
        if (live.length === 0) after = stood.before;
        live.push(messageOf(added, row));
      }
    }

    function finish(): void {
      past.finish(opened);
      if (live.length > 0 || renamed.length > 0) {
        const anchor = after === null ? {} : { after: { id: after.id, order: after.order } };
        const ids = renamed.length > 0 ? { renamed } : {};
        owner.report(current, { at, snapshot: false, messages: live, ...anchor, ...ids });
      }
      // One that is known now may give its name to those below.
      if (wasUnread && unread.size > 0) readUnknown(current);
    }
    return { next, finish };
  }

  function readUnknown(current: Front): void {
    const rows = [...current.unread.keys()];
    const shown = rows.filter((row) => row.isConnected);
    if (shown.length < rows.length) {
      for (const row of rows) if (!row.isConnected) current.unread.delete(row);
    }
    if (shown.length > 0) read(current, inOrderOf(current, shown), false);
  }

  return {
    readWhole: (current, items) => {
      front = current;
      ripening.stop();
      read(current, items, true);
    },
    readTouched,
    readUnknown,
    stop: () => ripening.stop(),
  };
}

function inOrderOf({ list, variant }: Front, rows: Element[]): Element[] {
  return inOrder(rows, list, variant.signals);
}

/** Gathers messages into parts that are handed on as they are full; the last says that it is. */
function parts(hand: (messages: SeenMessage[], more: boolean) => void) {
  let messages: SeenMessage[] = [];
  let characters = 0;
  return {
    add(message: SeenMessage): void {
      if (messages.length >= PART_MESSAGES || characters >= PART_CHARACTERS) {
        hand(messages, true);
        messages = [];
        characters = 0;
      }
      messages.push(message);
      characters += message.text.length;
    },
    /** `even` hands on what is empty too: that there is nothing is news. */
    finish(even: boolean): void {
      if (messages.length > 0 || even) hand(messages, false);
    },
  };
}

function messageOf(entry: Entry, row: Row): SeenMessage {
  return {
    id: entry.id,
    author: row.author,
    visibility: row.visibility,
    text: row.text,
    order: entry.order,
    pageTime: row.time,
  };
}

/** Our own practice page runs on our own clock: what it writes after we came is news. */
function isNews({ adapter, opened }: Front, { time }: Row, first: boolean): boolean {
  return first && adapter.ours === true && time !== null && time >= opened - SLACK_MS;
}

function remember({ names }: Front, { author, name }: Row): void {
  if (name === null) return;
  if (author === 'customer') names.customer = name;
  if (author === 'agent') names.agent = name;
}
