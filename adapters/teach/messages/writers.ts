import { isShown, partOf } from '../../read/dom/selectors.ts';
import { readElement } from '../../read/dom/values.ts';
import { personIn } from '../../read/messages/person.ts';
import type { Signals } from '../../types.ts';
import { ownText, wholeText } from '../selectors/around.ts';
import { marksOf } from '../selectors/marks.ts';
import { tellsSides } from '../selectors/names-that-last.ts';
import type { Message } from '../selectors/shown.ts';
import { type Path, pathTo } from '../selectors/unique-selector.ts';
import { isWhen } from './asides.ts';

type AuthorSignal = NonNullable<Signals['author']>;

const NAMED =
  /(?:^|[^a-z])(?:(?:user|nick|profile|display|full|first|screen|author|sender)?name|author|sender|creator|from|who|by|person|user)(?:$|[^a-z])/i;
/** Names are that short; what is longer is a sentence. */
const LONGEST = 60;
/** Two customers with the same letters in their avatars are two all the same. */
const INITIALS = 3;

/** Whose name a row bears; null where it bears none, as in a run by one person. */
export type NameOf = (row: Element) => string | null;

export interface Writers {
  signal: AuthorSignal;
  nameOf: NameOf;
  /** Names by the rows that were pointed at; null where the row bears none. */
  customer: string | null;
  agent: string | null;
  /** Called a name, or shown outside of the messages too; else it may be a title that each side has its own of. */
  sure: boolean;
}

/**
 * Where the writer's name stands in a row: the same words for the same person, other words for
 * another. `isText` tells what is said, where no name stands; `beside` is what the page shows outside of
 * the messages.
 */
export function findWriters(
  rows: readonly Element[],
  said: readonly [customer: Message, agent: Message],
  isText: (element: Element) => boolean,
  beside: ReadonlySet<string>,
  /** They are no messages, but what stands before each: all of one may be the name. */
  heads = false,
): Writers | null {
  const [customer, agent] = [said[0].row, said[1].row];
  const judge = (signal: AuthorSignal): (Writers & { score: number })[] => {
    if (said.some(({ row, words }) => isAmong(row, signal, words))) return [];
    const nameOf = (row: Element) => nameIn(row, signal);
    if (!standsOnce([customer, agent, ...rows], signal)) return [];
    const mine = nameOf(customer);
    const theirs = nameOf(agent);
    if (mine !== null && mine === theirs) return [];
    const names = rows.map(nameOf).filter((name) => name !== null);
    if (names.length === 0 || names.some((name) => name.length > LONGEST || isWhen(name)))
      return [];
    if (names.some((name) => !/\p{L}{2}/u.test(name)) || names.every(tellsSides)) return [];
    const distinct = new Set(names.map((name) => name.toLocaleLowerCase())).size;
    const called = NAMED.test(signal.at);
    // In a conversation few people speak often; what is another in each row is no name.
    if (distinct > Math.max(2, names.length * (called ? 1 : 0.6))) return [];
    // Only the customer's messages may bear a name: the one that the page shows elsewhere too.
    if (distinct < 2 && (mine === null || theirs !== null || !beside.has(mine))) return [];
    const both = mine !== null && theirs !== null ? 0 : 1;
    const uncalled = called ? 0 : 1;
    const text = signal.attribute === undefined ? 0 : 0.5;
    // In a run, where the name is left out, the words would be the first that are called so.
    const wordsToo = said.some(({ row, words }) => fitsAlso(row, signal, words)) ? 2 : 0;
    // Of two that hold one another, the name is the shorter; what is shorter still are initials.
    const longest = Math.max(...names.map(({ length }) => length));
    const short = longest <= INITIALS ? 1.5 : 0;
    const sure = called || signal.attribute !== undefined || names.some((name) => beside.has(name));
    const unsure = sure ? 0 : 1.2;
    // A message in a run has the name of those above it, as it is read later too.
    const above =
      mine ??
      rows
        .slice(0, Math.max(0, rows.indexOf(customer)))
        .map(nameOf)
        .findLast((one) => one !== null) ??
      null;
    const named = above === theirs ? null : above;
    // `name` and `username`: of two names the one that stands over the conversation too.
    const unshown = named === null || beside.has(named) ? 0 : 0.3;
    const score =
      both +
      uncalled +
      unshown +
      unsure +
      text +
      wordsToo +
      short +
      longest * 0.005 -
      names.length / rows.length;
    return [{ signal, nameOf, customer: named, agent: theirs, sure, score }];
  };
  const looked = [customer, agent, ...rows].slice(0, 40);
  const whole = heads ? [':scope', ...new Set(looked.flatMap(ownMarks))].map((at) => ({ at })) : [];
  const called = [...whole, ...candidates(looked, isText)].flatMap(judge);
  const ofBoth = called.some((one) => one.customer !== null && one.agent !== null);
  const found = ofBoth
    ? called
    : [...called, ...ofEachSide(customer, agent, isText).flatMap(judge)];
  if (!found.some(({ sure }) => sure))
    found.push(...byPlace(customer, agent, isText).flatMap(judge));
  // A name can be pressed, and shows a profile; any other button's words stand on messages only.
  if (found.length === 0) {
    const pressed = onButtons([customer, agent], isText).flatMap(judge);
    found.push(...pressed.filter((one) => one.customer !== null && beside.has(one.customer)));
  }
  const [best] = found.sort((a, b) => a.score - b.score);
  return best === undefined ? null : (withoutInitials(best, found, agent) ?? best);
}

/**
 * The same where the name stands in the element right before a message: in another row of its table, as
 * a term before its definition.
 */
export function findWritersBefore(
  rows: readonly Element[],
  [customer, agent]: readonly [customer: Message, agent: Message],
  isText: (element: Element) => boolean,
  beside: ReadonlySet<string>,
): Writers | null {
  const messages = new Set(rows);
  const none = customer.row.ownerDocument.createElement('div');
  const headOf = ({ previousElementSibling: before }: Element) =>
    before === null || messages.has(before) ? none : before;
  const said: [Message, Message] = [
    { row: headOf(customer.row), words: customer.words },
    { row: headOf(agent.row), words: agent.words },
  ];
  const found = findWriters(rows.map(headOf), said, isText, beside, true);
  if (found === null) return null;
  const signal = { ...found.signal, before: true };
  return { ...found, signal, nameOf: (row) => found.nameOf(headOf(row)) };
}

/** Of a name with the letters of its avatar in front the name: it stands in the same card. */
function withoutInitials<T extends Writers>(
  best: T,
  found: readonly T[],
  agent: Element,
): T | undefined {
  const holder = agent.querySelector(best.signal.at);
  const name = found.find((one) => {
    const part = agent.querySelector(one.signal.at);
    if (one.agent === null || best.agent === null || part === null || holder === null) return false;
    const [letters = '', rest] = halves(best.agent);
    return holder.contains(part) && rest === one.agent && letters.length <= INITIALS;
  });
  return name && { ...name, sure: best.sure };
}

/** The first word of a name, and the others. */
function halves(name: string): [string, string] {
  const space = name.indexOf(' ');
  return [name.slice(0, Math.max(0, space)), name.slice(space + 1)];
}

/** `name-user` and `name-agent`: called a name, and by the side that it stands on. */
function ofEachSide(
  customer: Element,
  agent: Element,
  isText: (element: Element) => boolean,
): AuthorSignal[] {
  const calledIn = (row: Element) =>
    candidates([row], isText).filter(
      ({ at, attribute }) => attribute === undefined && NAMED.test(at),
    );
  const theirs = calledIn(agent);
  return calledIn(customer).flatMap((mine) =>
    theirs
      .filter(
        ({ at }) => customer.querySelector(at) === null && agent.querySelector(mine.at) === null,
      )
      .map(({ at }) => ({ at: `${mine.at}, ${at}` })),
  );
}

/** Where nothing is called a name: what is said at the same place in both messages. */
function byPlace(
  customer: Element,
  agent: Element,
  isText: (element: Element) => boolean,
): AuthorSignal[] {
  const places = (row: Element) =>
    [...row.querySelectorAll('*')]
      .slice(0, 120)
      .filter((one) => ownText(one) !== '' && !isText(one) && one.closest('button, time') === null)
      .map((one) => wayTo(row, one));
  const theirs = new Set(places(agent));
  return places(customer)
    .filter((at) => theirs.has(at))
    .map((at) => ({ at }));
}

/** What the buttons of the two messages say: told by the button, for a word in bold is no name. */
function onButtons(
  rows: readonly Element[],
  isText: (element: Element) => boolean,
): AuthorSignal[] {
  const found = rows.flatMap((row) =>
    [...row.querySelectorAll('button, button *')].slice(0, 120).flatMap((one) => {
      const button = one.closest('button');
      if (button === null || isText(button) || ownText(one) === '') return [];
      const [mark] = marksOf(button).filter(({ cost }) => cost < 4);
      const inside = one === button ? '' : ` ${one.localName}`;
      return [`button${inside}`, ...(mark === undefined ? [] : [`${mark.selector}${inside}`])];
    }),
  );
  return [...new Set(found)].map((at) => ({ at }));
}

function wayTo(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const place = [...(one.parentElement?.children ?? [])].indexOf(one) + 1;
    steps.push(`${one.localName}:nth-child(${place})`);
  }
  return [':scope', ...steps.reverse()].join(' > ');
}

/** A tag alone is a word in bold as well: it has to stand at the same place wherever it stands. */
function standsOnce(rows: readonly Element[], { at }: AuthorSignal): boolean {
  if (!/^[a-z]+\d?$/.test(at)) return true;
  const ways = rows.flatMap((row) => {
    const element = row.querySelector(at);
    return element === null ? [] : [wayTo(row, element).replace(/:nth-child\(\d+\)/g, '')];
  });
  return new Set(ways).size < 2;
}

/** What is said is nobody's name. */
function isAmong(row: Element, { at, attribute }: AuthorSignal, words: Element): boolean {
  // Words may stand in the row itself, beside the avatar; what an attribute says is not said by anybody.
  if (words === row && attribute !== undefined) return false;
  const element = at === ':scope' ? null : row.querySelector(at);
  return element !== null && (element.contains(words) || words.contains(element));
}

/** The words are called as the name is, and stand behind it. */
function fitsAlso(row: Element, { at }: AuthorSignal, words: Element): boolean {
  if (at === ':scope') return false;
  return [...row.querySelectorAll(at)].some((one) => one.contains(words) || words.contains(one));
}

function ownMarks(element: Element): string[] {
  return marksOf(element).flatMap(({ selector, cost }) => (cost < 4 ? [selector] : []));
}

function nameIn(row: Element, { at, attribute }: AuthorSignal): string | null {
  const element = partOf(row, at);
  const words = attribute === undefined ? element?.textContent : element?.getAttribute(attribute);
  const name = words?.replace(/\s+/g, ' ').trim() || null;
  return name === null ? null : personIn(name);
}

function candidates(
  rows: readonly Element[],
  isText: (element: Element) => boolean,
): AuthorSignal[] {
  const signals = new Map<string, AuthorSignal>();
  const add = (signal: AuthorSignal) => signals.set(`${signal.at} ${signal.attribute}`, signal);
  for (const row of rows) {
    for (const element of [...row.querySelectorAll('*')].slice(0, 120)) {
      if (isText(element) || element.closest('button, time') !== null) continue;
      const marks = ownMarks(element);
      for (const selector of marks) {
        if (wholeText(element) !== '') add({ at: selector });
        for (const attribute of ['alt', 'title', 'data-name', 'data-author', 'data-sender']) {
          if (element.hasAttribute(attribute)) add({ at: `${selector}[${attribute}]`, attribute });
        }
      }
      const [mark] = element.parentElement === null ? [] : marksOf(element.parentElement);
      if (mark !== undefined && wholeText(element) !== '') {
        add({ at: `${mark.selector} > ${element.localName}` });
      }
      // `<user-avatar name="…">`: an element of the page's own, which draws what it is given.
      const { localName: own } = element;
      if (own.includes('-') && element.hasAttribute('name'))
        add({ at: `${own}[name]`, attribute: 'name' });
      if (element.matches('img[alt]')) add({ at: 'img[alt]', attribute: 'alt' });
      if (/^(?:strong|b|h[1-6]|cite)$/.test(element.localName)) add({ at: element.localName });
    }
    for (const attribute of ['data-author', 'data-sender', 'data-name', 'data-user', 'data-from']) {
      if (row.hasAttribute(attribute)) add({ at: ':scope', attribute });
    }
  }
  return [...signals.values()];
}

/**
 * Where the page shows the customer's name outside of the messages, as a heading does; the names
 * of other conversations, in a list beside it, are no heading. Null where it stands nowhere.
 */
export function findCustomer(list: Element, name: string): Path | null {
  // As it will be read: a list to choose from holds names, and says a number.
  const isName = (one: Element) =>
    readElement(one)?.localeCompare(name, undefined, { sensitivity: 'base' }) === 0;
  let other: Path | null = null;
  // The way from the list outwards: what stands nearest speaks of this conversation.
  for (let area = list.parentElement; area !== null; area = area.parentElement) {
    const shown = [...area.querySelectorAll('*')].filter(
      (one) => !list.contains(one) && isName(one) && isShown(one),
    );
    // Of elements that hold nothing but one another the innermost bears the name.
    const inner = shown.filter(
      (one) => !shown.some((other) => other !== one && one.contains(other)),
    );
    const titles = inner.filter((one) => isTitle(one, list));
    const [best] = (titles.length > 0 ? titles : inner).map(pathTo).sort((a, b) => a.cost - b.cost);
    if (titles.length > 0 && best !== undefined) return best;
    other ??= best ?? null;
  }
  return other;
}

/** What stands below the messages comes and goes: "… is typing", "… is following". */
function isTitle(element: Element, list: Element): boolean {
  return (list.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
}
