import { type ConversationEvent, compareEvents } from '../../rules/engine/events.ts';

/**
 * How a conversation's log lies in storage: a short one in one piece, beside what else is kept of
 * the conversation; of a longer one that piece holds the newest, and what came before lies in chunks
 * that are written once. So a message costs the same however long the conversation is: what is set
 * is written whole, a thousand events take some 200 kB.
 *
 * A chunk holds events as they came, not by their places: older messages that are loaded late move
 * nothing. The log has one order anyway.
 */

/** So many events lie in a chunk; from twice as many on, the oldest of the rest become one. */
const CHUNK = 100;
const PREFIX = 'events:';

type Events = readonly ConversationEvent[];

interface Layout {
  chunks: readonly Events[];
  rest: Events;
}

/** What has to be written so that a log is kept. */
export interface Written {
  /** What lies with the rest of the conversation. */
  rest: Events;
  /** How many chunks there are. */
  chunks: number;
  /** Those that are new or have changed, by their names in storage. */
  changed: Record<string, Events>;
  /** The log is kept so now: to be called once it is. */
  done: () => void;
}

/** Of each log that was read or written here, how it lies in storage. */
const layouts = new WeakMap<Events, Layout>();

/** The names under which the chunks of a conversation lie. */
export function chunkNames(conversation: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${PREFIX}${conversation}#${at}`);
}

export function isChunk(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The log that lies in these pieces, in the order of `compareEvents`. */
export function joinLog(chunks: readonly Events[], rest: Events): Events {
  const log = [...chunks.flat(), ...rest].sort(compareEvents);
  layouts.set(log, { chunks, rest });
  return log;
}

/** How a log is written where `before`, of which it has every event or a better one, is kept. */
export function layOut(conversation: string, log: Events, before: Events): Written {
  const kept = layouts.get(before) ?? { chunks: [], rest: [] };
  const old = new Set(before);
  const fresh = new Map(log.filter((event) => !old.has(event)).map((event) => [event.id, event]));
  const chunks = kept.chunks.map((chunk) => renewed(chunk, fresh));
  const rest = [...renewed(kept.rest, fresh), ...fresh.values()];
  let from = 0;
  for (; rest.length - from >= 2 * CHUNK; from += CHUNK)
    chunks.push(rest.slice(from, from + CHUNK));
  const layout: Layout = { chunks, rest: rest.slice(from) };
  const names = chunkNames(conversation, chunks.length);
  const changed = names.flatMap((name, at): [string, Events][] => {
    const chunk = chunks[at] ?? [];
    return chunk === kept.chunks[at] ? [] : [[name, chunk]];
  });
  return {
    rest: layout.rest,
    chunks: chunks.length,
    changed: Object.fromEntries(changed),
    done: () => void layouts.set(log, layout),
  };
}

/** A piece with the better sightings of its events, which are taken out of `fresh`; else itself. */
function renewed(piece: Events, fresh: Map<string, ConversationEvent>): Events {
  if (!piece.some(({ id }) => fresh.has(id))) return piece;
  return piece.map((event) => {
    const better = fresh.get(event.id);
    fresh.delete(event.id);
    return better ?? event;
  });
}
