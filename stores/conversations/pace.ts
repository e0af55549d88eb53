/**
 * Practice may run at 10×, and a machine's clock may be set back: such conversations keep their own
 * clock, and the engine knows only that one. Everything that is shown or woken by is turned back into real
 * time here.
 */

/** The clock of a practice conversation, which may run faster than the world's. */
export interface Pace {
  /** Real ms since the epoch at which the present speed began, and the conversation's ms then. */
  realFrom: number;
  ownFrom: number;
  speed: number;
}

/** The conversation's own ms at a real moment. */
export function toOwnTime(pace: Pace | null, real: number): number {
  return pace ? Math.round(pace.ownFrom + (real - pace.realFrom) * pace.speed) : real;
}

/** The real ms at which the conversation's own clock shows `own`. */
export function toRealTime(pace: Pace | null, own: number): number {
  return pace ? Math.round(pace.realFrom + (own - pace.ownFrom) / pace.speed) : own;
}

/** The same clock, running at another speed from now on. */
export function changePace(pace: Pace | null, real: number, speed: number): Pace {
  return { realFrom: real, ownFrom: toOwnTime(pace, real), speed };
}

/**
 * The clock that goes on from `last`, its own ms of the last that is known to have happened, where the
 * machine's clock was set back behind it; else the same. What came later would otherwise stand before.
 */
export function neverBack(pace: Pace | null, real: number, last: number): Pace | null {
  if (toOwnTime(pace, real) >= last) return pace;
  return { realFrom: real, ownFrom: last, speed: pace?.speed ?? 1 };
}
