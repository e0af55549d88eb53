import type {
  ConversationIndex,
  IndexLine,
} from '../../../stores/conversations/conversation-index.ts';
import { keptBytes } from '../../../stores/storage/inventory.ts';

/** How long conversations are kept, and which go first where there is no room for all. */

/** Limits count over a ticket's whole life; after this long (ms) without a word it is forgotten. */
const KEEP = 90 * 24 * 60 * 60 * 1000;
/** At most so many conversations are kept; the longest unseen go first. */
const MOST = 1000;
/** What was seen within this time (ms) is being worked on: it stays, however full it is. */
const AT_WORK = 24 * 60 * 60 * 1000;
/** So many go at once where there is no room. */
const AT_ONCE = 50;
/**
 * The browser gives 10 MiB for all that is kept, and takes nothing more when they are full. Past this
 * (bytes) conversations make room, so that pins, packs and settings find some.
 */
const FULL = 8 * 1024 * 1024;

/** Keys of the conversations whose time is over. `now` in real ms since the epoch. */
export function outlived(index: ConversationIndex, now: number): string[] {
  return byLastSeen(index)
    .filter(([, line], place) => place >= MOST || now - line.seenAt > KEEP)
    .map(([key]) => key);
}

/** Keys of those that make room next, the longest unseen first; none where all are being worked on. */
export function toMakeRoom(index: ConversationIndex, now: number): string[] {
  return byLastSeen(index)
    .filter(([, line]) => now - line.seenAt > AT_WORK)
    .map(([key]) => key)
    .reverse()
    .slice(0, AT_ONCE);
}

/** Whether so much is kept that conversations have to make room; false where that cannot be told. */
export async function isFull(): Promise<boolean> {
  return ((await keptBytes()) ?? 0) > FULL;
}

/** Whether the browser did not write because there was no room, and not for any other reason. */
export function isNoRoom(error: unknown): boolean {
  return /quota/i.test(String(error));
}

function byLastSeen(index: ConversationIndex): [string, IndexLine][] {
  return index.entries().sort(([, a], [, b]) => b.seenAt - a.seenAt);
}
