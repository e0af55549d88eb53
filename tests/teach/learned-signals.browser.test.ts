import { afterEach, expect, it } from 'vitest';
import { composerMode } from '../../adapters/read/beside/reply-box.ts';
import { locate } from '../../adapters/read/locate.ts';
import { preview } from '../../adapters/teach/preview.ts';
import { BUILT_PAGES } from './built-pages.ts';
import { soFar } from './conversation.ts';
import { openDesk } from './desk.ts';
import type { DeskPage } from './desk-pages.ts';
import {
  NAME_BEFORE_BUBBLE,
  NAMES_OF_EACH_SIDE,
  TWO_COLUMNS,
  TWO_TABLE_ROWS,
} from './headed-pages.ts';
import { CHAT_WINDOW, TICKET_OF_POSTS, TIMELINE, TWO_LOGS } from './served-pages.ts';
import { type Choice, pageOf, pointAt, teach } from './taught-pages.ts';
import { labelled, UTILITY_PAGES } from './utility-pages.ts';

/** What is learned of a page, and what is not taken for a sign of anything. */

afterEach(() => document.body.replaceChildren());

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

it('takes no application for the list, also before the reply box was pointed at', () => {
  const desk = openDesk(TWO_COLUMNS, soFar(TWO_COLUMNS));
  const choice: Choice = { customer: 0, agent: 0, spots: ['words', 'words'] };
  const pointed = { ...pointAt(TWO_COLUMNS, desk, choice), composer: null, end: null };
  const list = teach(TWO_COLUMNS, pointed).adapter.variants[0]?.signals.list;
  expect([list].flat().flatMap((at) => (at === undefined ? [] : desk.find(at)))).toEqual([
    document.querySelector('#app > div:nth-of-type(2)'),
  ]);
});
