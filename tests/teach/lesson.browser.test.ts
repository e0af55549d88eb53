import { afterEach, expect, it } from 'vitest';
import { type Lesson, makeLesson } from '../../adapters/teach/lesson.ts';

afterEach(() => document.body.replaceChildren());

type Line = [who: 'customer' | 'agent', said: string];

const LINES: Line[] = [
  ['customer', 'السلام عليكم'],
  ['agent', 'وعليكم السلام، معك نورة'],
  ['customer', 'طلبي لم يصل'],
  ['agent', 'لحظات من فضلك'],
];

/** A desk of one conversation, and where it stands now. */
function open(): { lesson: Lesson; goTo(ticket: string): void } {
  const rows = LINES.map(
    ([who, said], at) => `<li class="msg ${who}" data-id="${at + 1}"><p>${said}</p></li>`,
  );
  document.body.innerHTML = `<main><ul class="log">${rows.join('')}</ul><textarea></textarea></main>`;
  let address = new URL('https://desk.example/x/41');
  const lesson = makeLesson({ document, address: () => address }, '2026-11');
  return {
    lesson,
    goTo(ticket) {
      address = new URL(ticket, address);
    },
  };
}

function saying(words: string): HTMLElement {
  const found = [...document.querySelectorAll('p')].find((one) => one.textContent === words);
  if (found === undefined) throw new Error(`nobody says ${words}`);
  return found;
}

function begin(lesson: Lesson): void {
  lesson.begin('customer', saying('السلام عليكم'));
  lesson.begin('agent', saying('وعليكم السلام، معك نورة'));
}

const read = (lesson: Lesson) =>
  (lesson.seen()?.rows ?? []).map(({ author, text }) => `${author}: ${text}`);

it('learns nothing before a message of each side was pointed at, and then all of them', () => {
  const { lesson } = open();
  lesson.begin('customer', saying('السلام عليكم'));
  expect([lesson.proposal(), lesson.problem(), lesson.seen()]).toEqual([null, null, null]);
  lesson.begin('agent', saying('وعليكم السلام، معك نورة'));
  expect(lesson.problem()).toBeNull();
  expect(read(lesson)).toEqual(LINES.map(([who, said]) => `${who}: ${said}`));
});

it('says why two messages do not go together, and has nothing to keep', () => {
  const { lesson } = open();
  lesson.begin('customer', saying('السلام عليكم'));
  lesson.begin('agent', saying('السلام عليكم'));
  expect([lesson.proposal(), lesson.problem()]).toEqual([null, 'same-message']);
});

it('a row is what it was last told to be, whichever of its elements was pointed at', () => {
  const { lesson } = open();
  begin(lesson);
  const words = saying('لحظات من فضلك');
  const row = lesson.rowAt(words);
  if (row === null) throw new Error('the row is not read');
  lesson.sort('none', row);
  expect(lesson.pointed().none).toEqual([row]);
  lesson.sort('agent', words);
  expect(lesson.pointed().none).toEqual([]);
  expect(lesson.pointed().agent).toEqual([saying('وعليكم السلام، معك نورة'), words]);
});

it('the sides change places, with all that was told of them', () => {
  const { lesson } = open();
  begin(lesson);
  lesson.swapSides();
  expect(read(lesson)[0]).toBe('agent: السلام عليكم');
});

it('another conversation is noticed once, and learned from on the way back', () => {
  const { lesson, goTo } = open();
  begin(lesson);
  expect(lesson.doubts()).toContain('conversation-looks');
  expect(lesson.noticeOther()).toBe(false);
  goTo('/x/42');
  expect([lesson.noticeOther(), lesson.noticeOther()]).toEqual([true, false]);
  lesson.look();
  expect(lesson.doubts()).toContain('conversation-looks');
  goTo('/x/41');
  lesson.look();
  expect(lesson.doubts()).not.toContain('conversation-looks');
});

it('a page that is gone when it is read again has nothing to keep', () => {
  const { lesson } = open();
  begin(lesson);
  document.body.replaceChildren();
  lesson.read();
  expect([lesson.proposal(), lesson.problem()]).toEqual([null, 'not-found']);
});
