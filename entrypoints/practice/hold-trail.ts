import type { HoldView } from '../../stores/conversations/views.ts';

/** A hold as the summary tells it. Times are seconds of the chat's own clock. */
export interface PastHold {
  start: number;
  /** Null while it runs. */
  end: number | null;
  checkIns: number;
  /** A check-in came late or not at all. */
  late: boolean;
  /** A word to the customer after this is late. */
  lateAt: number;
  /** Check-ins of the ticket when it began. */
  before: number;
}

/** A hold as a view shows it, in seconds of the chat's own clock. */
export type ShownHold = Pick<HoldView, 'checkInsSent'> & Pick<PastHold, 'start' | 'lateAt'>;

/** Adds what a view shows of the hold at `now`. */
export function followHold(
  trail: readonly PastHold[],
  hold: ShownHold | null,
  now: number,
): readonly PastHold[] {
  const last = trail.at(-1);
  const running = last !== undefined && last.end === null ? last : null;
  if (running === null) {
    if (hold === null) return trail;
    const { start, lateAt, checkInsSent: before } = hold;
    return [...trail, { start, end: null, checkIns: 0, late: now > lateAt, lateAt, before }];
  }
  // What this view brings, a word or the end, came after the silence that the last one showed.
  const late = running.late || now > running.lateAt;
  const past = trail.slice(0, -1);
  if (hold === null) return [...past, { ...running, late, end: now }];
  const checkIns = hold.checkInsSent - running.before;
  return [...past, { ...running, checkIns, late, lateAt: hold.lateAt }];
}
