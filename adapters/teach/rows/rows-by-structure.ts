import { descendants } from '../selectors/around.ts';

/**
 * Where nothing on a page has a name that lasts: from the children of the list down to single
 * messages, as long as one holds several that are built alike.
 */
export function deepenToRow(child: Element, words: Element): Element {
  const row = child;
  for (;;) {
    const inner = [...row.children].find((one) => one.contains(words));
    if (inner === undefined || inner === words) return row;
    const kin = [...row.children].filter(
      (one) => one !== inner && one.localName === inner.localName && areAlike(one, inner),
    );
    if (kin.length > 0) return inner;
    // Groups may stand in wrappers of their own.
    const deeper = [...inner.children].find((one) => one.contains(words));
    if (deeper === undefined || deeper === words) return row;
    const inWrapper = [...inner.children].filter((one) => one !== deeper && areAlike(one, deeper));
    if (inWrapper.length > 0) return deeper;
    return row;
  }
}

/**
 * Built alike: of all ways by tags that lead into the two, most lead into both. `least`: of fewer
 * ways nothing is concluded.
 */
export function areAlike(a: Element, b: Element, least = 2): boolean {
  if (a.localName !== b.localName) return false;
  const mine = ways(a);
  const theirs = ways(b);
  if (mine.size < least || theirs.size < least) return false;
  const both = [...mine].filter((way) => theirs.has(way)).length;
  return both / (mine.size + theirs.size - both) >= 0.6;
}

function ways(element: Element): Set<string> {
  return new Set(
    descendants(element)
      .slice(0, 60)
      .map((one) => {
        let way = '';
        for (
          let step: Element | null = one;
          step !== null && step !== element;
          step = step.parentElement
        ) {
          way = `${step.localName}>${way}`;
        }
        return way;
      }),
  );
}
