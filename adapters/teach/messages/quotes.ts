import { wholeText } from '../selectors/around.ts';

/** What is said again inside another message, before the words of an answer: a quote without a name. */

interface Piece {
  row: Element;
  element: Element;
  text: string;
  /** Where in its row it stands. */
  key: string;
}

/** Shorter words are said twice by chance. */
const LONG = 8;

/**
 * Elements that hold nothing but words of an earlier message, and whatever names its writer. `found`:
 * the pieces of text of all rows, in the order of the page; `words`: what a person has pointed at.
 */
export function quotesIn(found: readonly Piece[], words: readonly Element[]): Element[] {
  return found.flatMap((piece, place) => {
    if (!repeats(piece, found.slice(0, place))) return [];
    const own = found.slice(place + 1).filter(({ row, text }) => row === piece.row && text !== '');
    const holder = holderApart(piece, own);
    return holder === null || words.some((one) => holder.contains(one)) ? [] : [holder];
  });
}

/** Said before, in another row and at another place in it: what is said in its own place is said again. */
function repeats({ row, text, key }: Piece, before: readonly Piece[]): boolean {
  const start = text.replace(/\s*(?:…|\.\.\.)$/, '');
  if (start.length < LONG) return false;
  const cut = start !== text;
  const most = (other: string) => cut || start.length * 2 > other.length;
  const fits = (other: string) => other.startsWith(start) && most(other);
  // A quote has lost its bold words and its links, and has no time behind it.
  const said = ({ element, text: own }: Piece) => fits(own) || fits(wholeText(element));
  return before.some((one) => one.row !== row && one.key !== key && said(one));
}

/** The outermost element round it that leaves words of its own to the message; null where there are none. */
function holderApart({ row, element }: Piece, own: readonly Piece[]): Element | null {
  let holder: Element | null = null;
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const around = one;
    const left = own.some((piece) => !around.contains(piece.element) && piece.text.length > 2);
    if (!left) break;
    holder = one;
  }
  return holder;
}
