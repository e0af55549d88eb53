/** All times of the protocol, in seconds, as a lead writes them in the pack. */
export interface Timers {
  /** Silence on hold after which the customer is to be updated. */
  checkIn: number;
  /** After a check-in nudge: nudged again, more visibly; a silence longer than both is late. */
  checkInMissed: number;
  /** After the hold: the thanks are due by then. */
  thanks: number;
  /** A hold shorter than this needs no thanks. */
  shortHold: number;
  /** Silence of the agent after which a hold is given up: no more nudges for it. */
  giveUp: number;
  /** Silence of the customer before the first, the second and the closing message. */
  idle: [first: number, second: number, close: number];
  /** How long "later" puts a nudge away. */
  later: number;
}

export interface Limits {
  /** Check-ins that a ticket may carry in its whole life. */
  checkIns: number;
}

/** The numbers of the protocol, for a pack that leaves some out. */
export const DEFAULT_TIMERS: Readonly<Timers> = {
  checkIn: 120,
  checkInMissed: 30,
  thanks: 30,
  shortHold: 30,
  giveUp: 1800,
  idle: [180, 180, 120],
  later: 60,
};
export const DEFAULT_LIMITS: Readonly<Limits> = { checkIns: 2 };
