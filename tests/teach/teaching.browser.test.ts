import { afterEach, describe, expect, it, vi } from 'vitest';
import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import { frameDocument } from '../../adapters/read/dom/nodes.ts';
import { locate } from '../../adapters/read/locate.ts';
import type { Pointed } from '../../adapters/teach/pointed.ts';
import { preview } from '../../adapters/teach/preview.ts';
import { type Proposal, propose } from '../../adapters/teach/propose.ts';
import { type Recording, record } from '../adapters/read/reading.ts';
import { ATOMIC_PAGES } from './atomic-pages.ts';
import { BUILT_PAGES } from './built-pages.ts';
import { expected, later, soFar } from './conversation.ts';
import { type Desk, openDesk } from './desk.ts';
import { DESK_PAGES, type DeskPage, type Said } from './desk-pages.ts';
import { HARDER_PAGES } from './harder-pages.ts';
import {
  HEADED_PAGES,
  NAME_BEFORE_BUBBLE,
  NAMES_OF_EACH_SIDE,
  TWO_TABLE_ROWS,
} from './headed-pages.ts';
import { CHAT_WINDOW, SERVED_PAGES, TICKET_OF_POSTS, TIMELINE, TWO_LOGS } from './served-pages.ts';
import { labelled, UTILITY_PAGES } from './utility-pages.ts';

/** Each page is taught by two clicks, somewhere in two messages; then all of it has to be read. */

const SPOTS = ['words', 'round the words', 'the row'] as const;
type Spot = (typeof SPOTS)[number];

let recording: Recording | undefined;

afterEach(() => {
  recording?.stop();
  document.body.replaceChildren();
});

function spotIn(row: Element, { text }: Said, spot: Spot): Element {
  if (spot === 'the row') return row;
  const start = text.slice(0, 6);
  const words = [row, ...row.querySelectorAll('*')]
    .flatMap((one) => {
      const inner = one.localName === 'iframe' ? frameDocument(one) : null;
      return inner === null ? [one] : [one, ...inner.querySelectorAll('*')];
    })
    .findLast((one) => one.textContent.trim().includes(start));
  if (words === undefined) throw new Error('The words are not on the page.');
  return spot === 'words' || words === row ? words : (words.parentElement ?? words);
}

interface Choice {
  customer: number;
  agent: number;
  spots: [Spot, Spot];
}

function pointAt(page: DeskPage, desk: Desk, choice: Choice): Pointed {
  const of = (from: Said['from']) => desk.said.filter((one) => one.from === from);
  const spot = (from: 'customer' | 'agent', place: number, where: Spot) => {
    const one = of(from).at(place);
    if (one === undefined) throw new Error('There is no such message.');
    return spotIn(desk.rowOf(one), one, where);
  };
  const [note] = of('note');
  const composer = desk.find(page.composer ?? 'textarea');
  return {
    customer: [spot('customer', choice.customer, choice.spots[0])],
    agent: [spot('agent', choice.agent, choice.spots[1])],
    note: page.pointAtNote && note ? [spotIn(desk.rowOf(note), note, 'words')] : [],
    none: [],
    composer,
    end: desk.find(page.end ?? '.resolve-btn'),
    name: null,
    status: null,
  };
}

function pageOf({ path }: DeskPage) {
  return { document, address: () => new URL(path, 'https://desk.example') };
}

function teach(page: DeskPage, pointed: Pointed): Proposal {
  const proposal = propose(pointed, { page: pageOf(page), month: '2026-11', otherAddress: null });
  if (typeof proposal === 'string') throw new Error(`${page.name}: ${proposal}`);
  return proposal;
}

function readNow(page: DeskPage, { adapter }: Proposal): string[] {
  const seen = preview([adapter], pageOf(page));
  if (seen === null) return ['nothing is found'];
  return seen.rows.flatMap(({ author, note, text }) =>
    author === 'customer' || author === 'agent' ? [`${note ? 'note' : author}: ${text}`] : [],
  );
}

const CHOICES: Choice[] = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [0, 2],
].flatMap(([customer = 0, agent = 0]) =>
  SPOTS.flatMap((one) =>
    SPOTS.map((other) => ({ customer, agent, spots: [one, other] as [Spot, Spot] })),
  ),
);

const PAGES = [
  ...DESK_PAGES,
  ...HARDER_PAGES,
  ...BUILT_PAGES,
  ...SERVED_PAGES,
  ...UTILITY_PAGES,
  ...HEADED_PAGES,
  ...ATOMIC_PAGES,
];

describe.each(PAGES)('$name', (page) => {
  it('is read whole, wherever in two messages was pointed at', () => {
    const desk = openDesk(page, soFar(page));
    const wrong: string[] = [];
    for (const choice of CHOICES) {
      if (page.pointAtWords === true && choice.spots.includes('the row')) continue;
      const proposal = propose(pointAt(page, desk, choice), {
        page: pageOf(page),
        month: '2026-11',
        otherAddress: null,
      });
      const read = typeof proposal === 'string' ? [proposal] : readNow(page, proposal);
      if (JSON.stringify(read) === JSON.stringify(expected(desk.said))) continue;
      const by = typeof proposal === 'string' ? null : proposal.adapter.variants[0]?.signals;
      wrong.push(JSON.stringify({ choice, read, by }));
    }
    expect(wrong.slice(0, 2), `${wrong.length} of ${CHOICES.length} are wrong`).toEqual([]);
  });

  it.skipIf(page.needsMore)('is read when two messages are all that there is to learn from', () => {
    const all = soFar(page).filter(({ from }) => from === 'customer' || from === 'agent');
    const desk = openDesk(page, all.slice(0, 2));
    const pointed = pointAt(page, desk, { customer: 0, agent: 0, spots: ['words', 'words'] });
    const proposal = teach(page, pointed);
    for (const one of all.slice(2)) desk.add(one);
    expect(readNow(page, proposal), JSON.stringify(proposal.adapter.variants[0]?.signals)).toEqual(
      expected(all),
    );
  });

  it('is read live, and after it is drawn again', async () => {
    const desk = openDesk(page, soFar(page));
    const pointed = pointAt(page, desk, { customer: 0, agent: 0, spots: ['words', 'words'] });
    const { adapter } = teach(page, pointed);
    recording = record([adapter], page.path);
    const said = () =>
      (recording?.sightings ?? []).flatMap(({ messages }) =>
        messages
          .filter(({ author }) => author !== 'system')
          .map(
            ({ author, visibility, text }) => `${visibility === 'note' ? 'note' : author}: ${text}`,
          ),
      );
    await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
    for (const one of later(page).slice(0, -1)) {
      desk.add(one);
      await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
    }
    desk.redraw();
    for (const one of later(page).slice(-1)) desk.add(one);
    await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
    expect(recording.reader.ref()?.ticket).toBe(page.ticket);
    expect(recording.reader.health()).toMatchObject({ composer: 'known', end: 'known' });
  });
});

it('knows ids that a database draws by chance as those of one message alone', () => {
  const page = UTILITY_PAGES.find(({ name }) => name.startsWith('cards with plain ids'));
  if (page === undefined) throw new Error('There is no such page.');
  const desk = openDesk(page, soFar(page));
  const choice: Choice = { customer: 0, agent: 0, spots: ['words', 'words'] };
  const signals = teach(page, pointAt(page, desk, choice)).adapter.variants[0]?.signals;
  expect(signals?.id).toEqual({ attribute: 'id', form: 'any', unique: 'helpdesk' });
});

it('takes no title that each side has its own of for the writer’s name', () => {
  const page = BUILT_PAGES.find(({ name }) => name.startsWith('titles over the messages'));
  if (page === undefined) throw new Error('There is no such page.');
  const desk = openDesk(page, soFar(page));
  const choice: Choice = { customer: 0, agent: 0, spots: ['words', 'words'] };
  const signals = teach(page, pointAt(page, desk, choice)).adapter.variants[0]?.signals;
  expect(signals?.author).toBeUndefined();
  expect(signals?.roles).toContainEqual({ author: 'agent', where: '.followup-edit' });
});

/** What is learned of a page by its first two messages. */
function learned(page: DeskPage) {
  const desk = openDesk(page, soFar(page));
  const choice: Choice = { customer: 0, agent: 0, spots: ['words', 'words'] };
  const { adapter, doubts } = teach(page, pointAt(page, desk, choice));
  const names = preview([adapter], pageOf(page))?.rows.map(({ name }) => name) ?? [];
  return { signals: adapter.variants[0]?.signals, names: new Set(names), doubts };
}

it('takes no dialog’s id for the message’s, and nobody who stands at a place for the customer', () => {
  const { signals, names } = learned(TICKET_OF_POSTS);
  expect(signals?.id).toMatchObject({ attribute: 'id', prefix: 'editreply', partial: true });
  expect(signals?.note).toBeUndefined();
  expect(signals?.customer).toBeUndefined();
  expect(names).toContain('نورة');
  expect(names).toContain('هدى العتيبي');
});

it('reads names that are called by their sides, and an end by what holds its icon', () => {
  const { signals, names, doubts } = learned(CHAT_WINDOW);
  expect(names).toEqual(new Set([null, 'هدى العتيبي', 'نورة']));
  expect(signals?.end).toEqual([{ at: '.close-control' }]);
  expect(doubts).toEqual([]);
});

it('reads a name without the initials that stand before it', () => {
  expect(learned(TIMELINE).names).toEqual(new Set(['هدى العتيبي', 'نورة']));
});

it('takes a hidden editor that is called private for that of notes', () => {
  const desk = openDesk(TWO_LOGS, soFar(TWO_LOGS));
  const choice: Choice = { customer: 0, agent: 0, spots: ['words', 'words'] };
  const { adapter } = teach(TWO_LOGS, pointAt(TWO_LOGS, desk, choice));
  const mode = () => {
    const located = locate([adapter], pageOf(TWO_LOGS));
    return located === null ? null : composerMode(located);
  };
  expect(mode()).toBe('reply');
  for (const tab of document.querySelectorAll('.tab-toolbar')) tab.toggleAttribute('hidden');
  expect(mode()).toBe('note');
});

it('takes how a field behaves for no name of it', () => {
  expect(learned(TWO_TABLE_ROWS).signals?.composer).not.toMatch(/wrap/);
});

it('reads a name that stands before the message', () => {
  const { signals, names, doubts } = learned(NAME_BEFORE_BUBBLE);
  expect(names).toContain('هدى العتيبي');
  expect(signals?.roles).toContainEqual({ author: 'agent', where: '.base_sent' });
  expect(doubts).toEqual(['conversation-looks']);
});

it('reads the names of both sides, each called by its own class, and what tells the sides lasts', () => {
  const { signals, names, doubts } = learned(NAMES_OF_EACH_SIDE);
  expect(names).toEqual(new Set(['هدى العتيبي', 'نورة']));
  expect(JSON.stringify(signals)).not.toMatch(/seen|f16xq7d1|1b62h0t/);
  expect(doubts).not.toContain('roles-built');
});

it.each(['Customer', 'العميل', 'زائر', 'Client'])('takes %s for nobody’s name', (label) => {
  expect([...learned(labelled(label)).names]).not.toContain(label);
});
