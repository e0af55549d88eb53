import { chainOf, holdsEditor, wholeText } from '../selectors/around.ts';
import { type Mark, marksOf, sharedMarks } from '../selectors/marks.ts';
import { unitOf } from '../selectors/names-that-last.ts';
import type { Path } from '../selectors/unique-selector.ts';
import { carriesIds } from './identity.ts';

/** What people format their words with, or what holds nothing else: never a message by itself. */
const CONTENT =
  /^(?:p|span|a|b|i|em|strong|u|s|code|kbd|font|small|big|mark|sub|sup|br|pre|blockquote|h[1-6]|ul|ol|td|th|img|svg|time|button|label|iframe)$/;
/** A name that says that it is a message is worth so much more. */
const CALLED = 0.8;

/** A name for the elements at one depth, on the way from two messages to what holds both. */
export interface Level {
  /** The customer's element and the agent's. */
  pair: [Element, Element];
  row: string;
  cost: number;
  fits: Element[];
  /** Other names of the same level, the next best first. */
  others: Level[];
}

/** So many other names are tried, where the best is one that some rows lack. */
const OTHERS = 4;

/**
 * The level of single messages between the words of two, `a` and `b`, and what holds both; null where nothing
 * on the way has a name.
 */
export function findRowLevel(shared: Element, a: Element, b: Element): Level | null {
  return rowLevel(levelsBelow(shared, a, b));
}

/** From the inside outwards: at each level, how the customer's and the agent's element are alike. */
function levelsBelow(shared: Element, a: Element, b: Element): Level[] {
  const below = (element: Element) => chainOf(element).slice(0, chainOf(element).indexOf(shared));
  const mine = below(a);
  const theirs = below(b);
  const chains = new Set([...mine, ...theirs]);
  return mine.flatMap((x, index) => {
    const depth = mine.length - index;
    const kin = theirs
      .map((y, place) => ({ y, alike: alike(x, y) + (theirs.length - place === depth ? 2 : 0) }))
      .filter(({ y, alike }) => alike > 0 && y.localName === x.localName)
      .sort((one, other) => other.alike - one.alike)[0];
    const level = kin && bestLevel(shared, [x, kin.y], chains);
    return level ? [level] : [];
  });
}

function alike(x: Element, y: Element): number {
  const shared = sharedMarks(x, y).reduce((sum, { cost }) => sum + Math.max(0.5, 4.5 - cost), 0);
  return shared + (bothCalledMessages(x, y) ? 2 : 0);
}

/** `incoming-message` and `outgoing-message`, in the same attribute. */
function bothCalledMessages(x: Element, y: Element): boolean {
  const theirs = new Set(
    marksOf(y)
      .filter(isMessage)
      .map(({ from }) => from),
  );
  return marksOf(x).some((mark) => isMessage(mark) && theirs.has(mark.from));
}

function isMessage({ name, from }: Mark): boolean {
  return from !== 'has' && from !== 'tag' && unitOf(name) === 'message';
}

/** The best selector that fits both elements, and no other on the way to them. */
function bestLevel(shared: Element, pair: [Element, Element], chains: Set<Element>): Level | null {
  const [x, y] = pair;
  const depths = new Set([depthIn(shared, x), depthIn(shared, y)]);
  const options = selectorsFor(x, y)
    .map((option) => ({
      ...option,
      fits: [...shared.querySelectorAll(option.selector)].filter((one) => !isForNext(one, pair)),
    }))
    .filter(({ fits }) => isUnit(fits, pair, chains))
    .map((option) => {
      const level = option.fits.filter((one) => depths.has(depthIn(shared, one)));
      return { ...option, level: level.length, odd: option.fits.length - level.length };
    });
  const most = Math.max(...options.map(({ level }) => level), 1);
  const [best, ...others] = options
    .map((option) => ({
      ...option,
      // One kind of message only, or things that are no messages: both are worse than a plain name.
      score: option.cost + 12 * (1 - option.level / most) + 4 * (option.odd / option.fits.length),
    }))
    .sort((one, other) => one.score - other.score);
  if (best === undefined) return null;
  const level = ({ selector, cost, fits }: (typeof options)[number]): Level => {
    return { pair, row: selector, cost, fits, others: [] };
  };
  return { ...level(best), others: others.slice(0, OTHERS).map(level) };
}

/** In the form for the next message, whose preview is called as what has been said: `.markdown`. */
function isForNext(element: Element, pair: readonly Element[]): boolean {
  const form = element.closest('form');
  return form !== null && !pair.some((one) => form.contains(one)) && holdsEditor(form);
}

function depthIn(shared: Element, element: Element): number {
  return chainOf(element).indexOf(shared);
}

function selectorsFor(x: Element, y: Element): Path[] {
  const marks = sharedMarks(x, y);
  const tag = x.localName;
  const options: Path[] = marks.flatMap((mark) => {
    const cost = mark.cost - (isMessage(mark) ? CALLED : 0);
    const plain = { selector: mark.selector, cost };
    return mark.from === 'tag'
      ? [plain]
      : [plain, { selector: tag + mark.selector, cost: cost + 0.1 }];
  });
  for (const [index, one] of marks.entries()) {
    for (const other of marks.slice(index + 1)) {
      if (other.from === 'tag') continue;
      const selector = one.selector + other.selector;
      options.push({ selector, cost: one.cost + other.cost * 0.5 + 0.3 });
    }
  }
  const common = new Set(marks.map(({ selector }) => selector));
  const only = (mark: Mark) => !common.has(mark.selector);
  const mine = marksOf(x).filter(only).slice(0, 3);
  const theirs = marksOf(y).filter(only).slice(0, 3);
  for (const one of mine) {
    for (const other of theirs) {
      const related = one.from === other.from ? 0 : 1.5;
      // What both share is sounder than two names that happen to stand in its place.
      const needed = marks.length === 0 ? 1 : 4;
      const cost = one.cost + other.cost + needed + related;
      options.push({ selector: `${one.selector}, ${other.selector}`, cost });
    }
  }
  return options;
}

/** Holds both, none inside another, and none else of what leads to the two. */
function isUnit(fits: Element[], pair: readonly Element[], chains: Set<Element>): boolean {
  if (!pair.every((one) => fits.includes(one))) return false;
  if (fits.some((one) => chains.has(one) && !pair.includes(one))) return false;
  // In the order of the document an element that holds another comes right before it.
  return fits.every((one, index) => !(fits[index - 1]?.contains(one) ?? false));
}

/**
 * The level of single messages. From the innermost, outwards as long as each outer element holds
 * one inner element only: a day or a run of one author holds several.
 */
function rowLevel(levels: readonly Level[]): Level | null {
  const usable = levels.filter(({ pair: [x] }) => !CONTENT.test(x.localName));
  let row: Level | null = usable[0] ?? levels.at(-1) ?? null;
  if (row === null) return null;
  /** The outermost so far whose name says that it is one message. */
  let called = says(row) === 'message' ? row : null;
  for (const outer of usable.slice(1)) {
    if (holdsSeveral(outer, row) || outranked(outer, row)) break;
    // With one message each at this moment, a name still tells a group of them.
    if (says(outer) === 'group' && called !== null) return called;
    const inner: Level = row;
    const whole: Level | undefined = [outer, ...outer.others].find((one) => holdsAll(one, inner));
    if (whole === undefined) continue;
    row = whole;
    if (says(outer) === 'message') called = whole;
  }
  return row;
}

/** Ids stand on messages: what bears none, round what bears them, is something larger. */
function outranked(outer: Level, inner: Level): boolean {
  return carriesIds(inner.fits) && !carriesIds(outer.fits);
}

function says({ pair: [x] }: Level): 'message' | 'group' | null {
  const units = marksOf(x).map(({ name, from }) => (from === 'has' ? null : unitOf(name)));
  return units.find((unit) => unit === 'message') ?? units.find((unit) => unit !== null) ?? null;
}

function holdsSeveral(outer: Level, inner: Level): boolean {
  const messages = withoutColumns(outer, inner);
  return outer.fits.some((holder) => messages.filter((one) => holder.contains(one)).length > 1);
}

/** The column of the avatar may be called as that of the words: beside one that says something it is no message. */
function withoutColumns(outer: Level, inner: Level): Element[] {
  const said = inner.fits.filter((one) => wholeText(one) !== '');
  const hasColumns = outer.fits.some((holder) => {
    const [words, all] = [said, inner.fits].map((of) => of.filter((one) => holder.contains(one)));
    return words?.length === 1 && words.length !== all?.length;
  });
  return hasColumns ? said : inner.fits;
}

function holdsAll(outer: Level, inner: Level): boolean {
  return withoutColumns(outer, inner).every((one) =>
    outer.fits.some((holder) => holder.contains(one)),
  );
}
