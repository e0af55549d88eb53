import type { Speed } from './address.ts';

/** The chat's own clock: it can run ten times as fast as the world outside. */
export interface OwnClock {
  /** Seconds since the chat began. */
  now(): number;
  speed(): Speed;
  setSpeed(speed: Speed): void;
  /** Real ms until the clock shows `at`; never negative. */
  realUntil(at: number): number;
}

/** `real` gives the time in ms; it need not start at anything. */
export function ownClock(first: Speed, real: () => number): OwnClock {
  let speed = first;
  let from = { real: real(), own: 0 };
  const now = () => from.own + ((real() - from.real) / 1000) * speed;
  return {
    now,
    speed: () => speed,
    setSpeed: (next) => {
      from = { real: real(), own: now() };
      speed = next;
    },
    realUntil: (at) => Math.max(0, ((at - now()) / speed) * 1000),
  };
}
