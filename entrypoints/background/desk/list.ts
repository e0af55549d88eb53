import type { IndexLine } from '../../../stores/conversations/conversation-index.ts';
import type { ConversationLine } from '../../../stores/conversations/views.ts';

/** More conversations at once than anybody works on; no more are listed, but for those on hold. */
const LISTED = 8;

/**
 * The conversations that are held, and at most `LISTED` in all that are watched, or open and seen
 * since `since` (real ms). Most urgent at `now` first.
 */
export function listOf(
  lines: readonly IndexLine[],
  { now, since }: { now: number; since: number },
  isWatched: (key: string) => boolean,
): ConversationLine[] {
  return lines
    .map((line) => ({ ...line, watched: isWatched(line.ref.key) }))
    .filter((line) => line.watched || isHeld(line) || (!line.closed && line.seenAt >= since))
    .sort(
      (a, b) =>
        Number(b.watched) - Number(a.watched) ||
        Number(isHeld(b)) - Number(isHeld(a)) ||
        b.seenAt - a.seenAt,
    )
    .filter((line, place) => place < LISTED || isHeld(line))
    .map(({ wakeAt: _, seenAt: __, givenUp: ___, ...line }) => line)
    .sort(byUrgency(now));
}

/** The customer waits, and somebody is expected to come back to them. */
function isHeld({ hold, givenUp }: IndexLine): boolean {
  return hold !== null && !givenUp;
}

/**
 * Late holds first, then those that are due, and running ones, each with the longest due first; then open
 * conversations, and closed ones. A customer who has just asked is due an update, and nobody is late yet.
 */
function byUrgency(now: number): (a: ConversationLine, b: ConversationLine) => number {
  const rank = ({ closed, hold, nudged }: ConversationLine): number => {
    if (closed) return 5;
    if (hold === null) return nudged ? 3 : 4;
    if (now > hold.lateAt) return 0;
    return now >= hold.dueAt ? 1 : 2;
  };
  const due = (line: ConversationLine) => line.hold?.dueAt ?? 0;
  return (a, b) => rank(a) - rank(b) || due(a) - due(b) || b.lastAt - a.lastAt;
}
