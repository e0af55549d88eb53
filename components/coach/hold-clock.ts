import type { CoachView } from '../../stores/views.ts';

type Hold = NonNullable<CoachView['conversation']['hold']>;

/** How much of the time until the next check-in has passed, 0 to 1; whole where it is due at once. */
export function silence(hold: Hold, now: number): number {
  const whole = hold.dueAt - hold.countsFrom;
  return whole <= 0 ? 1 : (now - hold.countsFrom) / whole;
}

/** The customer is due an update: the time has come, or they have asked for it. */
export function isDue(hold: Hold, now: number): boolean {
  return now >= hold.dueAt;
}

/** Marks the element that shows the hold's clock, for whoever looks at the page; null unmarks it. */
export function markClock(element: HTMLElement, hold: Hold | null): void {
  if (hold === null) {
    delete element.dataset.hold;
    delete element.dataset.started;
    delete element.dataset.checkIns;
    return;
  }
  element.dataset.hold = '';
  element.dataset.started = String(hold.startedAt);
  element.dataset.checkIns = String(hold.checkInsSent);
}
