import type { HoldView } from '../../stores/views.ts';

/** A hold as the summary tells it. Times are seconds of the chat's own clock. */
export interface PastHold {
  start: number;
  /** Null while it runs. */
  end: number | null;
  checkIns: number;
  /** A check-in came late or not at all. */
  late: boolean;
  /** Check-ins of the ticket when it began. */
  before: number;
}

/** Adds what a view shows of the hold; `started` is when it began, by the chat's own clock. */
export function followHold(
  trail: readonly PastHold[],
  hold: HoldView | null,
  started: number,
  now: number,
): readonly PastHold[] {
  const last = trail.at(-1);
  const running = last !== undefined && last.end === null ? last : null;
  if (hold === null) {
    return running === null ? trail : [...trail.slice(0, -1), { ...running, end: now }];
  }
  if (running === null) {
    const before = hold.checkInsSent;
    return [...trail, { start: started, end: null, checkIns: 0, late: hold.overdue, before }];
  }
  const checkIns = hold.checkInsSent - running.before;
  return [...trail.slice(0, -1), { ...running, checkIns, late: running.late || hold.overdue }];
}
