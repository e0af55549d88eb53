import { partsIn, plainText } from './variables.ts';

/** About as much as one line of the popup shows. */
const LONGEST = 56;

/**
 * A snippet in one short line, for lists: its first words, without the parts that hang on a name,
 * and with "…" where a name would stand.
 */
export function labelOf(snippet: string): string {
  const bare = plainText(snippet)
    .replace(partsIn(), (_, bracketed?: string) => (bracketed === undefined ? '…' : ''))
    .replace(/_{4,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare.length <= LONGEST) return bare;
  const cut = bare.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
