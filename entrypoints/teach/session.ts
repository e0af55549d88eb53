import { isShown } from '../../adapters/read/dom/selectors.ts';
import type { Page } from '../../adapters/read/locate.ts';
import { type Lesson, makeLesson } from '../../adapters/teach/lesson.ts';
import { saysNothing, wordsAt } from '../../adapters/teach/messages/asides.ts';
import { addressOf, isClosedFrame } from '../../adapters/teach/pointing.ts';
import type { SeenRow } from '../../adapters/teach/preview.ts';
import type { Proposal } from '../../adapters/teach/propose.ts';
import {
  MAIN_STEPS,
  type RowSide,
  type Teaching,
  type TeachRow,
  type TeachStep,
  type TeachView,
} from '../../components/teach/teach-view.ts';
import { DOUBTS, PROBLEMS } from './doubt-texts.ts';

/** The steps in which a person teaches a page, and what is asked of them. It knows no browser API. */
export interface Session extends Teaching {
  view(): TeachView;
  /** What would be kept; null while nothing is read. */
  proposal(): Proposal | null;
  /** The frame of another address that was pointed at last; null where something else was. */
  frame(): Element | null;
  say(note: TeachView['note']): void;
  /** The page goes on: reads it again, and notices another address. */
  look(): void;
}

export function makeSession(page: Page, month: string, known: boolean): Session {
  let lesson = makeLesson(page, month);
  let step: TeachStep = 'customer';
  let asked: Element | null = null;
  let note: TeachView['note'] = null;
  let more = false;
  let frame: Element | null = null;
  /** The page is the person's to use, until they say that it stands as the step asks for. */
  let free = false;

  function next(): void {
    free = false;
    const place = MAIN_STEPS.indexOf(step);
    step = place === -1 ? 'review' : (MAIN_STEPS[place + 1] ?? 'review');
  }

  /** What the last step came to is said no longer. */
  function goOn(): void {
    note = null;
    frame = null;
  }

  /** The lesson takes in what was pointed at in this step. */
  function take(element: Element): void {
    if (step === 'customer' || step === 'agent') lesson.begin(step, element);
    else if (step === 'note') lesson.sort('note', element);
    else if (step === 'composer' || step === 'end' || step === 'name' || step === 'status') {
      lesson.show(step, element);
    }
  }

  return {
    view() {
      const pointed = lesson.pointed();
      const extras = lesson.extras();
      return {
        step,
        host: page.address().host,
        known,
        problem: step === 'customer' || step === 'agent' ? null : problemOf(lesson),
        frame: frame === null ? null : { address: addressOf(frame) },
        doubts: lesson.doubts().map((doubt) => DOUBTS[doubt]),
        rows: (lesson.seen()?.rows ?? []).filter(isInView).map(teachRow),
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
      };
    },
    proposal: () => lesson.proposal(),
    frame: () => frame,
    choose(element) {
      goOn();
      if (step === 'review') {
        const row = lesson.rowAt(element) ?? element;
        asked = asked === row ? null : row;
        return;
      }
      if (isClosedFrame(element)) {
        frame = element;
        return;
      }
      if (step === 'closed' || step === 'older') {
        lesson.showSign(step, element);
        next();
        return;
      }
      if (isMessageStep(step) && saysNothing(wordsAt(element))) {
        note = 'teach.note.no-words';
        return;
      }
      take(element);
      // Two messages that do not go together: the second is asked for again.
      if (step === 'agent' && lesson.problem() !== null) {
        note = 'teach.note.nothing-here';
        return;
      }
      next();
    },
    back() {
      goOn();
      free = false;
      const place = MAIN_STEPS.indexOf(step);
      step = place === -1 ? 'review' : (MAIN_STEPS[Math.max(0, place - 1)] ?? 'customer');
    },
    skip() {
      goOn();
      next();
      lesson.learnAgain();
    },
    ready() {
      note = null;
      if (step === 'closed') free = false;
      else if (step === 'noteMode') {
        if (lesson.learnNoteMode()) next();
        else note = 'teach.note.no-change';
      } else {
        next();
        lesson.learnAgain();
      }
    },
    goTo(to) {
      goOn();
      asked = null;
      step = to;
      free = to === 'other' || to === 'noteMode' || to === 'closed';
      if (to === 'noteMode') lesson.beforeNoteMode();
    },
    more() {
      more = !more;
    },
    label(element, side) {
      asked = null;
      if (side !== 'unknown') lesson.sort(side, element);
    },
    swap: () => lesson.swapSides(),
    restart() {
      goOn();
      lesson = makeLesson(page, month);
      step = 'customer';
      asked = null;
      free = false;
    },
    say(what) {
      note = what;
    },
    look() {
      if (step !== 'other') {
        lesson.look();
        return;
      }
      if (lesson.noticeOther()) note = 'teach.note.other-seen';
      lesson.read();
    },
  };
}

function problemOf(lesson: Lesson): TeachView['problem'] {
  const problem = lesson.problem();
  return problem === null ? null : PROBLEMS[problem];
}

function isMessageStep(step: TeachStep): boolean {
  return step === 'customer' || step === 'agent' || step === 'note';
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
