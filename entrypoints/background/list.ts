import type { IndexLine } from '../../stores/conversation-index.ts';
import type { ConversationLine } from '../../stores/views.ts';

/** More conversations at once than anybody works on; no more are listed, but for those on hold. */
const LISTED = 8;

/**
 * The conversations that are held, and at most `LISTED` in all that are watched, or open and seen
 * since `since` (real ms). Most urgent first.
 */
export function listOf(
  lines: readonly IndexLine[],
  since: number,
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
    .sort(byUrgency);
}

/** The customer waits, and somebody is expected to come back to them. */
function isHeld({ hold, givenUp }: IndexLine): boolean {
  return hold !== null && !givenUp;
}

/** Due holds first (the longest overdue first), then running ones, open ones, closed ones. */
function byUrgency(a: ConversationLine, b: ConversationLine): number {
  const rank = (line: ConversationLine) => (line.closed ? 3 : line.hold ? 0 : line.nudged ? 1 : 2);
  const due = (line: ConversationLine) => line.hold?.dueAt ?? 0;
  return rank(a) - rank(b) || due(a) - due(b) || b.lastAt - a.lastAt;
}
