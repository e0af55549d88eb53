import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shippedAdapters } from '../../../adapters/registry.ts';
import { parseAdapter } from '../../../adapters/types.ts';
import { DEFAULT_PACK } from '../../../entrypoints/background/packs/installed-packs.ts';
import { createShelf } from '../../../entrypoints/background/packs/shelf.ts';
import { sayProblem } from '../../../locales/pack-problems.ts';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { findAdapterProblems, selectorProblem } from '../../../stores/packs/check/adapter-check.ts';
import { checkPackText, showPath } from '../../../stores/packs/check/pack-check.ts';
import { summaryOf } from '../../../stores/packs/pack-summary.ts';
import { teamPack } from '../../stores/team-pack.ts';

const desk = {
  id: 'acme-desk',
  name: { ar: 'منصة أكمي', en: 'Acme Desk' },
  channel: 'chat',
  hosts: ['https://desk.example/*'],
  variants: [
    {
      id: 'taught',
      grade: 'C',
      seen: '2026-11',
      pages: ['/tickets/:id'],
      detect: [],
      signals: {
        list: 'desk-app >>> .log',
        message: '.row',
        roles: [{ author: 'customer', where: '.row:not(.own)' }],
        text: { at: '.words', without: ['time'] },
      },
    },
  ],
};

const packWith = (adapters: unknown) => JSON.stringify({ ...teamPack(), adapters });

function problemsOf(adapters: unknown): string[] {
  const checked = checkPackText(packWith(adapters));
  return checked.ok
    ? []
    : checked.problems.map(({ path, message }) => `${showPath(path)}: ${message}`);
}

beforeEach(() => fakeBrowser.reset());

describe('a pack may carry adapters', () => {
  it('says which helpdesks they are for', () => {
    const checked = checkPackText(packWith([desk]));
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(summaryOf(checked.pack).parts.adapter).toEqual([
      {
        id: 'acme-desk',
        title: desk.name,
        text: { ar: 'https://desk.example/*', en: 'https://desk.example/*' },
      },
    ]);
  });

  it('offers them while it is installed, also to a worker that was stopped', async () => {
    const start = () => createShelf({ [DEFAULT_PACK]: readPreset(DEFAULT_PACK) }, () => 1);
    expect(await start().adapters()).toEqual([]);
    await start().install({ file: 'team.json', text: packWith([desk]) }, []);
    expect(await start().adapters()).toEqual([parseAdapter(desk)]);
    await start().remove('team');
    expect(await start().adapters()).toEqual([]);
  });

  const signals = desk.variants[0]?.signals;
  const changed = (over: object) => [
    { ...desk, variants: [{ ...desk.variants[0], signals: { ...signals, ...over } }] },
  ];
  it.each([
    [changed({ message: '.row[' }), 'adapters[0].variants[0].signals.message: ".row["'],
    [changed({ list: 'desk-app >>> ' }), 'adapters[0].variants[0].signals.list'],
    [changed({ roles: [{ author: 'boss' }] }), 'adapters[0].variants[0].signals.roles[0].author'],
    [changed({ sound: '.ping' }), 'adapters[0].variants[0].signals.sound'],
    [[{ ...desk, ours: true }], 'adapters[0].ours: only Murshid'],
    [[{ ...desk, hosts: [] }], 'adapters[0].hosts: names no host'],
    [[{ ...desk, hosts: ['*://*/*'] }], 'adapters[0].hosts[0]: "*://*/*" is no pattern'],
    [[{ ...desk, hosts: ['desk.example'] }], 'write it as "https://desk.example/*"'],
    [[{ ...desk, variants: [] }], 'adapters[0].variants: is empty; name at least one variant'],
    [
      [{ ...desk, variants: [{ ...desk.variants[0], seen: 'May' }] }],
      'adapters[0].variants[0].seen: "May" is no month; write it as 2026-11',
    ],
    [
      [{ ...desk, variants: [{ ...desk.variants[0], pages: ['https://desk.example/t/:id'] }] }],
      'adapters[0].variants[0].pages[0]: "https://desk.example/t/:id" is no address on its host; begin it with /',
    ],
    [
      [{ ...desk, variants: [{ ...desk.variants[0], pages: ['/t'] }] }],
      'adapters[0].variants[0].pages[0]: "/t" does not say where',
    ],
    [
      [{ ...desk, variants: [{ ...desk.variants[0], pages: [] }] }],
      'adapters[0].variants[0]: tells no conversation from another',
    ],
    [
      changed({ text: undefined }),
      'adapters[0].variants[0].signals: "list", "message", "roles" and "text" go together',
    ],
    [[desk, desk], 'adapters[1].id'],
    [Array.from({ length: 21 }, (_, n) => ({ ...desk, id: `desk-${n}` })), 'adapters: '],
  ])('a problem has its place: %#', (adapters, told) => {
    expect(problemsOf(adapters).join('\n')).toContain(told);
    for (const problem of problemsOf(adapters)) {
      expect(sayProblem(problem.replace(/^[^ ]+: /u, ''), 'ar'), problem).toMatch(/[ء-ي]{3}/u);
    }
  });
});

it('what comes with Murshid would pass as well', () => {
  const told = shippedAdapters()
    .filter(({ ours }) => ours !== true)
    .flatMap((adapter) =>
      findAdapterProblems(adapter).map((problem) => ({ id: adapter.id, ...problem })),
    );
  expect(told).toEqual([]);
});

it.each([
  '.a > b:not(.c):has(> img)',
  ':is([data-x="y"], #z) span:nth-of-type(2)',
  ':scope > div:first-child',
  'iframe.x >>> body',
  '[data-ticket-id="{id}"]',
])('%s is a selector', (selector) => expect(selectorProblem(selector)).toBeNull());

it.each([
  '',
  '.',
  'a >',
  'a[b',
  '..a',
  'x'.repeat(1001),
  'li:has-text("x")',
  'li:contains(x)',
  'p:not(:visible)',
  'app >>> li:first',
])('%j is none', (selector) => expect(selectorProblem(selector)).not.toBeNull());
