/** Which digits numbers are written in, whatever the language: 0–9 or ٠–٩. */
export type Digits = 'latn' | 'arab';

const ARABIC_ZERO = 0x0660;

/**
 * A whole number that is not negative, without grouping, with at least so many digits. Written by
 * hand: the first `Intl.NumberFormat` of a process costs more than all that the popup draws, and
 * what is counted here is whole.
 */
export function numeral(value: number, digits: Digits, atLeast = 1): string {
  const written = String(value).padStart(atLeast, '0');
  if (digits === 'latn') return written;
  return written.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}

/** A length of time in ms as mm:ss; the minutes grow past an hour. Below zero counts as none. */
export function clock(ms: number, digits: Digits): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return pair(Math.floor(seconds / 60), seconds % 60, digits);
}

/**
 * The hour and minute of a moment (ms since the epoch) on this machine's clock, as hh:mm of 24
 * hours: it needs no word for morning, and reads alike in both languages.
 */
export function timeOfDay(at: number, digits: Digits): string {
  const time = new Date(at);
  return pair(time.getHours(), time.getMinutes(), digits);
}

function pair(first: number, second: number, digits: Digits): string {
  return `${numeral(first, digits, 2)}:${numeral(second, digits, 2)}`;
}
