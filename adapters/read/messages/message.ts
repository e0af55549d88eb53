import type { Author } from '../../../rules/engine/acts.ts';
import type { Signals } from '../../types.ts';
import { fits, partOf } from '../dom/selectors.ts';
import { readText } from '../dom/text.ts';
import { authorOf, ownName, type Writers } from './role.ts';

/** What one row of a list says by itself, before it has a place in the conversation. */
export interface Row {
  /** The page's own id; null where the adapter knows none. */
  id: string | null;
  author: Author;
  visibility: 'public' | 'note';
  text: string;
  /** ms since the epoch; null where the page states no exact time. */
  time: number | null;
  /** Null in a run of messages, where only one carries the name. */
  name: string | null;
}

/**
 * Why a row is not a message (yet): `skip` it is none, `pending` it is not sent,
 * `unready` its text is still to come, `unknown` nothing tells who wrote it.
 */
export type NoRow = 'skip' | 'pending' | 'unready' | 'unknown';

/** Reads one row of a list. Looks at this row only: the cost of a message is the message. */
export function readRow(item: Element, signals: Signals, writers: Writers): Row | NoRow {
  const doubts = doubtsOf(signals);
  if (doubts !== '' && fits(item, doubts)) {
    if (signals.skip?.some((selector) => fits(item, selector))) return 'skip';
    if (signals.pending?.some((selector) => fits(item, selector))) return 'pending';
  }
  const id = signals.id === undefined ? null : rowId(item, signals.id);
  if (signals.id !== undefined && id === null && signals.id.partial !== true) return 'pending';
  const text = rowText(item, signals);
  if (text === null) return 'unready';
  const author = authorOf(item, signals, writers);
  if (author === undefined) return 'unknown';
  return {
    id,
    author,
    visibility: signals.note !== undefined && fits(item, signals.note) ? 'note' : 'public',
    text,
    time: rowTime(item, signals),
    name: ownName(item, signals),
  };
}

/** What makes a row no message, or none yet, as one selector: most rows have nothing of it. */
const doubtsOf = joined(({ skip = [], pending = [] }) => [...skip, ...pending]);
/** What is no part of a message's words, as one selector. */
const withoutOf = joined(({ text }) => text.without ?? []);

/** Selectors as one; empty where there are none. Put together once: the browser keeps what it has parsed. */
function joined(
  selectorsOf: (signals: Signals) => readonly string[],
): (signals: Signals) => string {
  const known = new WeakMap<Signals, string>();
  return (signals) => {
    const old = known.get(signals);
    if (old !== undefined) return old;
    const fresh = selectorsOf(signals).join(', ');
    known.set(signals, fresh);
    return fresh;
  };
}

const NUMBER = /^\d+$/;

/** The id that a row carries, or null: for the adapter, such a row is not sent yet. */
export function rowId(item: Element, signal: NonNullable<Signals['id']>): string | null {
  const bearer = signal.at === undefined ? item : partOf(item, signal.at);
  const raw = bearer?.getAttribute(signal.attribute) ?? null;
  const prefix = signal.prefix ?? '';
  if (raw === null || !raw.startsWith(prefix)) return null;
  const id = raw.slice(prefix.length);
  if (id === '' || (signal.form === 'number' && !NUMBER.test(id))) return null;
  return id;
}

/** The words of a message, as people read them. */
export function readTextOf(item: Element, signals: Signals): string {
  const { at } = signals.text;
  const without = withoutOf(signals);
  if (at === ':scope') return readText(item, without) || wordsOfAll(item, 'iframe', without);
  // Among short replies that have none, an e-mail has a frame of its own.
  return wordsOfAll(item, at, without) || wordsOfAll(item, 'iframe', without);
}

/** The words of all parts that fit; a part inside another one has been read with it. */
function wordsOfAll(item: Element, at: string, without: string): string {
  const parts = item.querySelectorAll(at);
  let words = '';
  let last = parts.item(0);
  for (let place = 0; place < parts.length; place += 1) {
    const part = parts.item(place);
    if (place > 0 && last.contains(part)) continue;
    last = part;
    const more = readText(part, without);
    if (more !== '') words = words === '' ? more : `${words}\n${more}`;
  }
  return words;
}

function rowText(item: Element, signals: Signals): string | null {
  const text = readTextOf(item, signals);
  if (text !== '') return text;
  return signals.attachment !== undefined && fits(item, signals.attachment) ? '' : null;
}

function rowTime(item: Element, signals: Signals): number | null {
  if (signals.time === undefined) return null;
  const raw = partOf(item, signals.time.at)?.getAttribute(signals.time.attribute) ?? '';
  if (/^\d{10}$/.test(raw)) return Number(raw) * 1000;
  if (/^\d{13}$/.test(raw)) return Number(raw);
  // Only a date with seconds is exact enough to count a hold by.
  const time = /T\d{2}:\d{2}:\d{2}/.test(raw) ? Date.parse(raw) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
