import type { Page } from '../read/locate.ts';
import { type Extras, findNoteMode, findSign, marksRound, withExtras } from './extras.ts';
import { foundAgain } from './found-again.ts';
import type { Doubt, Pointed } from './pointed.ts';
import { type Preview, preview } from './preview.ts';
import { type NoProposal, type Proposal, propose, withOtherAddress } from './propose.ts';
import { rowHolding } from './selectors/around.ts';

/** What a row is told to be, beside the first message of each side. */
export type Sort = 'customer' | 'agent' | 'note' | 'none';

/** What a person has pointed at on a page, and what is learned from it: an adapter that reads it. */
export interface Lesson {
  pointed(): Pointed;
  extras(): Extras;
  /** What would be kept; null while nothing is read. */
  proposal(): Proposal | null;
  /** Why nothing is read; null where something is, or too little was pointed at. */
  problem(): NoProposal | 'not-found' | null;
  /** What is not sure of what was learned. */
  doubts(): readonly Doubt[];
  /** What is read of the page with it now. */
  seen(): Preview | null;
  /** The row that an element stands in, of those that are read. */
  rowAt(element: Element): Element | null;

  /** The message that this side is learned from. */
  begin(side: 'customer' | 'agent', element: Element): void;
  /** What this one thing is. */
  show(what: 'composer' | 'end' | 'name' | 'status', element: Element): void;
  /** What a row is, whatever it was told to be before. */
  sort(kind: Sort, element: Element): void;
  swapSides(): void;
  /** A mark of a conversation that has ended, or the control that brings older messages. */
  showSign(of: 'closed' | 'older', element: Element): void;
  /** The box takes a reply now: what is shown besides is what a box for notes does not show. */
  beforeNoteMode(): void;
  /** The box takes a note now. False where nothing shows it. */
  learnNoteMode(): boolean;
  /** Another conversation stands at another address: how they differ is learned. False where none does, or did before. */
  noticeOther(): boolean;

  /** Learns anew; where the page was drawn anew, what was learned from what is gone stands. */
  learnAgain(): void;
  /** Reads the page anew. */
  read(): void;
  /** The same; back from the other conversation, learns anew from its address. */
  look(): void;
}

/** @param month when it is taught, as `YYYY-MM` */
export function makeLesson(page: Page, month: string): Lesson {
  let pointed: Pointed = NOTHING;
  let proposal: Proposal | null = null;
  let problem: NoProposal | 'not-found' | null = null;
  let seen: Preview | null = null;
  /** The address when the first message was pointed at. */
  let home: string | null = null;
  let otherAddress: URL | null = null;
  let extras: Extras = {};
  let extraDoubts: Doubt[] = [];
  /** What was shown round the messages when the box still took a reply. */
  let before: ReadonlySet<string> = new Set();

  function learn(): void {
    if (proposal !== null) pointed = foundAgain(pointed, proposal, page);
    problem = null;
    proposal = null;
    seen = null;
    if (pointed.customer.length === 0 || pointed.agent.length === 0) return;
    const made = propose(pointed, { page, month, otherAddress });
    if (typeof made === 'string') {
      problem = made;
      return;
    }
    proposal = made;
    read();
  }

  function learnAgain(): void {
    const first = [pointed.customer[0], pointed.agent[0]];
    if (first.every((one) => one?.isConnected !== false)) {
      learn();
      return;
    }
    read();
    if (proposal === null || seen === null || otherAddress === null) return;
    proposal = withOtherAddress(proposal, seen.located.list, { page, otherAddress });
    read();
  }

  function read(): void {
    if (proposal === null) return;
    seen = preview([proposal.adapter], page);
    problem = seen === null ? 'not-found' : null;
  }

  function rowAt(element: Element): Element | null {
    const row = seen?.located.variant.signals.message;
    return row === undefined ? null : rowHolding(element, row);
  }

  function sameRow(one: Element, other: Element): boolean {
    const row = rowAt(one);
    return row !== null && row === rowAt(other);
  }

  function whole(): Proposal | null {
    return proposal === null ? null : withExtras(proposal, extras, extraDoubts);
  }

  function addExtra(found: Extras, doubt: Doubt | null): void {
    extras = { ...extras, ...found };
    if (doubt !== null) extraDoubts = [...extraDoubts, doubt];
  }

  return {
    pointed: () => pointed,
    extras: () => extras,
    proposal: () => (problem === null ? whole() : null),
    problem: () => problem,
    doubts: () => whole()?.doubts ?? [],
    seen: () => seen,
    rowAt,
    begin(side, element) {
      pointed = { ...pointed, [side]: [element] };
      if (side === 'customer') home = page.address().href;
      learn();
    },
    show(what, element) {
      pointed = { ...pointed, [what]: element };
      learn();
    },
    sort(kind, element) {
      const without = (list: readonly Element[]) =>
        list.filter((one) => one !== element && !sameRow(one, element));
      const { customer, agent, note, none } = pointed;
      pointed = {
        ...pointed,
        customer: without(customer),
        agent: without(agent),
        note: without(note),
        none: without(none),
      };
      pointed = { ...pointed, [kind]: [...pointed[kind], element] };
      learn();
    },
    swapSides() {
      pointed = { ...pointed, customer: pointed.agent, agent: pointed.customer };
      learn();
    },
    showSign(of, element) {
      const root = seen?.located.root ?? element.ownerDocument;
      const { sign, doubt } = findSign(element, of, root);
      addExtra(of === 'closed' ? { closed: [sign] } : { older: sign }, doubt);
    },
    beforeNoteMode() {
      read();
      before = seen === null ? new Set() : marksRound(seen.located.root, seen.located.list);
    },
    learnNoteMode() {
      read();
      if (seen === null) return false;
      const found = findNoteMode(before, seen.located.root, seen.located.list);
      if (found === null) return false;
      addExtra({ noteMode: found.selector }, found.doubt);
      return true;
    },
    noticeOther() {
      const address = page.address();
      if (home === null || address.href === home || otherAddress !== null) return false;
      otherAddress = address;
      return true;
    },
    learnAgain,
    read,
    look() {
      if (otherAddress !== null && page.address().href === home) learnAgain();
      else read();
    },
  };
}

const NOTHING: Pointed = {
  customer: [],
  agent: [],
  note: [],
  none: [],
  composer: null,
  end: null,
  name: null,
  status: null,
};
