import { isShown } from '../../read/dom/selectors.ts';
import {
  chainOf,
  childTowards,
  commonAncestor,
  holdsEditor,
  inOneTree,
  treeOf,
} from '../selectors/around.ts';
import { marksOf } from '../selectors/marks.ts';
import { unitOf } from '../selectors/names-that-last.ts';
import { type Path, pathTo } from '../selectors/unique-selector.ts';
import { findRowLevel, type Level } from './row-level.ts';
import { areAlike, deepenToRow } from './rows-by-structure.ts';

/** The repeated unit that a conversation is made of, and what holds it. */
export interface Rows {
  list: Element;
  /** Selector of the list, from the page's own document. */
  path: Path;
  /** Selector of one message, inside the list. */
  row: string;
  /** How little it is to be trusted. */
  cost: number;
}

/** Why no rows could be found. */
export type NoRows = 'same-message' | 'far-apart';

/** So far up is looked for further groups of messages. */
const REACH = 5;

/**
 * Finds the rows of a conversation from the words of two of its messages.
 * `apart`: elements that stand beside the list, and never in it.
 */
export function findRows(
  customer: Element,
  agent: Element,
  apart: readonly Element[],
): Rows | NoRows {
  const together = inOneTree(customer, agent);
  if (together === null) return 'far-apart';
  const [a, b] = together;
  const shared = commonAncestor(a, b);
  if (shared === a || shared === b) return 'same-message';
  if (shared === null) return 'far-apart';
  const level = tableRow(findRowLevel(shared, a, b));
  const bound = (element: Element) =>
    element.localName !== 'body' &&
    element.localName !== 'html' &&
    !apart.some((one) => element.contains(one));
  if (level === null) return structuralRows(shared, a, b, bound);
  const list = named(widen(shared, level, bound), level.row, bound);
  const { selector, cost } = cheapest(list.element, level);
  return { list: list.element, path: list.path, row: selector, cost };
}

/** Of a table the row is what repeats, named by the cell that says something where it has no name itself. */
function tableRow(level: Level | null): Level | null {
  if (level === null || !/^t[dh]$/.test(level.pair[0].localName)) return level;
  const rowOf = (cell: Element) => cell.closest('tr') ?? cell;
  const [x, y] = level.pair.map(rowOf);
  const rows = level.fits.map(rowOf);
  if (x === undefined || y === undefined || new Set(rows).size < rows.length) return level;
  return { ...level, pair: [x, y], row: `tr:has(> :is(${level.row}))`, fits: rows };
}

/** The list holds all groups: days, runs, or whatever else stands between it and the rows. */
function widen(start: Element, level: Level, bound: (element: Element) => boolean): Element {
  const [sample] = level.pair;
  let list = start;
  let above = start.parentElement;
  for (let steps = 0; above !== null && steps < REACH; steps += 1) {
    if (!bound(above) || scrolls(list)) break;
    const shape = shapeOf(above, sample);
    const known = list;
    const more = [...above.querySelectorAll(level.row)].filter(
      (one) => !known.contains(one) && isShown(one),
    );
    const like = more.filter((one) => shapeOf(above ?? one, one) === shape);
    // By its tag alone a row is no row: it has to be built like one.
    const enough = /^[a-z]+$/.test(level.row)
      ? like.some((one) => areAlike(one, sample, 1))
      : like.length * 2 >= more.length;
    if (like.length > 0 && enough) {
      list = above;
      steps = -1;
    }
    above = above.parentElement;
  }
  return list;
}

function shapeOf(above: Element, element: Element): string {
  const chain = chainOf(element);
  return chain
    .slice(0, chain.indexOf(above))
    .map(({ localName }) => localName)
    .join('<');
}

function scrolls(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && /auto|scroll|overlay/.test(style.overflowY);
}

/** The list itself, or what holds nothing but it, whichever has a name that lasts. */
function named(
  list: Element,
  row: string,
  bound: (element: Element) => boolean,
): { element: Element; path: Path } {
  const count = list.querySelectorAll(row).length;
  let best = { element: list, path: pathTo(list) };
  let bestCost = best.path.cost + listCost(list);
  let above = list.parentElement;
  for (let distance = 1; distance < REACH && above !== null && bound(above); distance += 1) {
    if (above.querySelectorAll(row).length > count) break;
    // With the reply box the name over the conversation would stand in the list too.
    if (holdsEditor(above) && !holdsEditor(list)) break;
    const path = pathTo(above);
    const cost = path.cost + distance * 0.7 + listCost(above);
    if (cost < bestCost) {
      best = { element: above, path };
      bestCost = cost;
    }
    above = above.parentElement;
  }
  return best;
}

/** What scrolls is the list; a day is one of several, also where there is only one at this moment. */
function listCost(element: Element): number {
  const group = marksOf(element).some(
    ({ name, from }) => from !== 'has' && unitOf(name) === 'group',
  );
  return (group ? 2.5 : 0) - (scrolls(element) ? 1.5 : 0);
}

/** In the whole list a name may fit more than rows; then it is taken as a child of what holds them. */
function cheapest(list: Element, level: Level): Path {
  const fits = [...list.querySelectorAll(level.row)];
  const nested = fits.some((one, index) => fits[index - 1]?.contains(one) ?? false);
  if (!nested) return { selector: level.row, cost: level.cost };
  const [x] = level.pair;
  const parent = x.parentElement;
  const [mark] = parent === null || parent === list ? [] : marksOf(parent);
  if (mark === undefined) return { selector: level.row, cost: level.cost };
  return { selector: `${mark.selector} > ${level.row}`, cost: level.cost + 0.5 };
}

/** Nothing has a name: the way from the list to the rows, by tags. */
function structuralRows(
  shared: Element,
  a: Element,
  b: Element,
  bound: (element: Element) => boolean,
): Rows | NoRows {
  const mine = childTowards(shared, a);
  const theirs = childTowards(shared, b);
  if (mine === null || theirs === null) return 'far-apart';
  const [x, y] = [deepenToRow(mine, a), deepenToRow(theirs, b)];
  if (x.localName !== y.localName) {
    const row = (front: string) => `${front} > ${x.localName}, ${front} > ${y.localName}`;
    const path = pathTo(shared);
    return { list: shared, path, row: row(lastStep(path)), cost: path.cost + 3 };
  }
  const list = widen(
    shared,
    { pair: [x, y], row: x.localName, cost: 6, fits: [], others: [] },
    (element) => bound(element) && treeOf(element) === treeOf(shared),
  );
  const path = pathTo(list);
  const steps = shapeOf(list, x).split('<').reverse().join(' > ');
  return { list, path, row: `${lastStep(path)} > ${steps}`, cost: path.cost + 3 };
}

function lastStep({ selector }: Path): string {
  return selector.split(' >>> ').at(-1) ?? selector;
}
