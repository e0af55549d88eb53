import * as v from 'valibot';
import { DEFAULT_LIMITS, DEFAULT_TIMERS, type Timers } from '../../../rules/engine/pack/numbers.ts';
import { count, seconds, time } from './values.ts';

/** A time that the engine knows where the pack leaves it out. */
const timer = (key: Exclude<keyof Timers, 'idle'>, meaning: string) =>
  v.optional(time(meaning), DEFAULT_TIMERS[key]);

/** All times of the protocol; each may be left out. */
export const timersSchema = v.optional(
  v.strictObject({
    checkIn: timer(
      'checkIn',
      'Silence on hold after which the customer is to be updated, in seconds.',
    ),
    checkInMissed: timer('checkInMissed', 'From a check-in nudge to its reminder, in seconds.'),
    thanks: timer('thanks', 'From the end of a hold until thanks are due, in seconds.'),
    shortHold: timer('shortHold', 'A hold shorter than this needs no thanks, in seconds.'),
    giveUp: timer('giveUp', 'Silence of the agent after which a hold is given up, in seconds.'),
    idle: v.optional(v.strictTuple([seconds, seconds, seconds]), [...DEFAULT_TIMERS.idle]),
    later: timer('later', 'How long "later" puts a nudge away, in seconds.'),
  }),
  {},
);

export const limitsSchema = v.optional(
  v.strictObject({ checkIns: v.optional(count(0, 20), DEFAULT_LIMITS.checkIns) }),
  {},
);
