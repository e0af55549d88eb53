import type { Settings } from '../../stores/settings.ts';

type Digits = Settings['digits'];

/** A whole number in the digits that the agent has chosen. */
export function digits(value: number, system: Digits): string {
  return new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(value);
}

/** A clock as mm:ss; the minutes grow past an hour. `ms` below zero counts as none. */
export function clock(ms: number, system: Digits): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = new Intl.NumberFormat('en', { numberingSystem: system, minimumIntegerDigits: 2 });
  return `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}
