import type { Span } from '../text/span.ts';

/** The zero of each set of digits that agents and customers type: European, Arabic, Persian, … */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
/** Between two groups of digits: one space or one dash. */
const SEPARATORS = ' \u00a0\u202f-‐‑–';
/** Marks of direction and joining: they stand between digits unseen. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c]/;

const FEWEST = 13;
const MOST = 19;

interface Group extends Span {
  digits: string;
}

/**
 * The first whole payment card number in a text, in any set of digits, in one piece or in groups;
 * null where there is none. Phone numbers, order numbers and IMEIs are told apart by length,
 * first digits and check digit (ISO/IEC 7812, Luhn). Linear in the text.
 */
export function findCardNumber(text: string): Span | null {
  for (const run of runsOf(text)) {
    for (let from = 0; from < run.length; from++) {
      let digits = '';
      for (let to = from; to < run.length && digits.length < MOST; to++) {
        digits += run[to]?.digits ?? '';
        const groups = run.slice(from, to + 1);
        if (digits.length > MOST || !isGrouping(groups)) continue;
        const [first] = groups;
        const last = groups.at(-1);
        if (first && last && isCard(digits)) return { start: first.start, end: last.end };
      }
    }
  }
  return null;
}

/** Groups of digits, by runs that nothing but one separator parts. */
function runsOf(text: string): Group[][] {
  const runs: Group[][] = [];
  let separators = 2;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text, at);
    const mark = text.charAt(at);
    if (digit !== null) {
      const run = runs.at(-1);
      const group = run?.at(-1);
      if (inside && group) {
        group.digits += digit;
        group.end = at + 1;
      } else {
        const fresh = { start: at, end: at + 1, digits: String(digit) };
        if (run && separators === 1) run.push(fresh);
        else runs.push([fresh]);
      }
      inside = true;
      separators = 0;
    } else if (!UNSEEN.test(mark)) {
      inside = false;
      separators += SEPARATORS.includes(mark) ? 1 : 2;
    }
  }
  return runs;
}

function digitAt(text: string, at: number): number | null {
  const code = text.charCodeAt(at);
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? null : code - zero;
}

/** Cards are written in one piece, or in groups of three to seven. */
function isGrouping(groups: readonly Group[]): boolean {
  return groups.length === 1 || groups.every(({ digits: { length } }) => length > 2 && length < 8);
}

function isCard(digits: string): boolean {
  if (digits.length < FEWEST || !isIssued(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits.at(-1 - place));
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0 && /[^0]/.test(digits.slice(1)) && !/^(\d)\1+$/.test(digits);
}

/** Numbers that networks issue: 2 to 6, and the Saudi mada range of 9682. An IMEI has 15 digits. */
function isIssued(digits: string): boolean {
  return /^([2-6]|9682)/.test(digits) && !(digits.length === 15 && digits.startsWith('35'));
}
