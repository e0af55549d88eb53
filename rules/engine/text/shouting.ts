import type { Span } from './span.ts';

/** Fewer words or letters are a name, a code, or one word stressed. */
const WORDS = 3;
const LETTERS = 10;

/** A list of codes in capitals has none of these; a sentence mostly has one. Few texts do: they are looked at no further. */
const SAYS =
  /\b(A|AN|THE|YOU|YOUR|I|WE|OUR|MY|US|ME|IT|THIS|THAT|IS|ARE|WAS|DO|NOT|DONT|DON'T|CANNOT|CAN|WILL|MUST|HAVE|TO|OF|FOR|AND|BUT|IN|ON|AT|BY|NOW|PLEASE|STOP|WHY|WHAT|NO|HE|THEY|BE|AGAIN|ALREADY)\b/;

/** Three in a row are no longer a friendly mark. */
const MARKS = /[!！]{3,}/;

/** What is shouted: a whole sentence in capitals, or a row of exclamation marks. */
export interface Shout extends Span {
  by: 'capitals' | 'marks';
}

/** The first shout in a text; null where there is none. Linear in the text. */
export function findShout(text: string): Shout | null {
  const shouted = SAYS.test(text) ? shoutedIn(text) : null;
  if (shouted) return shouted;
  const marks = MARKS.exec(text);
  if (marks === null) return null;
  // Quoted with the word that it stands behind.
  let start = marks.index;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  while (start > 0 && /[^\s!！]/.test(text.charAt(start - 1))) start--;
  return { by: 'marks', start, end: marks.index + marks[0].length };
}

function shoutedIn(text: string): Shout | null {
  for (const { 0: sentence, index } of text.matchAll(/[^.!?؟\n]+/g)) {
    if (!isShouted(sentence)) continue;
    const words = sentence.trim();
    const start = index + sentence.indexOf(words);
    return { by: 'capitals', start, end: start + words.length };
  }
  return null;
}

function isShouted(sentence: string): boolean {
  // Any small letter, or one of a script that has no capitals, and it is no sentence in capitals.
  if (/\p{Ll}|\p{Lo}/u.test(sentence)) return false;
  const words = sentence.match(/\p{Lu}[\p{Lu}'’]*/gu) ?? [];
  const letters = words.join('').length;
  return words.length >= WORDS && letters >= LETTERS && SAYS.test(sentence);
}
