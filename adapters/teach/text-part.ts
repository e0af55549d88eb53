import type { Signals } from '../types.ts';
import { chainOf } from './around.ts';
import type { Leaf } from './asides.ts';
import { marksOf, sharedMarks } from './marks.ts';

export interface TextPart {
  signal: Signals['text'];
  cost: number;
  /** Words that belong to no part, and were not recognised as asides: shown to the person. */
  left: number;
}

/** In every messenger these are not what the writer wrote. */
const NEVER_SAID = ['time', 'button', '[role="button"]', 'blockquote', '.gmail_quote'];

interface Pointed {
  row: Element;
  words: Element;
}

/**
 * Where in a row its words stand. Of all selectors that fit the words pointed at, the one that
 * covers what is said in the other rows, with the most lasting name.
 */
export function findText(
  rows: readonly Element[],
  leaves: readonly Leaf[],
  customer: Pointed,
  agent: Pointed,
): TextPart | null {
  const options = optionsFor(customer, agent)
    .map((option) => judge(option, rows, leaves, [customer, agent]))
    .filter((option) => option !== null)
    .sort((a, b) => a.score - b.score);
  const [best] = options;
  if (best === undefined) return null;
  const without = withoutFor(best.at, leaves);
  return {
    signal: { at: best.at, without: [...new Set([...NEVER_SAID, ...without])] },
    cost: best.cost,
    left: best.left,
  };
}

interface Option {
  at: string;
  cost: number;
}

function optionsFor(customer: Pointed, agent: Pointed): Option[] {
  const mine = upToRow(customer);
  const theirs = upToRow(agent);
  const options: Option[] = [{ at: ':scope', cost: 2.5 }];
  for (const [index, x] of mine.entries()) {
    // The same depth from the words, or from the row, or whatever has the same name.
    for (const [place, y] of theirs.entries()) {
      if (x.localName !== y.localName && index !== place) continue;
      const inwards = index * 0.05;
      options.push(...alikes(x, y).map((option) => ({ ...option, cost: option.cost + inwards })));
      const way = pathIn(customer.row, x);
      if (way === pathIn(agent.row, y)) options.push({ at: way, cost: 5 });
      else if (index === place && sharedMarks(x, y).length === 0) {
        options.push({ at: `${way}, ${pathIn(agent.row, y)}`, cost: 7 });
      }
    }
  }
  return options;
}

function upToRow({ row, words }: Pointed): Element[] {
  const chain = chainOf(words);
  return chain.slice(0, Math.max(0, chain.indexOf(row)));
}

function alikes(x: Element, y: Element): Option[] {
  const marks = sharedMarks(x, y);
  const tag = x.localName;
  const options: Option[] = marks.flatMap(({ selector, cost, from }) => [
    { at: selector, cost },
    ...(from === 'tag' ? [] : [{ at: tag + selector, cost: cost + 0.1 }]),
  ]);
  for (const [index, one] of marks.entries()) {
    for (const other of marks.slice(index + 1)) {
      if (other.from === 'tag') continue;
      const cost = one.cost + other.cost * 0.5 + 0.3;
      options.push({ at: one.selector + other.selector, cost });
    }
  }
  if (marks.length === 0) {
    for (const mine of marksOf(x).slice(0, 2)) {
      for (const theirs of marksOf(y).slice(0, 2)) {
        const cost = mine.cost + theirs.cost + 1;
        options.push({ at: `${mine.selector}, ${theirs.selector}`, cost });
      }
    }
  }
  const [parent, other] = [x.parentElement, y.parentElement];
  if (parent !== null && other !== null && tag === y.localName) {
    for (const mark of sharedMarks(parent, other)) {
      options.push({ at: `${mark.selector} > ${tag}`, cost: mark.cost + 2 });
    }
  }
  return options;
}

/** The way from the row, by tags and places. */
function pathIn(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    steps.push(one.localName);
  }
  return [':scope', ...steps.reverse()].join(' > ');
}

function partsOf(row: Element, at: string): Element[] {
  return at === ':scope' ? [row] : [...row.querySelectorAll(at)];
}

/** How well a selector tells what is said from what is not; null where it misses the words pointed at. */
function judge(
  option: Option,
  rows: readonly Element[],
  leaves: readonly Leaf[],
  pointed: readonly Pointed[],
): (Option & { score: number; left: number }) | null {
  const parts = new Map(rows.map((row) => [row, partsOf(row, option.at)]));
  for (const { row, words } of pointed) {
    const inRow = parts.get(row) ?? partsOf(row, option.at);
    if (!inRow.some((part) => part.contains(words))) return null;
  }
  let missed = 0;
  let said = 0;
  let asides = 0;
  for (const leaf of leaves) {
    const inRow = parts.get(leaf.row) ?? [];
    if (inRow.length === 0) continue;
    const inside = inRow.some((part) => part.contains(leaf.element));
    if (!leaf.aside) {
      said += 1;
      if (!inside) missed += 1;
    } else if (inside) asides += namedAside(leaf, inRow) ? 0.15 : 1;
  }
  const silent = rows.filter((row) => parts.get(row)?.length === 0).length / rows.length;
  const lost = said === 0 ? 0 : missed / said;
  const score = option.cost + 14 * lost + (6 * asides) / rows.length + 3 * silent;
  return { ...option, score, left: missed };
}

/** An aside with a name can be left out by it. */
function namedAside(leaf: Leaf, parts: readonly Element[]): boolean {
  return asideSelector(leaf, parts) !== null;
}

/** What to leave out of the text: the outermost named element around each aside. */
function withoutFor(at: string, leaves: readonly Leaf[]): string[] {
  const selectors: string[] = [];
  const said = leaves.filter(({ aside }) => !aside);
  for (const leaf of leaves) {
    if (!leaf.aside) continue;
    const parts = partsOf(leaf.row, at).filter((part) => part.contains(leaf.element));
    if (parts.length === 0) continue;
    if (selectors.some((selector) => covers(selector, leaf, parts))) continue;
    if (NEVER_SAID.some((selector) => covers(selector, leaf, parts))) continue;
    const selector = asideSelector(leaf, parts);
    if (selector === null) continue;
    const harm = said.some((one) => {
      const inParts = partsOf(one.row, at).filter((part) => part.contains(one.element));
      return covers(selector, one, inParts);
    });
    if (!harm) selectors.push(selector);
  }
  return selectors;
}

function covers(selector: string, leaf: Leaf, parts: readonly Element[]): boolean {
  const holder = leaf.element.closest(selector);
  return holder !== null && parts.some((part) => part !== holder && part.contains(holder));
}

function asideSelector({ element }: Leaf, parts: readonly Element[]): string | null {
  const part = parts.find((one) => one.contains(element));
  if (part === undefined || part === element) return null;
  let best: { selector: string; cost: number } | null = null;
  for (let one: Element | null = element; one !== null && one !== part; one = one.parentElement) {
    const [mark] = marksOf(one);
    if (mark !== undefined && mark.cost < 4 && (best === null || mark.cost <= best.cost)) {
      best = mark;
    }
    if (/^(?:time|button|svg|small|sup|label|i)$/.test(one.localName) && best === null) {
      best = { selector: one.localName, cost: 3 };
    }
  }
  if (best !== null) return best.selector;
  // Nothing has a name: the last, or first, piece of a message.
  const parent = element.parentElement;
  const [mark] = parent === null ? [] : marksOf(parent);
  if (mark === undefined) return null;
  const place = element === parent?.lastElementChild ? ':last-child' : ':first-child';
  return `${mark.selector} > ${element.localName}${place}`;
}
