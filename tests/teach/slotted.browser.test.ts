import { afterEach, expect, it, vi } from 'vitest';
import { elementAt } from '../../adapters/teach/pointing.ts';
import { type Proposal, propose } from '../../adapters/teach/propose.ts';
import { type Recording, record } from '../adapters/read/reading.ts';

/**
 * Messages that draw themselves: the words stand in a slot, and a face of its own is told whose it is, a
 * little later. A list without keys writes the same elements anew.
 */

const PATH = '/chats/48151';

class SlottedMessage extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.innerHTML =
      '<slot name="face"></slot><div part="content"><span part="name"></span><div part="words"><slot></slot></div></div>';
  }
}
customElements.define('slotted-message', SlottedMessage);

type Line = [by: string, words: string];

let lines: Line[] = [];
let recording: Recording | undefined;
afterEach(() => {
  recording?.stop();
  document.body.replaceChildren();
});

function draw(next: Line[]): void {
  lines = next;
  const list = document.querySelector('.slotted-list');
  for (const [at, [by, words]] of lines.entries()) {
    let row = list?.children[at];
    if (row === undefined) {
      row = document.createElement('slotted-message');
      const face = document.createElement('slotted-face');
      face.slot = 'face';
      row.append('', face);
      list?.append(row);
    }
    const text = row.firstChild;
    if (text !== null) text.nodeValue = words;
    const face = row.querySelector('slotted-face');
    // Elements of their own are drawn once the page has said all, some steps on.
    queueMicrotask(() => queueMicrotask(() => face?.setAttribute('name', by)));
  }
}

async function open(): Promise<void> {
  document.body.innerHTML =
    '<main><header><h2>هدى العتيبي</h2></header><div class="slotted-list"></div><textarea></textarea></main>';
  draw([
    ['هدى العتيبي', 'طلبي لم يصل'],
    ['نورة', 'أهلًا بك يا هدى'],
    ['هدى العتيبي', 'هل من جديد؟'],
  ]);
  await vi.waitFor(() =>
    expect(document.querySelectorAll('slotted-face[name]')).toHaveLength(lines.length),
  );
}

/** Where a person presses: in the middle of the words. */
function pressedAt(at: number): Element {
  const words = document.querySelectorAll('slotted-message').item(at).firstChild;
  const range = document.createRange();
  if (words !== null) range.selectNodeContents(words);
  const { left, top, width, height } = range.getBoundingClientRect();
  const found = elementAt(document, left + width / 2, top + height / 2);
  if (found === null) throw new Error('Nothing is there.');
  return found;
}

const page = { document, address: () => new URL(PATH, 'https://desk.example') };

function taught(): Proposal {
  const pointed = { note: [], none: [], composer: null, end: null, name: null, status: null };
  const both = { customer: [pressedAt(0)], agent: [pressedAt(1)] };
  const proposal = propose({ ...pointed, ...both }, { page, month: '2026-11', otherAddress: null });
  if (typeof proposal === 'string') throw new Error(proposal);
  return proposal;
}

it('points at the element that the words in a slot were written into', async () => {
  await open();
  expect(pressedAt(0).localName).toBe('slotted-message');
});

it('reads whose a message is from the face in it, also where that is told a little later', async () => {
  await open();
  recording = record([taught().adapter], PATH);
  const said = () =>
    (recording?.sightings ?? [])
      .flatMap(({ messages }) => messages)
      .toSorted((a, b) => a.order - b.order)
      .map(({ author, text }) => `${author}: ${text}`);
  const expected = () =>
    lines.map(([by, words]) => `${by === 'نورة' ? 'agent' : 'customer'}: ${words}`);
  await vi.waitFor(() => expect(said()).toEqual(expected()), 3000);
  draw([...lines, ['نورة', 'لحظات من فضلك']]);
  await vi.waitFor(() => expect(said()).toEqual(expected()), 3000);
  // Older messages in front: each element shows another one.
  draw([['نورة', 'كيف أخدمك؟'], ['هدى العتيبي', 'السلام عليكم'], ...lines]);
  await vi.waitFor(() => expect(said()).toEqual(expected()), 3000);
  draw([...lines, ['هدى العتيبي', 'طيب']]);
  await vi.waitFor(() => expect(said()).toEqual(expected()), 3000);
});
