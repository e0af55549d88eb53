import type { Settings } from '../../stores/settings.ts';

type Digits = Settings['digits'];

/** A whole number in the digits that the agent has chosen. */
export function digits(value: number, system: Digits): string {
  return formatOf(system, 1).format(value);
}

/** A clock as mm:ss; the minutes grow past an hour. `ms` below zero counts as none. */
export function clock(ms: number, system: Digits): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = formatOf(system, 2);
  return `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}

/** Each is made once: making one costs more than everything else that a view draws. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(system: Digits, atLeast: number): Intl.NumberFormat {
  const key = `${system} ${atLeast}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.NumberFormat('en', {
    numberingSystem: system,
    useGrouping: false,
    minimumIntegerDigits: atLeast,
  });
  formats.set(key, fresh);
  return fresh;
}
