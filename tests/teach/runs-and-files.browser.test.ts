import { afterEach, expect, it } from 'vitest';
import { preview } from '../../adapters/teach/preview.ts';
import { propose } from '../../adapters/teach/propose.ts';
import { makeSession } from '../../entrypoints/teach/session.ts';

/** What two clicks have to be enough for: messages without a name or words, and a page that is drawn anew between the clicks. */

afterEach(() => document.body.replaceChildren());

const page = {
  document,
  address: () => new URL('/chats/4711', 'https://desk.example'),
};

type Line = [id: number, who: 'customer' | 'agent', words: string, begins?: 'begins'];

const LINES: Line[] = [
  [31, 'customer', 'السلام عليكم', 'begins'],
  [32, 'customer', 'طلبي لم يصل'],
  [33, 'agent', 'وعليكم السلام، معك نورة', 'begins'],
  [34, 'agent', 'لحظات من فضلك'],
  [35, 'customer', 'بالانتظار', 'begins'],
];

const NAMES = { customer: 'ريم العنزي', agent: 'نورة' };

/** Nothing but the name over a run tells the sides apart; a face has the colour of its person. */
function row([id, who, words, begins]: Line, file = ''): string {
  const face = `<i data-colour="${who === 'agent' ? 'blue' : 'amber'}">${NAMES[who][0]}</i>`;
  const head = begins
    ? `<div class="head"><span class="label medium">${NAMES[who]} </span><span class="label link">08:${id} PM</span></div>`
    : '';
  const said =
    words === ''
      ? ''
      : `<div class="prose" contenteditable="false"><p class="label base">${words}</p></div>`;
  return `<div class="row" id="message-8a${id}k${id * 7}x"><div class="face">${begins ? face : ''}</div><div class="main">${head}${said}${file}</div></div>`;
}

function open(rows: string): void {
  document.body.innerHTML = `<main><header><h2 class="title">${NAMES.customer}</h2><button class="end-chat">إنهاء</button></header><div class="log" style="overflow-y: auto">${rows}</div><form class="reply-box"><textarea></textarea><button>إرسال</button></form></main>`;
}

function words(said: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('.row p')].find(
    (one) => one.textContent === said,
  );
  if (found === undefined) throw new Error(`${said} is not on the page.`);
  return found;
}

function at(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} is not on the page.`);
  return found;
}

function read(customer: Element, agent: Element): string[] {
  const nothing = { note: [], none: [], composer: null, end: null, name: null, status: null };
  const proposal = propose(
    { customer: [customer], agent: [agent], ...nothing },
    { page, month: '2026-11', otherAddress: null },
  );
  if (typeof proposal === 'string') return [proposal];
  return (preview([proposal.adapter], page)?.rows ?? []).map(
    ({ author, text }) => `${author}: ${text}`,
  );
}

const SAID = LINES.map(([, who, said]) => `${who}: ${said}`);

it.each([
  ['طلبي لم يصل', 'لحظات من فضلك'],
  ['طلبي لم يصل', 'وعليكم السلام، معك نورة'],
  ['السلام عليكم', 'لحظات من فضلك'],
])('a message without a name is its run’s: %s, %s', (customer, agent) => {
  open(LINES.map((line) => row(line)).join(''));
  expect(read(words(customer), words(agent))).toEqual(SAID);
});

it('two messages are enough where names and words are called alike', () => {
  const begun = LINES.filter(([, , , begins]) => begins).slice(0, 2);
  open(begun.map((line) => row(line)).join(''));
  expect(read(words('السلام عليكم'), words('وعليكم السلام، معك نورة'))).toEqual([SAID[0], SAID[2]]);
});

it('a file alone is a message, whether it can be seen while the page is taught or comes later', () => {
  open(LINES.map((line) => row(line)).join(''));
  const session = makeSession(page, '2026-11', false);
  session.choose(words('السلام عليكم'));
  session.choose(words('وعليكم السلام، معك نورة'));
  const download = '<a download href="/f/1"><svg></svg></a>';
  at('.log').insertAdjacentHTML('beforeend', row([36, 'customer', ''], download));
  session.look();
  expect(session.view().rows.at(-1)).toMatchObject({ side: 'customer', text: '' });
});

it('a picture alone is one where one was there to learn from', () => {
  const picture = '<div class="image-message"><img alt="" width="80" height="60"></div>';
  open(LINES.map((line) => row(line)).join('') + row([36, 'customer', ''], picture));
  expect(read(words('السلام عليكم'), words('لحظات من فضلك')).at(-1)).toBe('customer: ');
});

it('what the page draws anew between two clicks is found again', () => {
  open(LINES.map((line) => row(line)).join(''));
  const session = makeSession(page, '2026-11', false);
  session.choose(words('السلام عليكم'));
  session.choose(words('وعليكم السلام، معك نورة'));
  session.choose(at('textarea'));
  session.choose(at('.end-chat'));
  // Another box for notes, rows that were edited.
  at('.reply-box').innerHTML = '<textarea></textarea><button>إرسال</button>';
  at('.log').innerHTML = LINES.map((line) => row(line)).join('');
  session.goTo('name');
  session.choose(at('.title'));
  expect(session.view().problem).toBeNull();
  const signals = session.proposal()?.adapter.variants[0]?.signals;
  expect(document.querySelector(String(signals?.composer))).toBe(at('textarea'));
  expect(signals?.composer).not.toMatch(/nth/);
  expect(session.view().rows.map(({ side, text }) => `${side}: ${text}`)).toEqual(SAID);
});
