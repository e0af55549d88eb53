import type { HoldView } from '../../stores/conversations/views.ts';

/** How much of the time until the next check-in has passed, 0 to 1 and past it; whole where it is due at once. */
export function silence(hold: HoldView, now: number): number {
  const whole = hold.dueAt - hold.countsFrom;
  return whole <= 0 ? 1 : (now - hold.countsFrom) / whole;
}

/** The customer is due an update: the time has come, or they have asked for it. */
export function isDue(hold: HoldView, now: number): boolean {
  return now >= hold.dueAt;
}

/** The time for an update is over: a customer who asks makes one due, and nothing is late yet. */
export function isLate(hold: HoldView, now: number): boolean {
  return now > hold.lateAt;
}

/** Red is kept for what is late. */
export function holdTone(hold: HoldView, now: number): 'due' | 'bad' {
  return isLate(hold, now) ? 'bad' : 'due';
}

/** How pressing a hold is: in red, in amber, or in no colour of its own. */
export function holdUrgency(hold: HoldView, now: number): 'late' | 'due' | 'running' {
  if (isLate(hold, now)) return 'late';
  return isDue(hold, now) ? 'due' : 'running';
}
