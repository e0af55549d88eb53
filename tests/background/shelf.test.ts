import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDesk } from '../../entrypoints/background/desk/desk.ts';
import { DEFAULT_PACK } from '../../entrypoints/background/packs/installed-packs.ts';
import { createShelf } from '../../entrypoints/background/packs/shelf.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { openPhrasebook } from '../../rules/engine/text/reader.ts';
import { readPreset } from '../../scripts/packs/presets.ts';
import type { ConversationRef, Observation } from '../../stores/helpdesks/observation.ts';
import { teamPack } from '../stores/team-pack.ts';

const builtIn = readPreset(DEFAULT_PACK);
const presets = { [DEFAULT_PACK]: builtIn };
let now = 0;

/** A worker that has just been started: it knows nothing but what is stored. */
const start = () => createShelf(presets, () => now);

const at = (host: string): ConversationRef => ({
  key: `chatwoot:${host}:1`,
  helpdesk: 'chatwoot',
  host,
  ticket: '1',
  channel: 'chat',
});

const judges = async (host: string) => {
  const { id, version } = (await start().judgeFor(at(host))).pack;
  return `${id} ${version}`;
};

/** What the options say of a pack that is used although a file of it would be refused. */
const outgrown = async (id: string) => {
  const { installed } = await start().view([]);
  const shown = installed.find(({ summary }) => summary.id === id);
  return shown?.outgrown.map(({ path, message }) => `${path}: ${message}`);
};

const offer = (pack: Pack) => ({ file: 'team.json', text: JSON.stringify(pack) });

beforeEach(() => {
  fakeBrowser.reset();
  now += 1000;
});

describe('the pack that judges', () => {
  it('is the one that comes with Murshid, where nobody has chosen', async () => {
    expect(await judges('desk.example')).toBe(`${DEFAULT_PACK} ${builtIn.version}`);
    const { reader } = await start().judgeFor(at('desk.example'));
    const plain = { author: 'agent' as const, people: {}, before: [], onHold: false };
    expect(reader.read('لحظات من فضلك', plain).acts).toContain('hold');
  });

  it('is an installed one where its scope says so, also after the worker was stopped', async () => {
    await start().install(offer(teamPack()), ['desk.example']);
    expect(await judges('desk.example')).toBe('team 1.0.0');
    expect(await judges('other.example')).toContain(DEFAULT_PACK);
    await start().scope('team', 'all');
    expect(await judges('other.example')).toBe('team 1.0.0');
  });

  it('is read again where its storage did not answer once', async () => {
    await start().install(offer(teamPack()), 'all');
    const shelf = start();
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local);
    vi.spyOn(local, 'get').mockImplementation((key) =>
      String(key).startsWith('pack:') ? Promise.reject(new Error('no answer')) : get(key),
    );
    await expect(shelf.judgeFor(at('desk.example'))).rejects.toThrow('no answer');
    vi.restoreAllMocks();
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe('team');
  });

  it('can be the default for one helpdesk while another is for the rest', async () => {
    const shelf = start();
    await shelf.install(offer(teamPack()), 'all');
    await shelf.scope(DEFAULT_PACK, ['desk.example']);
    expect(await judges('desk.example')).toContain(DEFAULT_PACK);
    expect(await judges('other.example')).toBe('team 1.0.0');
  });

  it('is followed by a worker that runs already', async () => {
    const shelf = start();
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe(DEFAULT_PACK);
    await shelf.install(offer(teamPack()), 'all');
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe('team');
  });
});

describe('a pack with thousands of phrases', () => {
  const many = teamPack({
    phrases: [
      ...builtIn.phrases,
      {
        act: 'hold',
        author: 'agent',
        ar: [],
        en: Array.from({ length: 8_000 }, (_, at) => `hocus${at} pocus${at % 90} please`),
      },
    ],
  });
  const said = (text: string, id = '1'): Observation => ({
    conversation: at('desk.example'),
    snapshot: false,
    messages: [
      { id, order: 1, text, author: 'agent', visibility: 'public', age: 0, pageTime: null },
    ],
    fields: [],
    moments: [],
    health: {},
  });
  /** A worker that has just been started, and how often it opened the book of phrases. */
  const worker = () => {
    const openBook = vi.fn(openPhrasebook);
    const shelf = createShelf(presets, () => now, openBook);
    const opened = () => openBook.mock.calls.length;
    return { desk: createDesk(shelf.judgeFor, () => now), opened };
  };

  it('is compiled while others are answered, and reads what it is for', async () => {
    await start().install(offer(many), 'all');
    const { desk } = worker();
    const order: string[] = [];
    const observed = desk.observe(said('hocus7999 pocus79 please'), true);
    await Promise.all([
      observed.then(() => order.push('read')),
      // Asked once the compiling has begun.
      new Promise((resolve) => setTimeout(resolve))
        .then(() => desk.list(0, () => true))
        .then(() => order.push('listed')),
    ]);
    expect(order).toEqual(['listed', 'read']);
    expect((await observed).view.hold).not.toBeNull();
  });

  it('is not compiled for what brings no message, nor for one that was read before', async () => {
    await start().install(offer(many), 'all');
    await worker().desk.observe(said('hocus0 pocus0 please'), true);
    const { desk, opened } = worker();
    await desk.observe({ ...said(''), messages: [] }, true);
    await desk.observe({ ...said('hocus0 pocus0 please'), snapshot: true }, true);
    expect((await desk.view(at('desk.example').key, true))?.view.hold).not.toBeNull();
    expect(opened()).toBe(0);
    await desk.observe(said('Hello', '2'), true);
    expect(opened()).toBe(1);
  });
});

describe('the phrases of several packs', () => {
  const asAgent = { author: 'agent' as const, people: {}, before: [], onHold: false };
  const phrases: Pack['phrases'] = [
    ...builtIn.phrases,
    { act: 'hold', author: 'agent', ar: [], en: ['hocus pocus'] },
  ];
  const actsAt = async (shelf: ReturnType<typeof start>, host: string, text: string) =>
    (await shelf.judgeFor(at(host))).reader.read(text, asAgent).acts;

  it('are found for their own pack alone, though all are in one book', async () => {
    const shelf = start();
    await shelf.install(offer(teamPack({ phrases })), ['desk.example']);
    expect(await actsAt(shelf, 'desk.example', 'Hocus pocus')).toEqual(['hold']);
    expect(await actsAt(shelf, 'other.example', 'Hocus pocus')).toEqual([]);
    expect(await actsAt(shelf, 'desk.example', 'لحظات من فضلك')).toEqual(['hold']);
  });

  it('are read as before where those of one pack cannot be', async () => {
    await start().install(offer(teamPack({ phrases })), ['desk.example']);
    const [[key, kept] = ['', {}]] = Object.entries(await fakeBrowser.storage.local.get()).filter(
      ([name]) => name.startsWith('pack:'),
    );
    const broken = [...phrases, { act: 'hold', author: 'agent', ar: [], en: ['hocus [pocus'] }];
    await fakeBrowser.storage.local.set({ [key]: Object.assign({}, kept, { phrases: broken }) });
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const shelf = start();
    expect(await actsAt(shelf, 'other.example', 'لحظات من فضلك')).toEqual(['hold']);
    expect(await actsAt(shelf, 'desk.example', 'لحظات من فضلك')).toEqual(['hold']);
    expect(await actsAt(shelf, 'other.example', 'One moment please')).toEqual(['hold']);
    // What can be read of the pack's own holds as before.
    expect(await actsAt(shelf, 'desk.example', 'Hocus pocus')).toEqual(['hold']);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
    expect(await outgrown('team')).toEqual([
      expect.stringMatching(/^phrases\[\d+\]\.en\[0\]: "\]" is missing/),
    ]);
  });
});

describe('installing', () => {
  it('tells what an update changes, and goes back to the version before and forth', async () => {
    await start().install(offer(teamPack()), 'all');
    const next = teamPack({ version: '1.1.0', timers: { ...builtIn.timers, later: 61 } });
    const verdict = await start().check(offer(next));
    expect(verdict).toMatchObject({
      ok: true,
      changes: { from: '1.0.0', to: '1.1.0', numbers: [{ place: 'timers.later', to: 61 }] },
    });
    expect(await judges('desk.example')).toBe('team 1.0.0');
    now += 1000;
    await start().install(offer(next), 'all');
    expect(await judges('desk.example')).toBe('team 1.1.0');
    await start().rollback('team');
    expect(await judges('desk.example')).toBe('team 1.0.0');
    await start().rollback('team');
    expect(await judges('desk.example')).toBe('team 1.1.0');
  });

  it('goes back from a file to what comes with Murshid', async () => {
    const own = { ...structuredClone(builtIn), version: '7.0.0' };
    await start().install(offer(own), 'all');
    expect(await judges('desk.example')).toBe(`${DEFAULT_PACK} 7.0.0`);
    await start().rollback(DEFAULT_PACK);
    expect(await judges('desk.example')).toBe(`${DEFAULT_PACK} ${builtIn.version}`);
  });

  it.each([
    ['that is not JSON', 'so { this', ''],
    ['of another shape', JSON.stringify({ ...teamPack(), rules: [] }), 'rules'],
    ['whose examples fail', JSON.stringify(failing()), 'rules[0].examples.fires.ar[0]'],
    ['that is too large', ' '.repeat(1024 * 1024 + 1), ''],
  ])('refuses a file %s with the place, and all stays as it is', async (_, text, path) => {
    await start().install(offer(teamPack()), 'all');
    const before = await fakeBrowser.storage.local.get(null);
    const verdict = await start().install({ file: 'bad.json', text }, 'all');
    expect(verdict).toMatchObject({ ok: false });
    expect(verdict.ok ? [] : verdict.problems.map((one) => one.path)).toContain(path);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await judges('desk.example')).toBe('team 1.0.0');
  });

  it('tells the line of what is wrong in a file that is laid out over lines', async () => {
    const text = JSON.stringify({ ...teamPack(), rules: [] }, null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"rules"')) + 1;
    const verdict = await start().install({ file: 'bad.json', text }, 'all');
    const messages = verdict.ok ? [] : verdict.problems.map((one) => one.message);
    expect(messages).toContainEqual(expect.stringMatching(new RegExp(`\\(line ${line}\\)$`)));
  });

  it('changes nothing where it cannot be stored', async () => {
    const shelf = start();
    const full = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(shelf.install(offer(teamPack()), 'all')).rejects.toThrow('quota');
    full.mockRestore();
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe(DEFAULT_PACK);
  });

  it('removes a pack, and never the last one', async () => {
    await start().install(offer(teamPack()), 'all');
    await start().remove('team');
    await start().remove(DEFAULT_PACK);
    expect(await judges('desk.example')).toContain(DEFAULT_PACK);
    expect((await start().view([])).installed.map(({ summary }) => summary.id)).toEqual([
      DEFAULT_PACK,
    ]);
  });
});

describe('what is kept would be refused since an update', () => {
  const keep = async (change: (kept: Pack) => object) => {
    await start().install(offer(teamPack()), 'all');
    const key = `pack:team:${now}`;
    await fakeBrowser.storage.local.set({ [key]: change(teamPack()) });
  };

  it.each<[string, (kept: Pack) => object, RegExp]>([
    [
      'a reference that leads nowhere',
      (kept) => ({ ...kept, terms: [{ ...kept.terms?.[0], topic: 'gone' }] }),
      /^terms\[0\]\.topic: there is no topic "gone"/,
    ],
    [
      'a text that is too long',
      (kept) => ({ ...kept, name: { ar: 'فريق '.repeat(40), en: 'Team' } }),
      /^name\.ar: is longer than 80 characters/,
    ],
    [
      'a field that is no more',
      (kept) => ({ ...kept, mood: 'calm', rules: kept.rules.map((rule) => ({ ...rule, old: 1 })) }),
      /: is a field that packs do not have/,
    ],
    [
      'a sign that is hidden',
      (kept) => ({ ...kept, name: { ar: 'فريق\u202e', en: 'Team' } }),
      /^name\.ar: holds the invisible direction control/,
    ],
  ])('%s: it stays in use, and the options say so', async (_, change, told) => {
    await keep(change);
    const warn = vi.spyOn(console, 'warn');
    expect(await judges('desk.example')).toBe('team 1.0.0');
    expect(await outgrown('team')).toContainEqual(expect.stringMatching(told));
    const { lost } = await start().view([]);
    expect(lost).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('a pack without a fault has nothing said of it', async () => {
    await keep((kept) => kept);
    expect(await outgrown('team')).toEqual([]);
  });
});

describe('what is kept cannot be read', () => {
  it('the version before takes its place, and what was damaged is not lost', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await start().install(offer(teamPack()), 'all');
    now += 1000;
    await start().install(offer(teamPack({ version: '2.0.0' })), 'all');
    const key = `pack:team:${now}`;
    await fakeBrowser.storage.local.set({ [key]: { id: 'team', rules: 'gone' } });
    expect(await judges('desk.example')).toBe('team 1.0.0');
    expect(await fakeBrowser.storage.local.get(`unreadable-pack:${key}`)).not.toEqual({});
    warn.mockRestore();
  });

  it('the default judges where nothing else can, and the options say which pack is lost', async () => {
    await start().install(offer(teamPack()), 'all');
    await fakeBrowser.storage.local.remove(`pack:team:${now}`);
    expect(await judges('desk.example')).toContain(DEFAULT_PACK);
    const { lost } = await start().view([]);
    expect(lost).toEqual([{ id: 'team', file: 'team.json', version: '1.0.0' }]);
  });
});

describe('a policy', () => {
  const force = (...packs: unknown[]) => fakeBrowser.storage.managed.set({ packs });
  const forced = teamPack({ id: 'company', version: '3.0.0' });

  beforeEach(() => {
    // The fake browser has no manifest of its own.
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Murshid',
      version: '0.1.0',
    });
  });

  it('forces its pack over all that is installed, and what was installed comes back', async () => {
    await start().install(offer(teamPack()), ['desk.example']);
    await force(JSON.stringify(forced));
    expect(await judges('desk.example')).toBe('company 3.0.0');
    expect(await start().view([])).toMatchObject({
      forced: true,
      installed: [{ source: 'policy', removable: false }],
    });
    await fakeBrowser.storage.managed.clear();
    expect(await judges('desk.example')).toBe('team 1.0.0');
  });

  it('may come a moment after the start: a worker that is told follows it', async () => {
    const shelf = start();
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe(DEFAULT_PACK);
    await force(forced);
    shelf.forget();
    expect((await shelf.judgeFor(at('desk.example'))).pack.id).toBe('company');
  });

  it('keeps a pack that was sound when it came, whatever an update has made of its examples', async () => {
    await force(JSON.stringify(forced));
    expect(await judges('desk.example')).toBe('company 3.0.0');
    // The update's model reads the examples in another way.
    const { 'policy-verdicts': verdicts } = await fakeBrowser.storage.local.get('policy-verdicts');
    const [[verdict] = ['']] = Object.entries(Object(verdicts));
    const refused = [{ path: ['rules', 0, 'examples'], message: 'should fire here and was quiet' }];
    await fakeBrowser.storage.local.set({ 'policy-verdicts': { [verdict]: refused } });
    expect(await judges('desk.example')).toBe('company 3.0.0');
    const { policyProblems } = await start().view([]);
    expect(policyProblems).toEqual([]);
    expect(await outgrown('company')).toEqual([
      'rules[0].examples: should fire here and was quiet',
    ]);
  });

  it('is told what is wrong with a pack, which does not judge', async () => {
    await force('{', JSON.stringify(failing()), JSON.stringify(forced));
    const { policyProblems } = await start().view([]);
    expect(policyProblems[0]).toMatch(/^packs\[0\]: is not JSON/);
    expect(policyProblems[1]).toMatch(/^packs\[1\]\.rules\[0\]\.examples\.fires\.ar\[0\]: /);
    expect(await judges('desk.example')).toBe('company 3.0.0');
    // The verdict is kept, and is the same at the next start.
    expect((await start().view([])).policyProblems).toEqual(policyProblems);
  });
});

/** A pack whose only rule is said to fire where it is quiet. */
function failing(): Pack {
  const pack = teamPack({ id: 'failing' });
  const [rule] = pack.rules;
  if (!rule?.examples) throw new Error('the preset has no greeting with examples');
  rule.examples.fires = structuredClone(rule.examples.quiet);
  return pack;
}
