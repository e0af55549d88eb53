import { expect, it } from 'vitest';
import { abbreviationsOf, listItems } from '../../entrypoints/background/pins/snippet-list.ts';
import type { Pins } from '../../stores/snippets/pins.ts';
import { teamPack } from '../stores/team-pack.ts';

const PINS: Pins = {
  pins: [
    {
      id: 'p1',
      title: 'الدوام',
      ar: 'الدوام حتى {hour}',
      en: null,
      abbreviation: '/hi',
      createdAt: 1,
    },
    {
      id: 'p2',
      title: null,
      ar: null,
      en: 'Dear {customer},{cursor}',
      abbreviation: 'd',
      createdAt: 2,
    },
  ],
  order: 'own',
  uses: { 'team/hello': { count: 3, at: 7 } },
  abbreviations: { 'team/bye': 'مع' },
};

const packs = () => [
  {
    ...teamPack(),
    snippets: {
      hello: {
        ar: 'أهلًا {customer}',
        en: 'Hello',
        title: { ar: 'تحية', en: 'Hello' },
        abbreviation: '/HI',
      },
      bye: { ar: 'مع السلامة', en: 'Bye', colloquial: 'في أمان الله', abbreviation: '/bye' },
    },
  },
];

it('lists pins before what packs bring, with the agent’s abbreviation in front of the pack’s', () => {
  const items = listItems(PINS, packs(), 'ar');
  expect(items.map(({ id, title, abbreviation, uses }) => [id, title, abbreviation, uses])).toEqual(
    [
      ['p1', 'الدوام', '/hi', 0],
      ['p2', null, 'd', 0],
      ['team/hello', 'تحية', '/HI', 3],
      ['team/bye', null, 'مع', 0],
    ],
  );
  expect(items[3]?.texts.colloquial).toBe('في أمان الله');
});

it('gives abbreviations in the customer’s language, or in the one that there is', () => {
  const items = listItems(PINS, packs(), 'en');
  expect(abbreviationsOf(items, 'en', { customer: 'Sara' })).toEqual([
    // The pin's /hi is the agent's own: the pack's gives way.
    {
      id: 'p1',
      abbreviation: '/hi',
      text: 'الدوام حتى ____',
      caret: null,
      open: ['hour'],
      lacks: [],
    },
    { id: 'p2', abbreviation: 'd', text: 'Dear Sara,', caret: 10, open: [], lacks: [] },
    { id: 'team/bye', abbreviation: 'مع', text: 'Bye', caret: null, open: [], lacks: [] },
  ]);
});

it('says which names an introduction goes without, where no setting has them', () => {
  const words = { title: null, ar: null, abbreviation: 'hi', createdAt: 1 };
  const hello = { ...words, id: 'p1', en: 'Hello[, this is {agent}][ from {company}].' };
  const items = listItems({ ...PINS, pins: [hello] }, [], 'en');
  const lacking = (known: Record<string, string>) => abbreviationsOf(items, 'en', known)[0]?.lacks;
  expect(lacking({})).toEqual(['agent', 'company']);
  expect(lacking({ agent: 'Layla', company: 'Horizon' })).toEqual([]);
});
