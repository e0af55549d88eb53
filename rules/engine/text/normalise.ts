import { foldPoint, foldUnit, isDigitUnit, isWordUnit } from './fold.ts';

/** A text made comparable. For matching only: it is never shown and never inserted. */
export interface Normalised {
  text: string;
  /** For each unit of `text`: where its source begins in the original (UTF-16 units). */
  starts: readonly number[];
  /** For each unit of `text`: where its source ends in the original, stretched letters included. */
  ends: readonly number[];
  /** Units of `text` that stood three times or more in a row: شكرااا, soooo. Ascending. */
  stretched: readonly number[];
}

const STRETCH = 3;
const APOSTROPHE = 39;

/**
 * Folds a text for matching: one form for each letter, ASCII digits, lower case, no marks, and
 * letters stretched to three or more taken as one. Offsets lead back to the original. Doing it
 * twice changes nothing more. Linear in the text.
 */
export function normalise(original: string): Normalised {
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const stretched: number[] = [];
  let run = 0;
  // An apostrophe inside a word is left out; whether it is inside shows with the next letter.
  const apostrophes: number[] = [];

  const put = (unit: number, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };

  const take = (unit: number, start: number, end: number) => {
    const word = isWordUnit(unit);
    if (unit === APOSTROPHE) {
      const inside = apostrophes.length > 0 || isWordUnit(units[units.length - 1] ?? 0);
      if (inside) apostrophes.push(start);
      else {
        put(unit, start, end);
        run = 1;
      }
      return;
    }
    if (apostrophes.length > 0) {
      if (!word) {
        for (const place of apostrophes) put(APOSTROPHE, place, place + 1);
        run = 1;
      }
      apostrophes.length = 0;
    }
    const last = units.length - 1;
    if (word && !isDigitUnit(unit) && units[last] === unit) {
      run++;
      if (run === STRETCH) {
        units.pop();
        starts.pop();
        ends.pop();
        stretched.push(units.length - 1);
      }
      if (run >= STRETCH) {
        ends[units.length - 1] = end;
        return;
      }
    } else run = 1;
    put(unit, start, end);
  };

  for (let at = 0; at < original.length; ) {
    const unit = foldUnit(original.charCodeAt(at));
    if (unit >= 0) {
      // Nothing to remember and nothing repeated, as with most letters.
      if (unit !== units[units.length - 1] && unit !== APOSTROPHE && apostrophes.length === 0) {
        put(unit, at, at + 1);
        run = 1;
      } else take(unit, at, at + 1);
      at++;
      continue;
    }
    const code = original.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const folded = foldPoint(code);
    for (let i = 0; i < folded.length; i++) take(folded.charCodeAt(i), at, at + width);
    at += width;
  }
  for (const place of apostrophes) put(APOSTROPHE, place, place + 1);
  return { text: textOf(units), starts, ends, stretched };
}

/** Arguments of a call are bounded, so long texts are put together in pieces. */
const PIECE = 4096;

function textOf(units: readonly number[]): string {
  if (units.length <= PIECE) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    text += String.fromCharCode(...units.slice(at, at + PIECE));
  }
  return text;
}

/** The comparable form alone, for names and other short texts. */
export function folded(original: string): string {
  return normalise(original).text;
}
