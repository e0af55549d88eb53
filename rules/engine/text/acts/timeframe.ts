import type { Evidence, Message } from '../message.ts';

/** Tells how long something takes; minutes that the customer is asked to wait are none. */
export function decideTimeframe(message: Message): readonly Evidence[] {
  const signs = message.signsOf('timeframe');
  if (signs.length === 0) return signs;
  const waits = [
    ...message.signsOf('hold'),
    ...(message.acts.get('checkin') ?? []),
    ...message.cue('still_there'),
  ].map(({ first }) => message.clauseOf(first));
  return signs.filter((sign) => !waits.includes(message.clauseOf(sign.first)));
}
