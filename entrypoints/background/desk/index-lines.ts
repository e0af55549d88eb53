import type { Timeline } from '../../../rules/engine/timeline.ts';
import { isCall } from '../../../stores/conversations/call-ref.ts';
import type { IndexLine } from '../../../stores/conversations/conversation-index.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import { toRealTime } from '../../../stores/conversations/pace.ts';
import { lineOf } from '../../../stores/conversations/shown-conversation.ts';
import type { ConversationView } from '../../../stores/conversations/views.ts';

/** The clock of a running hold, in real ms since the epoch. */
export interface HoldClock {
  /** The customer has heard nothing since, at `speed`. */
  countsFrom: number;
  /** They are due an update from here, and from here on it is late. */
  dueAt: number;
  lateAt: number;
  speed: number;
}

/** The index's lines of all conversations, by key: what is told from these reads no log. */
export type Lines = readonly (readonly [key: string, line: IndexLine])[];

/** A conversation's line in the index, as its view tells it. */
export function lineFor(kept: Kept, timeline: Timeline, view: ConversationView): IndexLine {
  const { watched: _, ...line } = lineOf(view);
  return {
    ...line,
    wakeAt: view.wakeAt,
    seenAt: toRealTime(kept.pace, kept.seenAt),
    givenUp: timeline.clock?.givenUp ?? false,
  };
}

/** Its time has come, or was reckoned by a clock that has been set back since. `now` is real ms. */
export function isDue({ wakeAt, seenAt }: IndexLine, now: number): boolean {
  return wakeAt !== null && (wakeAt <= now || seenAt > now);
}

/** The next moment (real ms) at which one of them comes due; null where none does. */
export function nextWakeOf(lines: Lines): number | null {
  const times = lines.flatMap(([, { wakeAt }]) => wakeAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** The clocks of the holds that run, and that nobody has given up. */
export function holdsOf(lines: Lines): HoldClock[] {
  return lines.flatMap(([, { hold, givenUp, speed }]) =>
    hold && !givenUp ? [{ ...hold, speed }] : [],
  );
}

/** Calls of their own that were touched since `since` (real ms), the last first. */
export function callsOf(lines: Lines, since: number): { key: string; closed: boolean }[] {
  return lastSeenFirst(lines)
    .filter(([key, { seenAt }]) => isCall(key) && seenAt >= since)
    .map(([key, { closed }]) => ({ key, closed }));
}

/** Those that were seen last come first. */
export function lastSeenFirst(lines: Lines): Lines {
  return lines.toSorted(([, a], [, b]) => b.seenAt - a.seenAt);
}
