import type { HoldView } from '../stores/views.ts';

/** How much of the time until the next check-in has passed, 0 to 1 and past it; whole where it is due at once. */
export function silence(hold: HoldView, now: number): number {
  const whole = hold.dueAt - hold.countsFrom;
  return whole <= 0 ? 1 : (now - hold.countsFrom) / whole;
}

/** The customer is due an update: the time has come, or they have asked for it. */
export function isDue(hold: HoldView, now: number): boolean {
  return now >= hold.dueAt;
}

/** Red is kept for what is late: a customer who asks makes an update due, and nothing is late yet. */
export function holdTone(hold: HoldView, now: number): 'due' | 'bad' {
  return now > hold.lateAt ? 'bad' : 'due';
}
