import { expect, it } from 'vitest';
import type { FileEntry } from '../../stores/snippets/files/entries.ts';
import { importedBy, planImport } from '../../stores/snippets/files/plan.ts';
import type { PinWords, SnippetItem } from '../../stores/snippets/snippet-protocol.ts';

const entry = (words: Partial<PinWords>): FileEntry => ({
  place: { kind: 'entry', n: 1 },
  words: { title: null, ar: null, en: null, abbreviation: null, ...words },
  notes: [],
});
const item = (id: string, more: Partial<SnippetItem>): SnippetItem => ({
  id,
  pack: null,
  title: null,
  abbreviation: null,
  texts: { ar: null, en: null, colloquial: null },
  uses: 0,
  usedAt: null,
  ...more,
});

const THERE = [
  item('p1', { abbreviation: '/أهلا', texts: { ar: 'أهلًا  بك', en: null, colloquial: null } }),
  item('team/bye', { pack: 'Team', abbreviation: '/bye', title: 'Bye' }),
];

const FILE = [
  entry({ ar: 'أهلًا بك', abbreviation: '/x' }),
  entry({ ar: 'جديد', abbreviation: '/n' }),
  entry({ ar: 'جديد' }),
  entry({ en: 'Other hello', abbreviation: '/اهلا' }),
  entry({ en: 'Other bye', abbreviation: '/BYE' }),
  entry({ en: 'Second of its name', abbreviation: '/N' }),
];

it('tells what is new, what is there already, and what clashes', () => {
  const plan = planImport(FILE, THERE);
  expect(plan.fresh).toEqual([FILE[1]]);
  expect(plan.same).toEqual([FILE[0], FILE[2]]);
  expect(plan.clashes).toEqual([
    { entry: FILE[3], with: 'أهلًا  بك', pin: 'p1' },
    { entry: FILE[4], with: 'Bye', pin: null },
    { entry: FILE[5], with: 'جديد', pin: null },
  ]);
});

it('does with clashes what it is told', () => {
  const plan = planImport(FILE, THERE);
  const of = (onClash: Parameters<typeof importedBy>[1]) =>
    importedBy(plan, onClash).map(({ ar, en, abbreviation, replaces }) => [
      ar ?? en,
      abbreviation,
      replaces,
    ]);
  expect(of('skip')).toEqual([['جديد', '/n', null]]);
  expect(of('drop-abbreviation').slice(1)).toEqual([
    ['Other hello', null, null],
    ['Other bye', null, null],
    ['Second of its name', null, null],
  ]);
  expect(of('replace').slice(1)).toEqual([
    ['Other hello', '/اهلا', 'p1'],
    ['Other bye', null, null],
    ['Second of its name', null, null],
  ]);
});
