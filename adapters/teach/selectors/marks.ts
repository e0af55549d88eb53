import { isLasting, isPassing, isWrittenOut, lastingPart, tellsLooks } from './names-that-last.ts';

/** Something about one element that a selector can rest on. */
export interface Mark {
  /** A compound selector that fits the element: `.own`, `[data-own="true"]`. */
  selector: string;
  /** The attribute that it stands in; `tag` for a custom element's name. */
  from: string;
  /** The name itself: a class, an attribute's value, or the attribute where only its being there counts. */
  name: string;
  /** How little it is to be trusted: test ids 0, data 0.5 to 1, roles 1, classes 2, looks 4. */
  cost: number;
}

const TEST_ID =
  /^data-(?:test-?id|test|qa|qa-[a-z]+|cy|hook|e2e|automation(?:-?id)?|sign|selector|component|element|tracking-?id|action-?id)$/;

/** Attributes that hold what people wrote, what the browser needs, or what a framework made up. */
const SAY_NOTHING =
  /^(?:class|id|style|title|alt|color|bgcolor|align|valign|face|border|[a-z]*css|aria-(?!roledescription|current).*|href|src|srcset|sizes|value|placeholder|dir|lang|tabindex|draggable|contenteditable|spellcheck|translate|autocomplete|width|height|datetime|on.*|xmlns.*|d|viewbox|fill|stroke.*|for|action|method|loading|decoding|target|rel|download|hidden|disabled|checked|selected|open|readonly|maxlength|rows|cols|colspan|rowspan|wrap|autocapitalize|autocorrect|inputmode|enterkeyhint|virtualkeyboardpolicy|writingsuggestions|summary|cite|content|charset|media|nonce|integrity|crossorigin|role|_ng.*|ng-.*|data-v-[0-9a-f]+|data-react.*|data-styled.*|data-emotion|data-radix.*|data-headlessui.*|data-reach.*|data-state|data-side|data-align|data-index|data-item-index|data-known-size|data-row|data-pos.*|data-order|data-(?:[a-z-]+-)?colou?r|data-tip.*|data-tooltip.*|data-original-title|data-bs-.*|data-toggle|data-placement|data-content|data-text|data-html|data-label|data-time.*|data-date.*|data-ts|data-created.*|data-src|data-url|data-href|data-lightbox|data-svelte.*|data-qwik.*|data-hk|data-key|data-astro.*|data-uid|jsaction|jscontroller|jsname|jsmodel|jsdata)$/i;

/** Attributes whose value is a person, and not a kind of person. */
const PERSONAL =
  /^(?!name$).*(?:name|email|mail|login|nick|avatar|initial|phone|person|uid|guid|url)/i;

/** `data-op-id`, and run together `data-replyid`; not `data-valid`. */
const AN_ID =
  /(?:^|[-_])id$|(?:message|msg|reply|comment|note|post|entry|thread|item|row|parent|user|agent|author|member|staff|customer|contact|client|ticket|case|chat)id$/i;

/** Attributes that say how far something has come. */
const OF_THE_MOMENT = /(?:^|-)(?:status|state|phase|stage|delivery)$/i;

const LOOK = 4;
const BARE_DIGIT = 1.2;
/** `data-tribute="true"`: a library was here, and elsewhere too. */
const BARE_TRUTH = 0.4;

/**
 * The marks of an element, the best first. Never words that people read: those are translated.
 * `passing`: also names that say how something is at the moment, as `failed`.
 */
export function marksOf(element: Element, passing = false): Mark[] {
  const marks: Mark[] = [];
  const tag = element.localName;
  if (tag.includes('-')) marks.push({ selector: tag, from: 'tag', name: tag, cost: 1 });
  for (const { name, value } of element.attributes) {
    if (name === 'id') idMarks(value, marks);
    else if (name === 'class') continue;
    else if (/^aria-(?:hidden|busy)$/.test(name)) {
      if (passing) marks.push({ selector: `[${name}="${value}"]`, from: name, name, cost: 1.5 });
    } else if (name === 'role') valueMarks(element, { name, value, cost: 1 }, passing, marks);
    else if (!SAY_NOTHING.test(name) && /^[a-z][\w-]*$/i.test(name)) {
      valueMarks(element, { name, value, cost: costOf(tag, name) }, passing, marks);
    }
  }
  const madeUp = generated(element.classList);
  for (const token of element.classList) {
    if (!madeUp.has(token)) classMarks(token, passing, marks);
  }
  return marks.sort((a, b) => a.cost - b.cost);
}

/** `type` says of a button or a field only how it works, and of anything else what it is. */
function costOf(tag: string, name: string): number {
  if (name === 'type' && /^(?:button|input|a|ol|link|source)$/.test(tag)) return 3;
  return TEST_ID.test(name) ? 0 : name.startsWith('data-') ? 0.5 : 1.2;
}

function idMarks(id: string, marks: Mark[]): void {
  if (isLasting(id) && !/\d/.test(id)) {
    marks.push({ selector: `#${CSS.escape(id)}`, from: 'id', name: id, cost: 0.6 });
  }
  const front = numberedFront(id);
  if (front !== null) {
    const selector = `[id^="${front}"]`;
    marks.push({ selector, from: 'id^', name: front, cost: 1 });
  }
}

function valueMarks(
  element: Element,
  { name, value, cost }: { name: string; value: string; cost: number },
  passing: boolean,
  marks: Mark[],
): void {
  // In an attribute selector of HTML the name is lower case; elements of other kinds keep theirs.
  const attribute = element.namespaceURI?.endsWith('xhtml') === true ? name.toLowerCase() : name;
  const word = isLasting(value) && !/\d/.test(value);
  // A bare digit says less than a word; as an id it is one person, or one thing.
  const digit = /^\d$/.test(value) && !AN_ID.test(name);
  // `data-ui-status="seen"`: delivered a moment ago, and failed another time.
  const isState = !passing && OF_THE_MOMENT.test(name) && isPassing(value);
  if ((word || digit) && !isState && !PERSONAL.test(name)) {
    const less = !word ? BARE_DIGIT : /^(?:true|false)$/.test(value) ? BARE_TRUTH : 0;
    const selector = `[${attribute}="${value}"]`;
    marks.push({ selector, from: attribute, name: value, cost: cost + less });
  }
  const front = numberedFront(value);
  if (front !== null) {
    const selector = `[${attribute}^="${front}"]`;
    marks.push({ selector, from: `${attribute}^`, name: front, cost: cost + 0.3 });
  }
  // Every other element has one of these: that it is there says nothing.
  if (
    name.length < 3 ||
    name === 'role' ||
    name === 'type' ||
    TEST_ID.test(name) ||
    name.startsWith('aria-')
  )
    return;
  marks.push({ selector: `[${attribute}]`, from: 'has', name: attribute, cost: cost + 0.4 });
}

/** `message-` of `message-4711`: what all ids of a kind have in front. */
export function numberedFront(value: string): string | null {
  const found = /^([A-Za-z][A-Za-z_-]*[-_:.]?)(?:\d+|[0-9a-f-]{8,}|[\w-]*\d[\w-]*)$/.exec(value);
  const front = beforeOwnPart(value) ?? found?.[1];
  if (front === undefined || front.length < 3) return null;
  return isLasting(front.replace(/[:.]$/, '')) ? front : null;
}

/**
 * Up to the seam where an id begins: of `message-f8ad2mv7` not the letters that it happens to begin
 * with, which the ids of a whole day may share. Null where no part is one.
 */
function beforeOwnPart(value: string): string | null {
  for (const { index } of value.matchAll(/[-_:.]/g)) {
    const rest = value.slice(index + 1);
    const first = /^[^-_:.]*/.exec(rest)?.[0] ?? '';
    if (index > 0 && /^[\w-]+$/.test(rest) && /\d/.test(first) && !isLasting(first)) {
      return value.slice(0, index + 1);
    }
  }
  return null;
}

/** Names that a build made up though some of them can be spoken: `iokOoi`, `r-rjixqe`. */
function generated(tokens: DOMTokenList): ReadonlySet<string> {
  const all = [...tokens];
  return new Set([...behindOwn(all), ...atoms(all)]);
}

/** styled-components puts as many hashes behind its own names. */
function behindOwn(all: readonly string[]): string[] {
  const own = all.filter((token) => /^sc-[A-Za-z]{4,8}$/.test(token));
  const after = all.indexOf(own.at(-1) ?? '') + 1;
  return all.slice(after, after + own.length).filter((one) => /^[A-Za-z]{5,7}$/.test(one));
}

/**
 * Of atomic styles each declaration has a class of its own, a letter and a hash: `r-jwli3a r-ubezar` of React
 * Native Web, `x78zum5 xdt5ytf` of StyleX, `f10pi13n` of Griffel. Those that are plainly no words tell of the others.
 */
function atoms(all: readonly string[]): string[] {
  const kinds = Map.groupBy(
    all.filter((token) => ATOM.test(token)),
    (token) => ATOM.exec(token)?.[1] ?? '',
  );
  return [...kinds].flatMap(([front, kind]) => {
    const hashes = kind.filter((token) => !isLasting(token)).length;
    // Without a hyphen many a word has that shape.
    const isKind = front.length > 1 ? hashes > 0 : kind.length >= 3 && hashes * 2 >= kind.length;
    return isKind ? kind : [];
  });
}

const ATOM = /^([a-z]-?)[a-z0-9]{5,7}$/;

function classMarks(token: string, passing: boolean, marks: Mark[]): void {
  if (!passing && isPassing(token)) return;
  if (isLasting(token)) {
    // A number at the end of a name counts; at the end of a look it is a size.
    if (/\d$/.test(token) && !tellsLooks(token)) return;
    marks.push({
      selector: `.${CSS.escape(token)}`,
      from: 'class',
      name: token,
      cost: tellsLooks(token) ? LOOK : 2,
    });
    return;
  }
  if (isWrittenOut(token)) {
    marks.push({ selector: `.${CSS.escape(token)}`, from: 'class', name: token, cost: LOOK });
    return;
  }
  const part = lastingPart(token);
  if (part === null || (!passing && isPassing(part))) return;
  marks.push({ selector: `[class*="${part}"]`, from: 'class*', name: part, cost: 2.6 });
}

/**
 * Names that a build made up. They hold until the helpdesk is built anew, and then fit nothing: for
 * where nobody has named anything, and what fits nothing is not read wrongly.
 */
export function builtMarks(element: Element): Mark[] {
  const madeUp = generated(element.classList);
  return [...element.classList]
    .filter((one) => madeUp.has(one) || (!isLasting(one) && lastingPart(one) === null))
    .filter((one) => /^[\w-]{4,}$/.test(one) && !tellsLooks(one))
    .map((one) => ({ selector: `.${CSS.escape(one)}`, from: 'built', name: one, cost: 6 }));
}

/** The marks that two elements share. */
export function sharedMarks(a: Element, b: Element): Mark[] {
  const others = new Set(marksOf(b).map(({ selector }) => selector));
  return marksOf(a).filter(({ selector }) => others.has(selector));
}

/** `items-start` and `items-end`, `message--own` and `message--other`: two values of one thing. */
export function areKin(a: Pick<Mark, 'from' | 'name'>, b: Pick<Mark, 'from' | 'name'>): boolean {
  const front = /^.{3,}[-_]/.exec(a.name)?.[0];
  return a.from === b.from && front !== undefined && b.name.startsWith(front);
}
