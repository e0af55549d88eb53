import { ownText, saidIn, treeOf, wholeText } from '../selectors/around.ts';
import { marksOf } from '../selectors/marks.ts';
import { isDay } from './days.ts';
import { quotesIn } from './quotes.ts';

/**
 * What stands in a message and is none of its words: names, times, buttons, icons, receipts. By
 * what it is, by what it is called, and by what it says in message after message.
 */

const CONTROLS =
  'time, button, [role="button"], [role="toolbar"], [role="menu"], [role="img"], svg, select, input, textarea, label, sup.badge, style, script, template';
const NAMED =
  /(?:^|[-_])(?:time|times|timestamp|date|datetime|ago|clock|(?:profile|display|nick|user)?names?|author|sender|person|creator|(?:profile|user)?role|avatar|initials|photo|status|state|meta|metadata|info|details|actions?|toolbar|menu|controls|buttons?|reactions?|emojis?|badge|receipts?|ticks?|delivery|icons?|header|heading|head|hd|footer|foot|ft|quotes?|quoted|reply-?to|reply-?preview|forwarded|via|channel|tooltip|separator|divider|sr-only|visually-hidden|material-icons|material-symbols|fa|signature|attachments?|files?|btn|toggle|fold|show-more|see-more|read-more|load-more)(?:$|[-_])|(?:^|[-_])(?:from|who|by)$/i;
const CLOCK = /\d{1,2}[:.]\d{2}/;
const WHEN =
  /^(?:just now|now|today|yesterday|الآن|اليوم|أمس|امس|قبل\s.{1,25}|منذ\s.{1,25}|.{1,20}\sago|\d+\s?(?:s|m|h|d|min|mins|hr|hrs|sec|secs|days?|hours?|minutes?|weeks?)|[\d/.\-٠-٩]{6,10})$/i;

/** A piece of text of a row: an element with words of its own. */
export interface Leaf {
  row: Element;
  element: Element;
  text: string;
  aside: boolean;
  /** A quote or a time, whatever it is called: it may be left out by where it stands. */
  sure: boolean;
}

/** What is known of the rows from the words that a person has pointed at. */
interface Pointed {
  /** Where in a row the words stand. */
  words: ReadonlySet<string>;
  /** What holds the words, up to the row: whatever it is called, it is no aside. */
  around: ReadonlySet<string>;
}

/**
 * All pieces of text in the rows. `words`: the elements that a person has pointed at as what was
 * said. `elsewhere`: short texts that the page shows outside of the messages, as names are.
 */
export function leavesOf(
  rows: readonly Element[],
  words: readonly Element[],
  elsewhere: ReadonlySet<string>,
): Leaf[] {
  const found = rows.flatMap((row) =>
    [row, ...row.querySelectorAll('*')]
      .slice(0, 400)
      .map((element) => ({ row, element, text: saidIn(element), key: keyOf(row, element) }))
      .filter(({ text }) => text !== ''),
  );
  const pointed = pointedAt(rows, words);
  const heads = headsOf(found, rows, words);
  const quotes = quotesIn(
    found.filter(({ text }) => !isWhen(text)),
    words,
  );
  const byKey = Map.groupBy(found, ({ key }) => key);
  const fromEnd = Map.groupBy(found, ({ row, element }) => keyFromEnd(row, element));
  return found.map(({ row, element, text, key }) => {
    const texts = (byKey.get(key) ?? []).map((leaf) => leaf.text);
    const inPlace = (fromEnd.get(keyFromEnd(row, element)) ?? []).map((leaf) => leaf.text);
    // A time in message after message is none of the words, also where it stands inside of them.
    const sure =
      quotes.some((quote) => quote.contains(element)) ||
      (inPlace.length > 1 && inPlace.every(isWhen));
    const aside =
      sure ||
      isAsideByNature(element, row, pointed) ||
      (!isSaid(element, row, pointed) &&
        (text.length <= 2 ||
          elsewhere.has(text) ||
          heads.has(headKey(element)) ||
          isAsideByHabit(texts)));
    return { row, element, text, aside, sure };
  });
}

/** What stands over the words in each message that was pointed at, called the same: a name. */
function headsOf(
  found: readonly { row: Element; element: Element; text: string }[],
  rows: readonly Element[],
  words: readonly Element[],
): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = words.map((said) => {
    const row = rows.find((one) => one.contains(said));
    const heads = found.filter(
      (leaf) =>
        leaf.row === row &&
        leaf.text.length <= 60 &&
        isBefore(leaf.element, said) &&
        headKey(leaf.element) !== headKey(said) &&
        (marksOf(leaf.element).length > 0 || NAME_TAGS.test(leaf.element.localName)),
    );
    return new Set(heads.map(({ element }) => headKey(element)));
  });
  return new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
}

/** What holds it may be named for its side. */
function headKey(element: Element): string {
  return [element.localName, ...marksOf(element).map(({ selector }) => selector)].join('');
}

const NAME_TAGS = /^(?:strong|b|h[1-6]|cite)$/;

/** Neither holds the other. */
function isBefore(one: Element, other: Element): boolean {
  const where = one.compareDocumentPosition(other);
  return where === Node.DOCUMENT_POSITION_FOLLOWING;
}

function pointedAt(rows: readonly Element[], words: readonly Element[]): Pointed {
  const keys = new Set<string>();
  const around = new Set<string>();
  for (const one of words) {
    const row = rows.find((candidate) => candidate.contains(one));
    if (row === undefined) continue;
    keys.add(keyOf(row, one));
    for (
      let above = one.parentElement;
      above !== null && above !== row;
      above = above.parentElement
    ) {
      around.add(keyOf(row, above));
    }
  }
  return { words: keys, around };
}

/** The words themselves, or something in them that has no name of its own: a link, a bold word. */
function isSaid(element: Element, row: Element, { words }: Pointed): boolean {
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    if (words.has(keyOf(row, one))) return true;
    if (marksOf(one).length > 0) return false;
  }
  return false;
}

/** Short texts that stand outside of the list: headings, names, labels. */
export function textsBeside(list: Element): Set<string> {
  const texts = new Set<string>();
  for (const one of treeOf(list).querySelectorAll('*')) {
    if (list.contains(one) || one.contains(list)) continue;
    const text = ownText(one);
    if (text !== '' && text.length <= 60) texts.add(text);
  }
  return texts;
}

/** Where in a row an element stands, as names and tags: the same in row after row. */
function keyOf(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const marks = marksOf(one).map(({ selector }) => selector);
    steps.push(one.localName + marks.join('') + (marks.length === 0 ? placeOf(one) : ''));
  }
  return steps.join('<');
}

/** Where in a row an element stands, counted from the end: before a time stands more or less. */
function keyFromEnd(row: Element, element: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const siblings = [...(one.parentElement?.children ?? [])];
    steps.push(`${one.localName}:${siblings.length - siblings.indexOf(one)}`);
  }
  return steps.join('<');
}

/** Pieces without names of their own are told by their place: a head, then the words. */
function placeOf(element: Element): string {
  const siblings = [...(element.parentElement?.children ?? [])];
  return siblings.length > 1 && siblings.length < 5 ? `:${siblings.indexOf(element)}` : '';
}

function isAsideByNature(element: Element, row: Element, pointed: Pointed): boolean {
  for (let one: Element | null = element; one !== null && one !== row; one = one.parentElement) {
    const key = keyOf(row, one);
    if (pointed.words.has(key)) return false;
    if (pointed.around.has(key)) continue;
    if (one.matches(CONTROLS) || isCalledAside(one)) return true;
  }
  return false;
}

function isCalledAside(element: Element): boolean {
  return marksOf(element, true).some(({ name, from }) => from !== 'has' && isNamedAside(name));
}

function isNamedAside(name: string): boolean {
  // `hide-quoted-text`, `with-avatar`: what it does to something, and not what it is.
  if (/^(?:hide|show|has|with|without|no|is|can)[-_]/i.test(name)) return false;
  return NAMED.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/** The same few words in message after message, or times only. */
function isAsideByHabit(texts: readonly string[]): boolean {
  if (texts.every(isWhen)) return true;
  if (texts.length < 3) return false;
  const distinct = new Set(texts).size;
  return distinct <= Math.max(1, texts.length * 0.4) && texts.every((text) => text.length <= 60);
}

/** True for words that only say when: `12:04`, `Nov 22, 12:07 AM`, `منذ ٥ دقائق`. */
export function isWhen(text: string): boolean {
  const words = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).trim();
  if (WHEN.test(words) || isDay(words)) return true;
  return words.length <= 32 && CLOCK.test(words) && words.replace(/[^\p{L}]/gu, '').length <= 12;
}

/**
 * The words inside what a person pointed at: the element itself where it has words of its own,
 * else the piece with the most of them.
 */
export function wordsAt(pointed: Element): Element {
  // A colon behind the name is nobody's words.
  if (/[\p{L}\p{N}]/u.test(ownText(pointed))) return block(pointed);
  let best: Element | null = null;
  let most = 0;
  for (const one of [...pointed.querySelectorAll('*')].slice(0, 400)) {
    const text = saidIn(one);
    if (text.length <= most || isWhen(text) || one.closest(CONTROLS) !== null) continue;
    if (isInsideAside(one, pointed)) continue;
    best = one;
    most = text.length;
  }
  return best === null ? pointed : block(best);
}

function isInsideAside(element: Element, pointed: Element): boolean {
  for (
    let one: Element | null = element;
    one !== null && one !== pointed;
    one = one.parentElement
  ) {
    if (isCalledAside(one)) return true;
  }
  return false;
}

const INLINE = /^(?:a|b|i|em|strong|u|s|code|kbd|font|small|big|mark|sub|sup|br)$/;

/** A word in bold is part of its sentence. */
function block(element: Element): Element {
  let one = element;
  while (one.parentElement !== null && marksOf(one).length === 0) {
    // In the next message a link may stand beside it, in a piece of its own.
    const isPiece = one.localName === 'span' && wholeText(one) === wholeText(one.parentElement);
    if (!isPiece && !INLINE.test(one.localName)) break;
    one = one.parentElement;
  }
  return one;
}

/** True where the element says nothing that a person would have written as a message. */
export function saysNothing(element: Element): boolean {
  const text = wholeText(element) || saidIn(element);
  return text === '' || isWhen(text) || element.closest(`${CONTROLS}, ${TYPED}`) !== null;
}

/** Where people type. */
const TYPED =
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"]:not([contenteditable="false"], [aria-readonly="true"])';
