import { locate, type Page } from '../read/locate.ts';
import { type Adapter, parseAdapter, type Signals } from '../types.ts';
import { type AddressGuess, compareAddresses, guessAddress } from './address.ts';
import { holderOf, treeOf } from './around.ts';
import { leavesOf, saysNothing, wordsAt } from './asides.ts';
import { findBox, findEditor, findEnd } from './controls.ts';
import { findId, findTime, isNewestFirst } from './identity.ts';
import { findConversation, findPane } from './place.ts';
import { findRoles, type Label, type Labels, type Roles } from './roles.ts';
import { findRows, type NoRows, type Rows } from './rows.ts';
import { findText } from './text-part.ts';
import { pathTo } from './unique-selector.ts';
import { findCustomer, findWriters, nameIn, type Writers } from './writers.ts';

/** What a person has pointed at; the first of each message is what they began with. */
export interface Pointed {
  customer: Element[];
  agent: Element[];
  note: Element[];
  system: Element[];
  composer: Element | null;
  end: Element | null;
  /** The customer's name, as a heading shows it. */
  name: Element | null;
  status: Element | null;
}

/** What is not sure, for a person to look at. `count`: of rows. */
export type Doubt =
  | { about: 'words'; at: 'customer' | 'agent' }
  | { about: 'roles'; because: 'one-sided' | 'several' | 'names' }
  | { about: 'notes'; because: 'guessed' }
  | { about: 'rows' | 'list' | 'text'; because: 'structure' }
  | { about: 'conversation'; because: 'looks' | 'none' }
  | { about: 'composer'; because: 'none' | 'place' }
  | { about: 'end'; because: 'words' | 'place' };

export interface Proposal {
  adapter: Adapter;
  doubts: Doubt[];
  list: Element;
}

/** Why there is nothing to propose yet. */
export type NoProposal = NoRows | 'no-text' | 'no-difference';

/** Which host it is for, and what is known beside what was pointed at. */
export interface Occasion {
  page: Page;
  /** `YYYY-MM`. */
  month: string;
  /** The address of another conversation, where the person has gone to one. */
  otherAddress: URL | null;
}

/**
 * From a few elements that a person has pointed at, an adapter that reads the whole conversation.
 * Pure: it looks at the page, and changes nothing.
 */
export function propose(pointed: Pointed, occasion: Occasion): Proposal | NoProposal {
  const [customer, agent] = [pointed.customer[0], pointed.agent[0]];
  if (customer === undefined || agent === undefined) return 'far-apart';
  const words = { customer: wordsAt(customer), agent: wordsAt(agent) };
  const editor = pointed.composer === null ? null : findEditor(pointed.composer);
  const apart = [editor, pointed.composer, pointed.end, pointed.name].filter((one) => one !== null);
  const found = findRows(words.customer, words.agent, outsideShadow(apart));
  if (typeof found === 'string') return found;
  const reading = readingOf(pointed, words, found);
  if (typeof reading === 'string') return reading;
  const { signals, doubts } = reading;
  const pane = findPane(found.list, found.path);
  const inPane = (selector: string) => belowPane(selector, pane?.selector);
  const place = placeOf(found.list, occasion);
  const ends = pointed.end === null ? null : findEnd(pointed.end, pane?.pane ?? null);
  if (ends !== null && ends.doubt !== null) doubts.push({ about: 'end', because: ends.doubt });
  const box = editor === null ? null : findBox(editor, found.list);
  const editorPath = editor === null ? null : pathTo(editor);
  if (pointed.composer !== null && editorPath === null)
    doubts.push({ about: 'composer', because: 'none' });
  if (editorPath !== null && editorPath.cost >= 6)
    doubts.push({ about: 'composer', because: 'place' });
  if (place.doubt !== null) doubts.push({ about: 'conversation', because: place.doubt });
  const { host, hostname, protocol } = occasion.page.address();
  const adapter = parseAdapter({
    id: adapterId(host),
    name: { ar: host, en: host },
    channel: 'chat',
    hosts: [`${protocol}//${hostname}/*`],
    variants: [
      {
        id: 'taught',
        grade: 'C',
        seen: occasion.month,
        ...(place.pages !== null && { pages: place.pages }),
        ...(place.number && { ticket: 'number' }),
        detect: [],
        signals: {
          ...(pane !== null && { root: pane.selector }),
          ...(place.conversation !== null && {
            conversation: { ...place.conversation, at: inPane(place.conversation.at) },
          }),
          list: inPane(found.path.selector),
          ...signals,
          ...(editorPath !== null && { composer: inPane(editorPath.selector) }),
          ...(box !== null && { composerBox: inPane(pathTo(box).selector) }),
          ...(ends !== null && { end: [{ ...ends.control, at: inPane(ends.path.selector) }] }),
          ...namesOf(pointed, reading.customerName, found, inPane),
          ...(pointed.status !== null && {
            fields: [{ name: 'status', at: inPane(pathTo(pointed.status).selector) }],
          }),
        },
      },
    ],
  });
  if (locate([adapter], occasion.page) === null)
    doubts.push({ about: 'list', because: 'structure' });
  return { adapter, doubts, list: found.list };
}

interface Reading {
  signals: Omit<Signals, 'list'>;
  doubts: Doubt[];
  /** The customer's name on the message that was pointed at. */
  customerName: string | null;
}

/** What is read in the rows: words, writers, ids, times. */
function readingOf(
  pointed: Pointed,
  words: { customer: Element; agent: Element },
  found: Rows,
): Reading | 'no-text' | 'no-difference' {
  const rows = [...found.list.querySelectorAll(found.row)].slice(-300);
  const rowOf = (element: Element) => rowHolding(element, found.row);
  const mine = rowOf(words.customer);
  const theirs = rowOf(words.agent);
  if (mine === null || theirs === null) return 'no-text';
  const doubts: Doubt[] = [];
  if (saysNothing(words.customer)) doubts.push({ about: 'words', at: 'customer' });
  if (saysNothing(words.agent)) doubts.push({ about: 'words', at: 'agent' });
  const leaves = leavesOf(rows, [words.customer, words.agent]);
  const customer = { row: mine, words: words.customer };
  const text = findText(rows, leaves, customer, { row: theirs, words: words.agent });
  if (text === null) return 'no-text';
  if (text.cost >= 5) doubts.push({ about: 'text', because: 'structure' });
  const { at, without = [] } = text.signal;
  const left = without.join(', ');
  const isText = (element: Element) =>
    at !== ':scope' && element.closest(at) !== null && element.closest(left) === null;
  const isInsideText = (element: Element) =>
    at !== ':scope' && element.parentElement?.closest(at) != null && element.closest(left) === null;
  const talking = at === ':scope' ? rows : rows.filter((row) => row.querySelector(at) !== null);
  const writers = findWriters(talking, mine, theirs, isText);
  const labels = labelsOf(pointed, rowOf);
  const ground = {
    list: found.list,
    row: found.row,
    rows: talking,
    isInsideText,
    nameOf: writers?.nameOf ?? null,
  };
  const roles = rolesOf(findRoles(ground, labels), writers);
  if (roles === null) return 'no-difference';
  if (roles.by !== 'marked') doubts.push({ about: 'roles', because: roles.by });
  if (roles.noteGuessed) doubts.push({ about: 'notes', because: 'guessed' });
  if (found.cost >= 6) doubts.push({ about: 'rows', because: 'structure' });
  const id = findId(talking);
  const time = findTime(talking);
  return {
    signals: {
      message: found.row,
      ...(id !== null && { id }),
      roles: roles.rules,
      ...(roles.note !== null && { note: roles.note }),
      text: text.signal,
      ...(writers !== null && { author: writers.signal }),
      ...(time !== null && { time }),
      ...(isNewestFirst(talking, id, time) && { newestFirst: true }),
    },
    doubts,
    customerName: writers?.customer ?? (writers === null ? null : nameIn(mine, writers.signal)),
  };
}

/** Names tell the sides apart where no mark does, or only one that may be there by chance. */
function rolesOf(
  roles: Roles | null,
  writers: Writers | null,
): (Omit<Roles, 'by'> & { by: Roles['by'] | 'names' }) | null {
  const weak = roles === null || roles.cost >= 6;
  if (!weak || writers === null || writers.customer === null) return roles;
  const kept = roles?.rules.filter(({ author }) => author === 'system') ?? [];
  const note = roles?.note ?? null;
  return {
    rules: [
      ...kept,
      ...(note === null ? [] : [{ author: 'agent' as const, where: note }]),
      { author: 'customer', writer: 'customer' },
      { author: 'agent', writer: 'other' },
    ],
    note,
    by: 'names',
    cost: 5,
    noteGuessed: roles?.noteGuessed ?? false,
  };
}

function labelsOf(pointed: Pointed, rowOf: (element: Element) => Element | null): Labels {
  const labels = new Map<Element, Label>();
  for (const label of ['customer', 'agent', 'note', 'system'] as const) {
    for (const element of pointed[label]) {
      const row = rowOf(wordsAt(element));
      if (row !== null) labels.set(row, label);
    }
  }
  return labels;
}

/** The row that holds an element, also from inside of a shadow root of its own. */
export function rowHolding(element: Element, row: string): Element | null {
  for (let one: Element | null = element; one !== null; one = holderOf(treeOf(one))) {
    const found: Element | null = one.closest(row);
    if (found !== null) return found;
  }
  return null;
}

/** What stands in shadow roots and frames, and what holds them: none of it holds the list. */
function outsideShadow(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => {
    const chain: Element[] = [];
    for (let one: Element | null = element; one !== null; one = holderOf(treeOf(one)))
      chain.push(one);
    return chain.slice(0, 1);
  });
}

/** Selectors are looked up inside the pane: what leads to it is left out. */
function belowPane(selector: string, pane: string | undefined): string {
  if (pane === undefined) return selector;
  const front = pane.split(' >>> ').slice(0, -1);
  const steps = selector.split(' >>> ');
  const same = front.every((step, index) => steps[index] === step);
  return same ? steps.slice(front.length).join(' >>> ') : selector;
}

function namesOf(
  pointed: Pointed,
  name: string | null,
  { list }: Rows,
  inPane: (selector: string) => string,
): Pick<Signals, 'customer'> {
  if (pointed.name !== null) return { customer: { at: inPane(pathTo(pointed.name).selector) } };
  const found = name === null ? null : findCustomer(list, name);
  return found === null ? {} : { customer: { at: inPane(String(found.at)) } };
}

interface Place {
  pages: string[] | null;
  number: boolean;
  conversation: { at: string; attribute?: string } | null;
  doubt: 'looks' | 'none' | null;
}

function placeOf(list: Element, { page, otherAddress }: Occasion): Place {
  const address = page.address();
  const compared = otherAddress === null ? null : compareAddresses(otherAddress, address);
  const guess = compared ?? guessAddress(address);
  if (guess?.sure === true) return byAddress(guess, null);
  const conversation = findConversation(list);
  if (conversation !== null) return { pages: null, number: false, conversation, doubt: null };
  if (guess !== null) return byAddress(guess, 'looks');
  // All that is shown at this address is then one conversation: said so, not hidden.
  const steps = address.pathname.split('/').filter((step) => step !== '');
  const template = [...steps.slice(0, -1), ':id'].join('/');
  return { pages: [`/${template}`], number: false, conversation: null, doubt: 'none' };
}

function byAddress(guess: AddressGuess, doubt: Place['doubt']): Place {
  return { pages: [guess.template], number: guess.number, conversation: null, doubt };
}

/** `taught-` and the host, in the letters that ids are made of. */
export function adapterId(host: string): string {
  return `taught-${host.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
