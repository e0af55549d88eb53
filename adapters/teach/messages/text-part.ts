import type { Signals } from '../../types.ts';
import { chainOf } from '../selectors/around.ts';
import { areKin, builtMarks, marksOf, sharedMarks } from '../selectors/marks.ts';
import type { Message, Shown } from '../selectors/shown.ts';
import type { Leaf } from './asides.ts';

export interface TextPart {
  signal: Signals['text'];
  cost: number;
  /** Words that belong to no part, and were not recognised as asides: shown to the person. */
  left: number;
}

/**
 * In every messenger these are not what the writer wrote. Icons may be words: a font draws `done` as a
 * tick, which comes into a message when it has been read; a spinner says "loading" to those who hear it.
 */
const NEVER_SAID = [
  'time',
  'button',
  '[role="button"]',
  'blockquote',
  '.gmail_quote',
  '[class*="material-icons"]',
  '[class*="material-symbols"]',
  '.sr-only',
  '.visually-hidden',
  '[role="status"]',
];

/**
 * Where in a row its words stand. Of all selectors that fit the words pointed at, the one that
 * covers what is said in the other rows, with the most lasting name.
 */
export function findText(
  { rows, row, customer, agent }: Shown,
  leaves: readonly Leaf[],
): TextPart | null {
  const options = optionsFor(customer, agent)
    .map((option) => judge(option, rows, leaves, [customer, agent]))
    .filter((option) => option !== null)
    .sort((a, b) => a.score - b.score);
  const [best] = options;
  if (best === undefined) return null;
  const without = withoutFor(best.at, leaves, row);
  return {
    signal: { at: best.at, without: [...new Set([...NEVER_SAID, ...without])] },
    cost: best.cost,
    left: best.left,
  };
}

const NUMBERED = 2;

interface Option {
  at: string;
  cost: number;
}

function optionsFor(customer: Message, agent: Message): Option[] {
  const mine = upToRow(customer);
  const theirs = upToRow(agent);
  const options: Option[] = [{ at: ':scope', cost: 3.5 }];
  for (const [index, x] of mine.entries()) {
    // The same depth from the words, or from the row, or whatever has the same name.
    for (const [place, y] of theirs.entries()) {
      if (x.localName !== y.localName && index !== place) continue;
      const inwards = index * 0.15;
      options.push(
        ...alikes(x, y, customer, agent).map((option) => ({
          ...option,
          cost: option.cost + inwards,
        })),
      );
      const way = pathIn(customer.row, x);
      if (way === pathIn(agent.row, y)) {
        options.push({ at: way, cost: 5 });
        for (const end of ['nth-child', 'nth-last-child'] as const) {
          const at = pathIn(customer.row, x, end);
          if (at === pathIn(agent.row, y, end)) options.push({ at, cost: 5.6 });
        }
      } else if (index === place && sharedMarks(x, y).length === 0) {
        options.push({ at: `${way}, ${pathIn(agent.row, y)}`, cost: 7 });
        // Each side is built in its own way, and what stands beside the words has no name.
        for (const end of ['nth-child', 'nth-last-child'] as const) {
          const [mine, theirs] = [pathIn(customer.row, x, end), pathIn(agent.row, y, end)];
          options.push({ at: `${mine}, ${theirs}`, cost: 7.6 });
        }
      }
    }
  }
  return options;
}

function upToRow({ row, words }: Message): Element[] {
  const chain = chainOf(words);
  return chain.slice(0, Math.max(0, chain.indexOf(row)));
}

function alikes(x: Element, y: Element, customer: Message, agent: Message): Option[] {
  // What bears a number is one message more likely than the words in it.
  const marks = sharedMarks(x, y).map((mark) =>
    mark.from.endsWith('^') ? { ...mark, cost: mark.cost + NUMBERED } : mark,
  );
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
        const cost = areKin(mine, theirs)
          ? (mine.cost + theirs.cost) / 2 + 0.6
          : mine.cost + theirs.cost + 1;
        options.push({ at: `${mine.selector}, ${theirs.selector}`, cost });
      }
    }
  }
  const built = new Set(builtMarks(y).map(({ selector }) => selector));
  for (const { selector, cost } of builtMarks(x)) {
    if (built.has(selector)) options.push({ at: selector, cost });
  }
  const [parent, other] = [x.parentElement, y.parentElement];
  const inRow = parent !== customer.row && other !== agent.row;
  if (inRow && parent !== null && other !== null && tag === y.localName) {
    for (const mark of sharedMarks(parent, other)) {
      options.push({ at: `${mark.selector} > ${tag}`, cost: mark.cost + 2 });
    }
  }
  return options;
}

/** The way from the row, by tags and places. */
function pathIn(row: Element, element: Element, place?: 'nth-child' | 'nth-last-child'): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const siblings = [...(one.parentElement?.children ?? [])];
    const index = siblings.indexOf(one);
    const number = place === 'nth-child' ? index + 1 : siblings.length - index;
    steps.push(one.localName + (place === undefined ? '' : `:${place}(${number})`));
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
  pointed: readonly Message[],
): (Option & { score: number; left: number }) | null {
  const parts = new Map(rows.map((row) => [row, partsOf(row, option.at)]));
  for (const { row, words } of pointed) {
    const inRow = parts.get(row) ?? partsOf(row, option.at);
    if (!inRow.some((part) => part.contains(words))) return null;
  }
  const saidIn = new Map<Element, Element[]>();
  for (const { row, element, aside } of leaves) {
    if (!aside) saidIn.set(row, [...(saidIn.get(row) ?? []), element]);
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
      if (!inside) missed += nearness(leaf.element, inRow);
    } else if (inside) asides += isNamed(leaf, inRow, saidIn.get(leaf.row) ?? []) ? 0.15 : 1;
  }
  const speaking = rows.filter((row) => saidIn.has(row));
  const silent =
    speaking.filter((row) => parts.get(row)?.length === 0).length / Math.max(1, speaking.length);
  const lost = said === 0 ? 0 : missed / said;
  const score = option.cost + 14 * lost + (6 * asides) / rows.length + 3 * silent;
  return { ...option, score, left: missed };
}

/** What stands right beside the words belongs to them more likely than what stands far from them. */
function nearness(element: Element, parts: readonly Element[]): number {
  if (parts.some((part) => part.parentElement?.contains(element))) return 1;
  if (parts.some((part) => part.parentElement?.parentElement?.contains(element))) return 0.4;
  return 0.1;
}

/** What to leave out of the text: the outermost named element round each aside. */
function withoutFor(at: string, leaves: readonly Leaf[], row: string): string[] {
  const selectors: string[] = [];
  const partsAround = ({ row, element }: Leaf) =>
    partsOf(row, at).filter((part) => part.contains(element));
  const said = leaves.filter(({ aside }) => !aside);
  const isHarmless = (selector: string) =>
    !said.some((one) => covers(selector, one, partsAround(one)));
  for (const leaf of leaves) {
    const parts = leaf.aside ? partsAround(leaf) : [];
    if (parts.length === 0) continue;
    if ([...NEVER_SAID, ...selectors].some((selector) => covers(selector, leaf, parts))) continue;
    const besides = said.filter((one) => one.row === leaf.row).map(({ element }) => element);
    const selector = [
      ...asideSelectors(leaf, parts),
      ...(leaf.sure ? [placeInRow(outermost(leaf, besides, parts), leaf.row, row)] : []),
    ].find(isHarmless);
    if (selector !== undefined) selectors.push(selector);
  }
  return selectors;
}

function covers(selector: string, leaf: Leaf, parts: readonly Element[]): boolean {
  const holder = leaf.element.closest(selector);
  return holder !== null && parts.some((part) => part !== holder && part.contains(holder));
}

const NAMELESS = /^(?:time|button|svg|small|sup|label|i|abbr|figcaption)$/;

/** By what an aside may be left out, the best first: a lasting name, a telling tag, its place. */
function asideSelectors({ element }: Leaf, parts: readonly Element[]): string[] {
  const part = parts.find((one) => one.contains(element));
  if (part === undefined || part === element) return [];
  const named: string[] = [];
  const passing: string[] = [];
  for (let one: Element | null = element; one !== null && one !== part; one = one.parentElement) {
    const marks = marksOf(one).filter(({ cost }) => cost < 4);
    named.unshift(...marks.map(({ selector }) => selector));
    if (NAMELESS.test(one.localName)) named.push(one.localName);
    // `SenderImage`: what may not tell rows apart can still be left out.
    passing.push(...marksOf(one, true).map(({ selector }) => selector));
  }
  const parent = element.parentElement;
  const [mark] = parent === null ? [] : marksOf(parent);
  if (mark !== undefined) {
    const place = element === parent?.lastElementChild ? ':last-child' : ':first-child';
    named.push(`${mark.selector} > ${element.localName}${place}`);
  }
  return [...named, ...passing];
}

/** The largest element round an aside that holds none of the words. */
function outermost(leaf: Leaf, words: readonly Element[], parts: readonly Element[]): Element {
  let holder = leaf.element;
  for (
    let one = holder.parentElement;
    one !== null && one !== leaf.row && !parts.includes(one);
    one = one.parentElement
  ) {
    const around = one;
    if (words.some((word) => around.contains(word))) break;
    holder = one;
  }
  return holder;
}

/** Where nothing on the way has a name: `.row > div > span:last-child`. */
function placeInRow(element: Element, row: Element, selector: string): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    steps.unshift(CSS.escape(one.localName));
  }
  const last = element === element.parentElement?.lastElementChild;
  return `${[`:is(${selector})`, ...steps].join(' > ')}${last ? ':last-child' : ':first-child'}`;
}

/** True where it can be left out by a name of its own, or of what holds nothing but asides. */
function isNamed(leaf: Leaf, parts: readonly Element[], said: readonly Element[]): boolean {
  const part = parts.find((one) => one.contains(leaf.element));
  for (
    let one: Element | null = leaf.element;
    one !== null && one !== part;
    one = one.parentElement
  ) {
    const holder = one;
    if (said.some((element) => holder.contains(element))) return false;
    if (NAMELESS.test(one.localName) || marksOf(one, true).some(({ cost }) => cost < 4))
      return true;
  }
  return false;
}
