import { fits } from '../../read/dom/selectors.ts';
import type { Signals } from '../../types.ts';
import type { Doubt, Pointed } from '../pointed.ts';
import { findId, findTime, isNewestFirst, pendingBy, withoutFirst } from '../rows/identity.ts';
import type { Rows } from '../rows/rows.ts';
import { holdsEditor, rowHolding, wholeText } from '../selectors/around.ts';
import { isKindOfPerson } from '../selectors/names-that-last.ts';
import type { Message, Shown } from '../selectors/shown.ts';
import { pathTo } from '../selectors/unique-selector.ts';
import { type Leaf, leavesOf, saysNothing, textsBeside, wordsAt } from './asides.ts';
import { findAttachment } from './attachments.ts';
import { findNotes, findRoles, type Label, type Labels, type Roles } from './roles.ts';
import type { Ground } from './row-features.ts';
import { findText, type TextPart } from './text-part.ts';
import { findCustomer, findWriters, findWritersBefore, type Writers } from './writers.ts';

/** The words of the two messages that a person began with. */
export interface Words {
  customer: Element;
  agent: Element;
}

export interface RowSignals {
  signals: Omit<Signals, 'list'>;
  doubts: Doubt[];
  /** Where the page shows the customer's name; null where it does not. */
  customer: string | null;
  /** Whether it will be the customer's name there tomorrow. */
  customerLasts: boolean;
}

/** From here on a selector rests on nothing but a place. */
const BY_PLACE = 6;

/** Rows that are looked at: the last of a long conversation. */
const LOOKED_AT = 300;

/** What is read in the rows: words, writers, ids, times. */
export function findRowSignals(
  pointed: Pointed,
  words: Words,
  found: Rows,
): RowSignals | 'no-text' | 'no-difference' {
  const rows = [...found.list.querySelectorAll(found.row)].slice(-LOOKED_AT);
  const mine = rowHolding(words.customer, found.row);
  const theirs = rowHolding(words.agent, found.row);
  if (mine === null || theirs === null) return 'no-text';
  const beside = textsBeside(found.list);
  const said = (row: Element, words: Element, at: Element | undefined): Message =>
    wordsAmong({ row, words }, at, () => leavesOf(rows, [], beside));
  const shown: Shown = {
    rows,
    row: found.row,
    customer: said(mine, words.customer, pointed.customer[0]),
    agent: said(theirs, words.agent, pointed.agent[0]),
  };
  const reading = readWords(shown, beside);
  if (reading === null) return 'no-text';
  const { text, writers } = reading;
  const talking = talkingOf(rows, text);
  const ground = {
    list: found.list,
    row: found.row,
    rows: talking,
    isInsideText: insideText(text, found.row),
    nameOf: writers?.nameOf ?? null,
  };
  // "Customer" over each customer's message would lead the snippets to all of them.
  const isLabel = writers?.customer != null && isKindOfPerson(writers.customer);
  const customer =
    pointed.name !== null
      ? pathTo(pointed.name)
      : writers?.customer == null || isLabel
        ? null
        : findCustomer(found.list, writers.customer);
  const labels = labelsOf(pointed, found.row);
  const marked = findRoles(ground, labels);
  const roles = withNames(marked, customer === null ? null : writers, ground, labels);
  if (roles === null) return 'no-difference';
  const id = findId(talking);
  const onItsWay = id === null ? [] : pendingBy(id);
  const time = findTime(talking);
  const newestFirst = isNewestFirst(talking, id, time, writers?.signal.before === true);
  const oldestFirst = newestFirst ? talking.toReversed() : talking;
  const isSaid = saidBySomebody(roles, ground);
  const named = writers !== null && ((writers.sure && !isLabel) || roles.by === 'names');
  // Who stands at a place may be the last who wrote, and another tomorrow; the messages bear the name.
  const replaceable = named && roles.by !== 'names' && pointed.name === null;
  return {
    signals: {
      message: found.row,
      ...(roles.skip.length > 0 && { skip: roles.skip }),
      ...(id !== null && { id: withoutFirst(id, oldestFirst, isSaid) }),
      ...(onItsWay.length > 0 && { pending: onItsWay }),
      roles: roles.rules,
      ...(roles.note !== null && { note: roles.note }),
      text: text.signal,
      attachment: findAttachment(rows.filter((row) => !talking.includes(row) && !holdsEditor(row))),
      ...(named && { author: writers.signal }),
      ...(time !== null && { time }),
      ...(newestFirst && { newestFirst: true }),
    },
    doubts: doubtsOf(words, found, text, roles),
    customer: customer?.selector ?? null,
    customerLasts: customer !== null && !(replaceable && customer.cost >= BY_PLACE),
  };
}

/** Whether a row is some person's message, as far as its looks and its name tell. */
function saidBySomebody({ rules }: NamedRoles, { nameOf }: Ground): (row: Element) => boolean {
  return (row) => {
    const rule = rules.find(({ where, writer }) =>
      where === undefined ? writer === undefined || nameOf?.(row) != null : fits(row, where),
    );
    return rule?.author === 'customer' || rule?.author === 'agent';
  };
}

/**
 * The words of a message of which only the whole was pointed at: a name may be longer than they are,
 * and shows only beside other rows as what is said again and again.
 */
function wordsAmong(
  message: Message,
  pointed: Element | undefined,
  leaves: () => readonly Leaf[],
): Message {
  const { row, words } = message;
  if (pointed === undefined || pointed === words || words.contains(pointed)) return message;
  const [longest] = leaves()
    .filter((leaf) => leaf.row === row && !leaf.aside && pointed.contains(leaf.element))
    .sort((a, b) => b.text.length - a.text.length);
  return longest === undefined ? message : { row, words: wordsAt(longest.element) };
}

/** The rows that say something: between them, others may say who does. */
function talkingOf(rows: readonly Element[], { signal: { at } }: TextPart): Element[] {
  return at === ':scope' ? [...rows] : rows.filter((row) => row.querySelector(at) !== null);
}

/** Words and names need one another: a name is no word of the message, and a word is no name. */
function readWords(
  shown: Shown,
  beside: ReadonlySet<string>,
): { text: TextPart; writers: Writers | null } | null {
  const { rows, row, customer, agent } = shown;
  const leaves = leavesOf(rows, [customer.words, agent.words], beside);
  const first = findText(shown, leaves);
  if (first === null) return null;
  const inside = insideText(first, row);
  const isText = (element: Element) =>
    inside(element) ||
    (first.signal.at !== ':scope' &&
      (element.matches(first.signal.at) || element.querySelector(first.signal.at) !== null));
  const said: [Message, Message] = [customer, agent];
  const writers =
    findWriters(rows, said, isText, beside) ??
    findWritersBefore(talkingOf(rows, first), said, isText, beside);
  if (writers === null || writers.signal.before) return { text: first, writers };
  const text = findText(
    shown,
    leaves.map((leaf) => asName(leaf, writers)),
  );
  return { text: text ?? first, writers };
}

function asName(leaf: Leaf, { signal, nameOf }: Writers): Leaf {
  if (leaf.aside || signal.at === ':scope') return leaf;
  const holder = leaf.element.closest(signal.at);
  if (holder === null || !leaf.row.contains(holder)) return leaf;
  // Where the words are called as the name is, the name is what stands first, or says the same again.
  const bears = leaf.row.querySelector(signal.at) === holder;
  return bears || wholeText(holder) === nameOf(leaf.row) ? { ...leaf, aside: true } : leaf;
}

/** Inside what is said, but for what is left out of it, and for what wraps all of it. */
function insideText(
  { signal: { at, without = [] } }: TextPart,
  row: string,
): (element: Element) => boolean {
  const left = without.join(', ');
  const parts = new Map<Element, Element[]>();
  const partsIn = (holder: Element) => {
    const known = parts.get(holder) ?? [...holder.querySelectorAll(at)];
    parts.set(holder, known);
    return known;
  };
  return (element) => {
    const holder = at === ':scope' ? null : rowHolding(element, row);
    if (holder === null) return false;
    const part = partsIn(holder).find((one) => one !== element && one.contains(element));
    if (part === undefined || (left !== '' && element.closest(left) !== null)) return false;
    return wholeText(element) !== wholeText(part);
  };
}

type NamedRoles = Omit<Roles, 'by'> & { by: Roles['by'] | 'names' };

/** Names tell the sides apart where no mark does, or only one that may be there by chance. */
function withNames(
  roles: Roles | null,
  writers: Writers | null,
  ground: Ground,
  labels: Labels,
): NamedRoles | null {
  // What one side only has may be there by chance: the first message lacks a button of the others.
  const oneSided = roles?.by === 'one-sided';
  const weak =
    roles === null || roles.cost >= (oneSided ? 5 : 6) || roles.unclear > (oneSided ? 0 : 0.2);
  if (!weak || writers === null || writers.customer === null) return roles;
  // Where the agent's messages bear none, theirs would be taken for the customer's run.
  if (new Set(ground.rows.map(writers.nameOf)).difference(new Set([null])).size < 2) return roles;
  const note = roles === null ? findNotes(ground, labels) : roles.note;
  const pointedAt = [...labels.values()].includes('note');
  return {
    rules: [
      ...(note === null ? [] : [{ author: 'agent' as const, where: note }]),
      { author: 'customer', writer: 'customer' },
      { author: 'agent', writer: 'other' },
    ],
    note,
    skip: roles?.skip ?? [],
    by: 'names',
    cost: 5,
    unclear: 0,
    noteGuessed: note !== null && !pointedAt,
  };
}

function labelsOf(pointed: Pointed, row: string): Labels {
  const labels = new Map<Element, Label>();
  for (const label of ['customer', 'agent', 'note', 'none'] as const) {
    for (const element of pointed[label]) {
      const holder = rowHolding(element, row) ?? rowHolding(wordsAt(element), row);
      if (holder !== null) labels.set(holder, label);
    }
  }
  return labels;
}

function doubtsOf(words: Words, found: Rows, text: TextPart, roles: NamedRoles): Doubt[] {
  const doubts: [boolean, Doubt][] = [
    [saysNothing(words.customer), 'customer-words'],
    [saysNothing(words.agent), 'agent-words'],
    [found.cost >= 6, 'rows-by-place'],
    [text.cost >= 5, 'text-by-place'],
    [roles.by === 'one-sided', 'roles-one-sided'],
    [roles.by === 'several', 'roles-several'],
    [roles.by === 'names', 'roles-by-name'],
    [roles.by === 'built', 'roles-built'],
    [roles.noteGuessed, 'notes-guessed'],
  ];
  return doubts.filter(([holds]) => holds).map(([, doubt]) => doubt);
}
