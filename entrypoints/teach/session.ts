import type { Page } from '../../adapters/read/locate.ts';
import { isShown } from '../../adapters/read/selectors.ts';
import { rowHolding } from '../../adapters/teach/around.ts';
import { saysNothing, wordsAt } from '../../adapters/teach/asides.ts';
import {
  type Extras,
  findNoteMode,
  findSign,
  marksRound,
  withExtras,
} from '../../adapters/teach/extras.ts';
import { foundAgain } from '../../adapters/teach/found-again.ts';
import type { Doubt, Pointed } from '../../adapters/teach/pointed.ts';
import { addressOf, isClosedFrame } from '../../adapters/teach/pointing.ts';
import { type Preview, preview, type SeenRow } from '../../adapters/teach/preview.ts';
import { type Proposal, propose, withOtherAddress } from '../../adapters/teach/propose.ts';
import {
  MAIN_STEPS,
  type RowSide,
  type TeachRow,
  type TeachStep,
  type TeachView,
} from '../../components/teach/teach-view.ts';
import { DOUBTS, PROBLEMS } from './doubt-texts.ts';

/** What a person has shown so far, and what follows from it. It knows no browser API. */
export interface Session {
  view(): TeachView;
  /** What would be kept; null while nothing is read. */
  proposal(): Proposal | null;
  /** The frame of another address that was pointed at last; null where something else was. */
  frame(): Element | null;
  choose(element: Element): void;
  back(): void;
  skip(): void;
  /** The page stands as the step has asked for. */
  ready(): void;
  goTo(step: TeachStep): void;
  more(): void;
  label(element: Element, side: RowSide): void;
  swap(): void;
  restart(): void;
  say(note: TeachView['note']): void;
  /** The page goes on: reads it again, and notices another address. */
  look(): void;
}

type Messages = 'customer' | 'agent' | 'note' | 'none';

export function makeSession(page: Page, month: string, known: boolean): Session {
  let pointed = nothing();
  let step: TeachStep = 'customer';
  let asked: Element | null = null;
  let note: TeachView['note'] = null;
  let problem: TeachView['problem'] = null;
  let proposal: Proposal | null = null;
  let seen: Preview | null = null;
  /** The address when the first message was pointed at. */
  let home: string | null = null;
  let otherAddress: URL | null = null;
  let more = false;
  let frame: Element | null = null;
  let extras: Extras = {};
  let extraDoubts: Doubt[] = [];
  /** The page is the person's to use, until they say that it stands as the step asks for. */
  let free = false;
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
      problem = PROBLEMS[made];
      return;
    }
    proposal = made;
    read();
  }

  /** As `learn`; where the page was drawn anew, what was learned from what is gone stands. */
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
    problem = seen === null ? PROBLEMS['not-found'] : null;
  }

  function put(kind: Messages, element: Element): void {
    const without = (list: readonly Element[]) =>
      list.filter((one) => one !== element && !sameRow(one, element));
    pointed = {
      ...pointed,
      customer: without(pointed.customer),
      agent: without(pointed.agent),
      note: without(pointed.note),
      none: without(pointed.none),
    };
    pointed = { ...pointed, [kind]: [...pointed[kind], element] };
  }

  function sameRow(one: Element, other: Element): boolean {
    const row = seen?.located.variant.signals.message;
    if (row === undefined) return false;
    const holder = rowHolding(one, row);
    return holder !== null && holder === rowHolding(other, row);
  }

  /** The row that was pressed on the page, while what is read is looked over. */
  function rowAt(element: Element): Element | null {
    const row = seen?.located.variant.signals.message;
    return row === undefined ? null : rowHolding(element, row);
  }

  function whole(): Proposal | null {
    return proposal === null ? null : withExtras(proposal, extras, extraDoubts);
  }

  function addExtra(found: Extras, doubt: Doubt | null): void {
    extras = { ...extras, ...found };
    if (doubt !== null) extraDoubts = [...extraDoubts, doubt];
    next();
  }

  function learnNoteMode(): void {
    read();
    const found = seen === null ? null : findNoteMode(before, seen.located.root, seen.located.list);
    if (found === null) note = 'teach.note.no-change';
    else addExtra({ noteMode: found.selector }, found.doubt);
  }

  function next(): void {
    free = false;
    const place = MAIN_STEPS.indexOf(step);
    step = place === -1 ? 'review' : (MAIN_STEPS[place + 1] ?? 'review');
  }

  return {
    view: () => ({
      step,
      host: page.address().host,
      known,
      problem: step === 'customer' || step === 'agent' ? null : problem,
      frame: frame === null ? null : { address: addressOf(frame) },
      doubts: (whole()?.doubts ?? []).map((doubt) => DOUBTS[doubt]),
      rows: (seen?.rows ?? []).filter(isInView).map(teachRow),
      asked,
      has: {
        composer: pointed.composer !== null,
        end: pointed.end !== null,
        note: pointed.note.length > 0,
        name: pointed.name !== null,
        status: pointed.status !== null,
        noteMode: extras.noteMode !== undefined,
        closed: extras.closed !== undefined,
        older: extras.older !== undefined,
      },
      free,
      more,
      note,
    }),
    proposal: () => (problem === null ? whole() : null),
    frame: () => frame,
    choose(element) {
      note = null;
      frame = null;
      if (step === 'review') {
        const row = rowAt(element) ?? element;
        asked = asked === row ? null : row;
        return;
      }
      if (isClosedFrame(element)) {
        frame = element;
        return;
      }
      if (step === 'closed' || step === 'older') {
        const { sign, doubt } = findSign(
          element,
          step,
          seen?.located.root ?? element.ownerDocument,
        );
        addExtra(step === 'closed' ? { closed: [sign] } : { older: sign }, doubt);
        return;
      }
      if (isMessageStep(step) && saysNothing(wordsAt(element))) {
        note = 'teach.note.no-words';
        return;
      }
      if (step === 'customer') {
        pointed = { ...pointed, customer: [element] };
        home = page.address().href;
      } else if (step === 'agent') pointed = { ...pointed, agent: [element] };
      else if (step === 'note') put('note', element);
      else if (step === 'composer' || step === 'end' || step === 'name' || step === 'status') {
        pointed = { ...pointed, [step]: element };
      }
      learn();
      // Two messages that do not go together: the second is asked for again.
      if (step === 'agent' && problem !== null) {
        note = 'teach.note.nothing-here';
        return;
      }
      next();
    },
    back() {
      note = null;
      frame = null;
      free = false;
      const place = MAIN_STEPS.indexOf(step);
      step = place === -1 ? 'review' : (MAIN_STEPS[Math.max(0, place - 1)] ?? 'customer');
    },
    skip() {
      note = null;
      frame = null;
      next();
      learnAgain();
    },
    ready() {
      note = null;
      if (step === 'noteMode') learnNoteMode();
      else if (step === 'closed') free = false;
      else {
        next();
        learnAgain();
      }
    },
    goTo(to) {
      note = null;
      frame = null;
      asked = null;
      step = to;
      free = to === 'other' || to === 'noteMode' || to === 'closed';
      if (to !== 'noteMode') return;
      read();
      before = seen === null ? new Set() : marksRound(seen.located.root, seen.located.list);
    },
    more() {
      more = !more;
    },
    label(element, side) {
      asked = null;
      if (side === 'unknown') return;
      put(side, element);
      learn();
    },
    swap() {
      pointed = { ...pointed, customer: pointed.agent, agent: pointed.customer };
      learn();
    },
    restart() {
      pointed = nothing();
      step = 'customer';
      asked = null;
      note = null;
      frame = null;
      otherAddress = null;
      extras = {};
      extraDoubts = [];
      free = false;
      learn();
    },
    say(what) {
      note = what;
    },
    look() {
      const address = page.address();
      if (step === 'other' && home !== null && address.href !== home && otherAddress === null) {
        otherAddress = address;
        note = 'teach.note.other-seen';
      }
      if (otherAddress !== null && step !== 'other' && address.href === home) learnAgain();
      else read();
    },
  };
}

function isMessageStep(step: TeachStep): boolean {
  return step === 'customer' || step === 'agent' || step === 'note';
}

function nothing(): Pointed {
  return {
    customer: [],
    agent: [],
    note: [],
    none: [],
    composer: null,
    end: null,
    name: null,
    status: null,
  };
}

/** Forms for the next entry wait among the messages until they are opened: nobody sees what they are. */
function isInView({ row, text }: SeenRow): boolean {
  return text !== '' || isShown(row);
}

function teachRow({ row, author, note, text }: SeenRow): TeachRow {
  const side: RowSide = note
    ? 'note'
    : author === 'customer' || author === 'agent'
      ? author
      : author === 'unknown' || author === 'bot'
        ? 'unknown'
        : 'none';
  return { element: row, side, text };
}
