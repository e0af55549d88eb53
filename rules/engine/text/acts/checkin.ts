import type { Evidence, Message } from '../message.ts';

/** Beyond so many words a message on hold says more than that work goes on. */
const LONGEST = 30;

/**
 * During a wait: more time is needed, or the work goes on. A new "one moment" is a check-in where
 * the customer chased, and otherwise the hold said again.
 */
export function decideCheckin(message: Message): readonly Evidence[] {
  const { holds, waited, chased, followsHold } = message.moment;
  const signs = message.signsOf('checkin');
  if (message.has('still_there') || message.is('further') || message.is('bye')) return [];
  if (message.is('identify') || message.is('security') || message.is('clarify')) return [];
  if (signs.length > 0) return waited || chased ? signs : [];
  if (!holds || message.words.words.length > LONGEST) return [];
  const again = message.signsOf('hold');
  if (again.length > 0) return chased || !followsHold ? (chased ? again : []) : [];
  return message.cue('working');
}
