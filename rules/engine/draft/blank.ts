import type { Span } from '../text/span.ts';

/**
 * Four underscores, as packs write them, that are no face (-____-) and no part of a code. A hyphen
 * or a slash on one side is where a number was to follow: ORD-____.
 */
const LINE = /(?<![-^></\w])_{4,}(?![\^><\w])|(?<![\^><\w])_{4,}(?![-^></\w])/;
/** A name in braces that nobody filled in. */
const NAME = /(?<![${\w])\{[\p{L}\p{M}]+(?:[ _][\p{L}\p{M}]+)?\}(?![}\w])/u;

/** The first blank of a snippet that is not filled in yet; null where there is none. */
export function findBlank(text: string): Span | null {
  const found = LINE.exec(text) ?? NAME.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
