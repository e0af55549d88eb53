import { rowId } from '../../read/messages/message.ts';
import type { Signals } from '../../types.ts';
import { numberedFront } from '../selectors/marks.ts';
import { isCounted, isLasting, unitOf } from '../selectors/names-that-last.ts';

type IdSignal = NonNullable<Signals['id']>;

/** Attributes that number what is on the page at this moment, or say when, and not which. */
const NO_ID =
  /^(?:class|style|title|alt|href|src|value|role|dir|lang|tabindex|datetime|for|name|aria-.*|_ng.*|ng-.*|data-v-.*|data-react.*|data-radix.*)$|index|pos|order|size|count|level|time|date|stamp|^data-ts$|^data-row|seq|user|author|sender|agent|customer|contact|conversation|ticket|group|parent|room|channel/i;
/** The id of something that opens at a press: servers make one up each time that they write the page. */
const OPENED =
  /(?:^|[-_])(?:modal|dialog|popup|popover|dropdown|collapse|tooltip|toggle|target|menu|tab)(?:$|[-_])/i;
const NAMED_ID =
  /(?:^|[-_])(?:id|key|mid|uuid|guid|message|msg|comment|entry|post|thread|number)|id$/i;
/** UUIDs, and what databases draw by chance: no two messages of a helpdesk share one. */
const DRAWN = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{20,})$/i;
/** Fewer rows prove nothing about what differs from row to row. */
const MOST = 0.8;

/** True where each of the elements carries an id of its own. */
export function carriesIds(elements: readonly Element[]): boolean {
  return elements.length > 1 && idsOn(elements, (element) => element) !== null;
}

/**
 * The attribute that tells the rows apart for good: on the row itself, else on something inside it.
 * Null where none does: then messages are known by role, words and place.
 */
export function findId(rows: readonly Element[]): IdSignal | null {
  if (rows.length < 2) return null;
  const own = idsOn(rows, (row) => row);
  if (own !== null) return own;
  const names = new Set(
    rows.flatMap((row) =>
      [...row.querySelectorAll('*')].slice(0, 80).flatMap((part) => part.getAttributeNames()),
    ),
  );
  for (const name of names) {
    if (!NAMED_ID.test(name) || !/^[a-z][\w-]*$/.test(name)) continue;
    const at = `[${name}]`;
    if (rows.some((row) => row.querySelectorAll(at).length > 1)) continue;
    const inner = idsOn(rows, (row) => row.querySelector(at), [name]);
    if (inner !== null) return { ...inner, at };
  }
  return idWithin(rows);
}

/** What an id is called that has the number of its message in it, though another thing bears it. */
const OF_A_MESSAGE = /message|msg|comment|post|entry|reply|article/i;

/**
 * `editreply7` on the button that changes a reply: of all the ids in a row the one that is called so.
 * Its numbers grow, as those do not that are made up for each load.
 */
function idWithin(rows: readonly Element[]): IdSignal | null {
  const fronts = new Set(
    rows.flatMap((row) =>
      [...row.querySelectorAll('[id]')].slice(0, 80).flatMap(({ id }) => {
        const front = numberedFront(id);
        return front !== null && OF_A_MESSAGE.test(front) ? [front] : [];
      }),
    ),
  );
  for (const front of fronts) {
    const at = `[id^="${front}"]`;
    if (rows.some((row) => row.querySelectorAll(at).length > 1)) continue;
    const found = idsOn(rows, (row) => row.querySelector(at), ['id']);
    if (found?.form === 'number') return { ...found, at };
  }
  return null;
}

/**
 * The same id, where the first message has none: what opens a ticket is often drawn by itself, and is a
 * message all the same.
 */
export function withoutFirst(
  id: IdSignal,
  rows: readonly Element[],
  isMessage: (row: Element) => boolean,
): IdSignal {
  const [only, ...others] = rows.filter((row) => rowId(row, id) === null);
  const isFirst = only !== undefined && others.length === 0 && only === rows[0];
  return isFirst && isMessage(only) ? { ...id, form: 'any', partial: true } : id;
}

/** What clients call a message of theirs that no server has given an id. */
const ON_ITS_WAY = ['pending', 'temp', 'tmp', 'local', 'optimistic', 'sending', 'draft', 'echo'];

/** Rows with such an id are still on their way. `number` ids need none: these are no numbers. */
export function pendingBy({ attribute, prefix = '', form }: IdSignal): string[] {
  if (form === 'number') return [];
  return ON_ITS_WAY.map((name) => `[${attribute}^="${prefix}${name}-" i]`);
}

function idsOn(
  rows: readonly Element[],
  bearer: (row: Element) => Element | null,
  names: readonly string[] = attributesOf(rows),
): IdSignal | null {
  const signals = names.flatMap((attribute) => {
    if (NO_ID.test(attribute) || OPENED.test(attribute) || !/^[a-z][\w-]*$/i.test(attribute))
      return [];
    const values = rows.map((row) => bearer(row)?.getAttribute(attribute) ?? null);
    const signal = idSignal(attribute, values);
    return signal === null ? [] : [{ signal, rank: rank(signal) + (runsOn(values) ? 3 : 0) }];
  });
  return signals.sort((a, b) => a.rank - b.rank)[0]?.signal ?? null;
}

function rank({ attribute, form }: IdSignal): number {
  const named = NAMED_ID.test(attribute) ? 0 : 2;
  return named + (form === 'number' ? 0 : 1) + (attribute === 'id' ? 0.5 : 0);
}

/** `16, 17, 18`: rather a place in what is loaded, which moves when older messages come. */
function runsOn(values: readonly (string | null)[]): boolean {
  const numbers = values.filter((value) => value !== null).map(Number);
  return numbers.every((one, index) => index === 0 || one === (numbers[index - 1] ?? 0) + 1);
}

function attributesOf(rows: readonly Element[]): string[] {
  return [...new Set(rows.flatMap((row) => row.getAttributeNames()))];
}

function idSignal(attribute: string, all: readonly (string | null)[]): IdSignal | null {
  const values = all.flatMap((value) => (value ? [value] : []));
  if (values.length < all.length * MOST || new Set(values).size < values.length) return null;
  if (values.some((value) => isCounted(value) || value.length > 100 || /\s/.test(value))) {
    return null;
  }
  const prefix = sharedFront(values);
  const inside = numbersInside(values);
  if (inside !== null && isCounter(inside, attribute + prefix)) return null;
  if (attribute === 'id' && prefix !== '' && unitOf(prefix) === null && !/thread/i.test(prefix)) {
    if (!isLasting(prefix.replace(/[:.]$/, ''))) return null;
  }
  const rest = values.map((value) => value.slice(prefix.length));
  const numbers = rest.filter((value) => /^\d+$/.test(value)).map(Number);
  if (numbers.length >= values.length * MOST) {
    if (isCounter(numbers, attribute + prefix)) return null;
    const form = runsOneWay(numbers) && numbers.every(Number.isSafeInteger) ? 'number' : 'any';
    return {
      attribute,
      ...(prefix !== '' && { prefix }),
      form,
      unique: 'conversation',
    };
  }
  if (!rest.every((value) => /\d|^[\w-]{12,}$/.test(value))) return null;
  // `incoming-message`, `outgoing-message`: what something is, and not which.
  if (values.some((value) => !/\d/.test(value) && isLasting(value))) return null;
  const unique = rest.every((value) => DRAWN.test(value)) ? 'helpdesk' : 'conversation';
  return { attribute, form: 'any', unique };
}

/** What all values have in front, up to where their own part begins. */
function sharedFront(values: readonly string[]): string {
  const [first = '', ...others] = values;
  let length = 0;
  while (length < first.length && others.every((one) => one[length] === first[length])) length += 1;
  const front = first.slice(0, length);
  return /^[A-Za-z][A-Za-z_:.-]*/.exec(front)?.[0] ?? '';
}

/** The numbers of `form:list:7:words`, where all else is the same; null where they differ in more. */
function numbersInside(values: readonly string[]): number[] | null {
  const [first = ''] = values;
  const numbers = [...first.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    front: first.slice(0, index),
    end: first.slice(index + digits.length),
  }));
  for (const { front, end } of numbers) {
    const inside = values.map((one) =>
      one.startsWith(front) && one.endsWith(end)
        ? one.slice(front.length, -end.length || undefined)
        : '',
    );
    if (inside.every((one) => /^\d+$/.test(one))) return inside.map(Number);
  }
  return null;
}

/** A page counts what else it draws before it comes to its messages. */
const FIRST = 9;

/** `0, 1, 2 …` counts the rows that are drawn now; the same message may be another tomorrow. */
function isCounter(numbers: readonly number[], name: string): boolean {
  const steps = numbers.every((one, index) => Math.abs(one - (numbers[index - 1] ?? one)) <= 1);
  const lowest = Math.min(...numbers);
  if (!steps || lowest > FIRST) return false;
  if (lowest === 0) return true;
  return !/msg|message|comment|post|thread|entry|note|reply|article|id$/i.test(name);
}

function runsOneWay(numbers: readonly number[]): boolean {
  const pairs = numbers.slice(1).map((one, index) => one - (numbers[index] ?? one));
  return pairs.every((step) => step > 0) || pairs.every((step) => step < 0);
}

/**
 * Whether the newest row comes first: by ids that are numbers, exact times, times of some zone, or the
 * clock shown. `headed`: who and when stand right before the row.
 */
export function isNewestFirst(
  rows: readonly Element[],
  id: IdSignal | null,
  time: Signals['time'] | null,
  headed: boolean,
): boolean {
  const byId = (row: Element) => {
    const bearer = id?.at === undefined ? row : row.querySelector(id.at);
    return Number(bearer?.getAttribute(id?.attribute ?? '')?.slice((id?.prefix ?? '').length));
  };
  if (id?.form === 'number') return falls(rows.map(byId));
  if (time) {
    const stamps = rows.map((row) => momentOf(attributeAt(row, time.at, time.attribute)) ?? NaN);
    if (stamps.filter((one) => !Number.isNaN(one)).length > 1) return falls(stamps);
  }
  const heads = headed ? rows.flatMap((row) => row.previousElementSibling ?? []) : rows;
  const dates = heads.map(dateOf);
  return falls(dates.some((one) => !Number.isNaN(one)) ? dates : heads.map(clockOf));
}

function falls(numbers: readonly number[]): boolean {
  const known = numbers.filter((one) => !Number.isNaN(one));
  let down = 0;
  let up = 0;
  for (const [index, one] of known.slice(1).entries()) {
    const before = known[index] ?? one;
    if (one < before) down += 1;
    if (one > before) up += 1;
  }
  return down > 0 && down > up * 2;
}

/** `2026-11-28 03:16:57`, in a zone that nobody states: no exact time, and enough to tell what came first. */
const DATE = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})[ T.,]+(\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** When a row says that it is of, in an attribute or in words; comparable, and no more. */
function dateOf(row: Element): number {
  const said = [row, ...row.querySelectorAll('*')]
    .slice(0, 80)
    .flatMap((part) => [...part.attributes].map(({ value }) => value));
  const found = said.map((one) => DATE.exec(one)).find((one) => one !== null);
  const [, ...parts] = found ?? DATE.exec(row.textContent) ?? [];
  return parts.length === 0
    ? Number.NaN
    : parts.reduce((sum, part = '0', place) => sum * (place === 0 ? 1 : 100) + Number(part), 0);
}

/** The minutes of a clock in the row, as `12:04`, `١٢:٠٤ م` or `2:15 PM`. */
function clockOf(row: Element): number {
  const text = row.textContent.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const found = /(?:^|[^\d:])(\d{1,2}):(\d{2})(?::\d{2})?\s*(AM|PM|am|pm|ص|م)?(?![\d:])/.exec(text);
  if (found === null) return Number.NaN;
  const [, hour = '', minute = '', half] = found;
  const late = half !== undefined && /p|م/i.test(half);
  const early = half !== undefined && !late;
  const hours =
    late && Number(hour) < 12 ? Number(hour) + 12 : early && hour === '12' ? 0 : Number(hour);
  return hours * 60 + Number(minute);
}

function attributeAt(row: Element, at: string, attribute: string): string {
  const bearer = at === ':scope' ? row : row.querySelector(at);
  return bearer?.getAttribute(attribute) ?? '';
}

/** An exact moment, ms since the epoch; null where the words state none, or only minutes. */
function momentOf(raw: string): number | null {
  const time = /^\d{10}$/.test(raw)
    ? Number(raw) * 1000
    : /^\d{13}$/.test(raw)
      ? Number(raw)
      : /T\d{2}:\d{2}:\d{2}/.test(raw)
        ? Date.parse(raw)
        : Number.NaN;
  const sound = time > Date.UTC(2005, 0) && time < Date.UTC(2100, 0);
  return sound ? time : null;
}

/** Where each row states an exact time; null where none does. */
export function findTime(rows: readonly Element[]): NonNullable<Signals['time']> | null {
  const [sample] = rows.slice(-1);
  if (sample === undefined) return null;
  const bearers = rows.flatMap((row) => [row, ...row.querySelectorAll('*')].slice(0, 80));
  const names = new Set(
    bearers.flatMap((part) =>
      part.getAttributeNames().filter((name) => momentOf(part.getAttribute(name) ?? '') !== null),
    ),
  );
  for (const attribute of names) {
    if (!/^[a-z][\w-]*$/.test(attribute) || /id$/.test(attribute)) continue;
    for (const at of [':scope', `[${attribute}]`]) {
      const stated = rows.filter((row) => momentOf(attributeAt(row, at, attribute)) !== null);
      if (stated.length >= Math.max(1, rows.length * 0.5)) return { at, attribute };
    }
  }
  return null;
}
