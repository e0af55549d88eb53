/** Rolls a die with so many sides: a whole number from 0. */
export type Roll = (sides: number) => number;

/** Numbers that look like chance and are the same on each run. */
export function dice(seed: number): Roll {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** One of them. */
export function pick<T>(roll: Roll, from: readonly T[]): T {
  const picked = from[roll(from.length)];
  if (picked === undefined) throw new Error('there is nothing to pick from');
  return picked;
}
