import type { Evidence, Message } from '../message.ts';
import { workingSigns } from './working.ts';

/** Beyond so many words a message on hold says more than that work goes on. */
const LONGEST = 30;
/** A hold said again in so few words says nothing new: "one moment please". */
const BARE = 4;

/**
 * During a wait: more time is needed, or the work goes on. A new "one moment" is a check-in where
 * the customer chased, was thanked, or is told of the work; otherwise it is the hold said again.
 */
export function decideCheckin(message: Message): readonly Evidence[] {
  const { holds, waited, chased } = message.moment;
  const signs = message.signsOf('checkin');
  if (message.has('still_there') || message.is('further') || message.is('bye')) return [];
  if (message.is('identify') || message.is('security') || message.is('clarify')) return [];
  if (signs.length > 0) return waited || chased ? signs : [];
  if (!holds || message.words.words.length > LONGEST) return [];
  const again = message.signsOf('hold');
  const working = workingSigns(message);
  if (again.length === 0) return message.has('answer') || message.is('timeframe') ? [] : working;
  if (chased || message.is('thank_wait')) return again;
  return working.length > 0 && message.words.words.length > BARE ? working : [];
}
