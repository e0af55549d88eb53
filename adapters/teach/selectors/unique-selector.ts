import { isShown } from '../../read/dom/selectors.ts';
import { chainOf, holderOf, treeOf } from './around.ts';
import { type Mark, marksOf } from './marks.ts';
import { BY_NEIGHBOURS, byContents, bySiblings, type Path } from './named-neighbours.ts';

export type { Path };

/** So far up a selector looks for something to hold on to. */
const REACH = 8;
/** Marks of one element that are tried. */
const TRIED = 5;
const STRUCTURE = 6;

/**
 * The most lasting selector by which an element is the first one shown, written with ` >>> ` where
 * it stands in a shadow root or frame.
 */
export function pathTo(element: Element): Path {
  return inItsTree(element, bestIn(treeOf(element), element));
}

/** The same by a mark of which `says` holds; null where by none of them it is the only one shown. */
export function pathBy(element: Element, says: (mark: Mark) => boolean): Path | null {
  const tree = treeOf(element);
  const own = marksOf(element).find(
    (mark) => says(mark) && finds(tree, element, mark.selector) !== null,
  );
  return own === undefined ? null : inItsTree(element, own);
}

/** The least of some selectors by which an element is the only one shown; null where by none it is. */
export function onlyShown(element: Element, options: readonly Path[]): Path | null {
  const best = bestOf(treeOf(element), element, options);
  return best === null ? null : inItsTree(element, best);
}

function inItsTree(element: Element, { selector, cost }: Path): Path {
  const tree = treeOf(element);
  const own = { selector, cost };
  const holder = holderOf(tree);
  if (holder === null) return own;
  const outer = pathTo(holder);
  return {
    selector: `${outer.selector} >>> ${own.selector}`,
    cost: Math.max(outer.cost, own.cost),
  };
}

function bestIn(tree: Document | ShadowRoot, element: Element): Path {
  const named = [...onItsOwn(element), ...byAncestors(element)];
  const plain = bestOf(tree, element, named);
  if (plain !== null && plain.cost < BY_NEIGHBOURS) return plain;
  const around = bestOf(tree, element, [...byContents(element), ...bySiblings(element)]);
  const found = [plain, around].filter((one) => one !== null).sort((a, b) => a.cost - b.cost);
  return found[0] ?? structure(tree, element);
}

function bestOf(
  tree: Document | ShadowRoot,
  element: Element,
  options: readonly Path[],
): Path | null {
  for (const option of options.toSorted((a, b) => a.cost - b.cost)) {
    const others = finds(tree, element, option.selector);
    if (others !== null) return { ...option, cost: option.cost + (others > 0 ? 0.3 : 0) };
  }
  return null;
}

/** How many hidden elements fit too; null where the element is not the only one shown that fits. */
function finds(tree: Document | ShadowRoot, element: Element, selector: string): number | null {
  const found = [...tree.querySelectorAll(selector)];
  if (!found.includes(element)) return null;
  const shown = found.filter((one) => one === element || isShown(one));
  return shown.length === 1 ? found.length - 1 : null;
}

function onItsOwn(element: Element): Path[] {
  const marks = marksOf(element).slice(0, TRIED + 3);
  const tag = element.localName;
  return [
    ...marks.map(({ selector, cost }) => ({ selector, cost })),
    ...marks
      .filter(({ from }) => from !== 'tag')
      .map(({ selector, cost }) => ({ selector: tag + selector, cost: cost + 0.2 })),
    ...pairs(marks),
    ...(/^(?:textarea|main|form|article|ol|table|tbody|body|iframe)$/.test(tag)
      ? [{ selector: tag, cost: 3.5 }]
      : []),
  ];
}

function pairs(marks: readonly Mark[]): Path[] {
  return marks.flatMap((one, index) =>
    marks
      .slice(index + 1)
      .filter(({ from }) => from !== 'tag')
      .map((other) => ({
        selector: one.selector + other.selector,
        cost: one.cost + other.cost * 0.5 + 0.3,
      })),
  );
}

function byAncestors(element: Element): Path[] {
  const [, ...above] = chainOf(element);
  const own = marksOf(element).slice(0, TRIED);
  const paths: Path[] = [];
  let between = '';
  for (const [distance, ancestor] of above.slice(0, REACH).entries()) {
    const away = 0.4 + distance * 0.1;
    for (const mark of marksOf(ancestor).slice(0, TRIED)) {
      const base = mark.cost * 0.6 + away;
      for (const { selector, cost } of own) {
        paths.push({ selector: `${mark.selector} ${selector}`, cost: base + cost });
      }
      const tag = element.localName;
      paths.push({ selector: `${mark.selector} ${tag}`, cost: base + 3.5 });
      paths.push({ selector: `${mark.selector} > ${between}${tag}`, cost: base + 4 });
      const numbered = `${tag}:nth-of-type(${numberOf(element)})`;
      paths.push({ selector: `${mark.selector} > ${between}${numbered}`, cost: base + 5 });
    }
    between = `${ancestor.localName} > ${between}`;
  }
  return paths;
}

function numberOf(element: Element): number {
  let number = 1;
  for (let one = element.previousElementSibling; one !== null; one = one.previousElementSibling) {
    if (one.localName === element.localName) number += 1;
  }
  return number;
}

/** Step by step from the top of the tree: the last resort. */
function structure(tree: Document | ShadowRoot, element: Element): Path {
  const steps = chainOf(element).map((one) =>
    one.parentElement === null && tree.nodeType === 9
      ? one.localName
      : `${one.localName}:nth-of-type(${numberOf(one)})`,
  );
  return { selector: steps.reverse().join(' > '), cost: STRUCTURE + steps.length };
}
