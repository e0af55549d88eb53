import { describe, expect, it, vi } from 'vitest';
import { makeList, makeRow, OWN_IDS, plainAdapter } from './plain-desk.ts';
import { live, start, stillness, texts, until } from './until-read.ts';

/** Where conversations stand: several panes at once, one list for all, shadow roots, frames. */

const WAIT = { timeout: 4_000, interval: 10 };

describe('several conversations mounted at once', () => {
  const PANES = { root: '.pane', conversation: { at: '.pane', attribute: 'data-ticket' } };

  function mount(...tickets: string[]): HTMLElement[] {
    return tickets.map((ticket) => {
      const pane = document.createElement('section');
      pane.className = 'pane';
      pane.dataset.ticket = ticket;
      makeList(pane).append(makeRow('in', `of ${ticket}`));
      document.body.append(pane);
      return pane;
    });
  }

  it.each([
    {
      how: 'an attribute',
      hide: (pane: HTMLElement, hidden: boolean) => pane.toggleAttribute('hidden', hidden),
    },
    {
      how: 'a style',
      hide: (pane: HTMLElement, hidden: boolean) => {
        pane.style.visibility = hidden ? 'hidden' : 'visible';
      },
    },
    {
      how: 'a class',
      hide: (pane: HTMLElement, hidden: boolean) => {
        pane.className = hidden ? 'pane is-away' : 'pane';
      },
    },
  ])('are told apart where $how hides the others', async ({ hide }) => {
    const style = document.createElement('style');
    style.textContent = '.is-away { display: none }';
    document.body.append(style);
    const panes = mount('41', '42');
    const show = (ticket: string) => {
      for (const pane of panes) hide(pane, pane.dataset.ticket !== ticket);
    };
    show('41');
    const recording = start(plainAdapter(PANES));
    await until('of 41');
    show('42');
    await until('of 41', 'of 42');
    // What comes in a pane that is not in front is read when it is.
    panes[0]?.querySelector('.list')?.append(makeRow('in', 'more of 41'));
    panes[1]?.querySelector('.list')?.append(makeRow('in', 'more of 42'));
    await vi.waitFor(() => expect(recording.said('42')).toHaveLength(2), WAIT);
    expect(recording.said('41')).toHaveLength(1);
    show('41');
    await vi.waitFor(() => expect(recording.said('41')).toHaveLength(2), WAIT);
    expect(recording.conversations.map((ref) => ref?.ticket)).toEqual(['41', '42', '41']);
  });

  it('are not taken for one another where two customers begin alike, and the pane bears the id of the address', async () => {
    const panes = ['5', '6'].map((ticket) => {
      const [pane] = mount(ticket);
      pane?.querySelector('.list')?.replaceChildren(makeRow('in', 'السلام عليكم'));
      return pane;
    });
    const recording = start(plainAdapter({ root: '.pane[data-ticket="{id}"]' }));
    await vi.waitFor(() => expect(recording.said('5')).toHaveLength(1), WAIT);
    recording.navigate('/chat/6');
    await vi.waitFor(() => expect(recording.said('6')).toHaveLength(1), { timeout: 1_500 });
    panes[1]?.querySelector('.list')?.append(makeRow('out', 'لحظات من فضلك'));
    await vi.waitFor(() => expect(live()).toEqual(['لحظات من فضلك']), WAIT);
  });

  it('are told apart where a mark on the pane says which is in front', async () => {
    const [first, second] = mount('41', '42');
    first?.setAttribute('data-active', 'true');
    const recording = start(plainAdapter({ ...PANES, root: '.pane[data-active=true]' }));
    await until('of 41');
    first?.removeAttribute('data-active');
    second?.setAttribute('data-active', 'true');
    await vi.waitFor(() => expect(recording.said('42')).toHaveLength(1), WAIT);
    expect(recording.said('41')).toHaveLength(1);
  });
});

describe('one list for all conversations', () => {
  it.each([
    { first: 'the address', before: true },
    { first: 'the rows', before: false },
  ])('never gives the rows of one to another when $first changes first', async ({ before }) => {
    const rows = makeList();
    const fill = (ticket: string) =>
      rows.replaceChildren(
        makeRow('in', `hello, ${ticket}`, { 'data-id': `${ticket}-1` }),
        makeRow('out', `welcome, ${ticket}`, { 'data-id': `${ticket}-2` }),
      );
    fill('5');
    const recording = start(plainAdapter(OWN_IDS));
    await until('hello, 5', 'welcome, 5');
    if (before) recording.navigate('/chat/6');
    else fill('6');
    await new Promise((resolve) => setTimeout(resolve, 40));
    if (before) fill('6');
    else recording.navigate('/chat/6');
    await vi.waitFor(() => expect(recording.said('6')).toHaveLength(2), WAIT);
    await stillness();
    expect(recording.said('5')).toEqual(['customer: hello, 5', 'agent: welcome, 5']);
    expect(recording.said('6')).toEqual(['customer: hello, 6', 'agent: welcome, 6']);
    expect(live()).toEqual([]);
  });
});

describe('one list that goes on showing the last conversation under the head of the next', () => {
  it.each([
    { ids: 'ids of its own', known: { attribute: 'data-id', form: 'any', unique: 'conversation' } },
    { ids: 'no ids', known: undefined },
  ] as const)('waits for its messages, with $ids', async ({ known }) => {
    const head = document.createElement('h2');
    head.textContent = 'Reem';
    const rows = makeList();
    const says = (ticket: string, ...words: string[]) =>
      words.map((one, index) => {
        const row = makeRow('', one, { 'data-id': `${ticket}-${index}` });
        row.prepend(Object.assign(document.createElement('b'), { textContent: ticket }));
        return row;
      });
    document.body.prepend(head);
    rows.append(...says('Reem', 'my order is late', 'where is it?'));
    const recording = start(
      plainAdapter({
        ...(known !== undefined && { id: known }),
        customer: { at: 'h2' },
        author: { at: 'b' },
        roles: [
          { author: 'customer', writer: 'customer' },
          { author: 'agent', writer: 'other' },
        ],
      }),
    );
    await until('my order is late', 'where is it?');
    // What the page has at hand is drawn at once; the rest is still being fetched.
    recording.navigate('/chat/6');
    head.textContent = 'Fahd';
    rows.firstElementChild?.replaceWith(...says('Fahd', 'the printer is broken'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(recording.said('6')).toEqual([]);
    rows.lastElementChild?.replaceWith(...says('Fahd', 'hello?').slice(-1));
    await vi.waitFor(() => expect(recording.said('6')).toHaveLength(2), WAIT);
    expect(recording.said('6')).toEqual(['customer: the printer is broken', 'customer: hello?']);
    expect(live()).toEqual([]);
  });
});

describe('one list under the name of whoever is in front, which alone tells conversations apart', () => {
  /** Everybody greets alike, as customers do; what follows is their own. */
  const greeting = () => makeRow('in', 'hello');

  function deskOf(name: string) {
    const shown = document.createTextNode(name);
    const heading = document.createElement('h3');
    heading.append(shown);
    document.body.append(heading);
    const rows = makeList();
    rows.append(greeting(), makeRow('out', `welcome, ${name}`));
    const recording = start(
      plainAdapter({ conversation: { at: 'h3' }, customer: { at: 'h3' } }, { pages: ['/chat'] }),
      '/chat',
    );
    return { shown, rows, recording };
  }

  it('is another conversation when its words change where they stand', async () => {
    const { shown, rows, recording } = deskOf('Reem');
    await until('hello', 'welcome, Reem');
    shown.data = 'Fahd';
    rows.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 20));
    // The list is filled before the page has been looked over.
    rows.append(greeting(), makeRow('out', 'welcome, Fahd'));
    await vi.waitFor(() => expect(recording.said('Fahd')).toHaveLength(2), WAIT);
    expect(recording.said('Reem')).toHaveLength(2);
    expect(live()).toEqual([]);
  });

  it('waits for rows that are still those of the last one', async () => {
    const { shown, rows, recording } = deskOf('Reem');
    await until('hello', 'welcome, Reem');
    shown.data = 'Fahd';
    await vi.waitFor(() => expect(recording.conversations).toHaveLength(2), WAIT);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(recording.said('Fahd')).toEqual([]);
    rows.replaceChildren(greeting(), makeRow('out', 'welcome, Fahd'));
    await vi.waitFor(() => expect(recording.said('Fahd')).toHaveLength(2), WAIT);
    expect(recording.said('Reem')).toHaveLength(2);
    expect(live()).toEqual([]);
  });
});

describe('roots inside the page', () => {
  it('of shadow, one in the other, the inner attached late', async () => {
    const outer = document.createElement('desk-app');
    const shadow = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('desk-chat');
    shadow.append(inner);
    document.body.append(outer);
    start(plainAdapter({ list: 'desk-app >>> desk-chat >>> .list' }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = makeList(inner.attachShadow({ mode: 'open' }));
    rows.append(makeRow('in', 'inside'));
    await until('inside');
    rows.append(makeRow('out', 'heard'));
    await until('inside', 'heard');
    expect(live()).toEqual(['heard']);
  });

  it('of a frame that loads late, and is loaded again', async () => {
    const frame = document.createElement('iframe');
    const says = (words: string[]) =>
      `<div class="list">${words.map((one) => `<div class="row in"><div class="words">${one}</div></div>`).join('')}</div>`;
    document.body.append(frame);
    start(plainAdapter({ list: 'iframe >>> .list' }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frame.srcdoc = says(['in the frame']);
    await until('in the frame');
    const rows = frame.contentDocument?.querySelector('.list');
    rows?.append(makeRow('out', 'heard'));
    await until('in the frame', 'heard');
    frame.srcdoc = says(['in the frame', 'heard', 'after the load']).replace(
      'row in"><div class="words">heard',
      'row out"><div class="words">heard',
    );
    await until('in the frame', 'heard', 'after the load');
    await stillness();
    expect(texts()).toHaveLength(3);
  });
});

it('an Arabic page, from right to left, reads the same', async () => {
  document.documentElement.dir = 'rtl';
  const rows = makeList();
  rows.append(makeRow('in', 'السلام عليكم'), makeRow('out', 'وعليكم السلام، لحظات من فضلك'));
  const recording = start(plainAdapter());
  await until('السلام عليكم', 'وعليكم السلام، لحظات من فضلك');
  expect(recording.said()).toEqual([
    'customer: السلام عليكم',
    'agent: وعليكم السلام، لحظات من فضلك',
  ]);
  document.documentElement.removeAttribute('dir');
});
