import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { loadModel } from '../../rules/engine/text/model/shipped.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import { EXAMPLE_PEOPLE } from '../../rules/engine/transcript/example-lines.ts';
import { replay } from '../../rules/engine/transcript/replay.ts';
import { showFolderProblem } from '../../scripts/packs/folder-problem.ts';
import { joinPackFolder, readPackFolder } from '../../scripts/packs/pack-folder.ts';
import { listPresets, PRESETS_FOLDER, readPreset } from '../../scripts/packs/presets.ts';
import { checkPack, checkPackText } from '../../stores/packs/check/pack-check.ts';
import { provePack } from '../../stores/packs/check/proof.ts';

await loadModel();

const base = readPreset('support-quality');
const texts = { ar: 'فريقنا', en: 'Our team' };
let team = '';

beforeEach(() => {
  const both = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(join(PRESETS_FOLDER, 'support-quality'), join(both, 'support-quality'), {
    recursive: true,
  });
  team = join(both, 'our-team');
  mkdirSync(team);
});
afterEach(() => rmSync(dirname(team), { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  mkdirSync(dirname(join(team, file)), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(team, file), text);
}

/** The pack.json of a team that extends the preset, with all of its sections. */
function head(more: Record<string, unknown>): void {
  write('pack.json', {
    id: 'our-team',
    version: '1.0.0',
    engine: '^1',
    name: texts,
    description: texts,
    extends: 'support-quality',
    ...more,
  });
}

/** What `pack check` says of the team's folder. */
function problems(): string[] {
  const joined = joinPackFolder(team);
  if (joined.problems.length > 0) return joined.problems.map(showFolderProblem);
  const checked = checkPack(joined.document);
  const problems = checked.ok ? provePack(checked.pack) : checked.problems;
  return problems.map((problem) => showFolderProblem(joined.tell(problem)));
}

const printer = { id: 'printer', title: texts, ar: ['طابعتنا'], en: ['our printer'] };

describe('topics and fields that inherited rules stand on', () => {
  test('come with them: the whole order of the preset needs nothing more', () => {
    head({ order: base.rules.map(({ id }) => id) });
    expect(problems()).toEqual([]);
    const { topics, fields, rules, timers, limits, sections } = readPackFolder(team);
    expect(topics?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['printer', 'how-to', 'card-terminal']),
    );
    expect(fields).toEqual(base.fields);
    expect({ rules, timers, limits, sections }).toEqual({
      rules: base.rules,
      timers: base.timers,
      limits: base.limits,
      sections: base.sections,
    });
  });

  test('come with their values: what the page shows is judged as in the preset', () => {
    head({ order: ['ticket-status'] });
    expect(problems()).toEqual([]);
    const pack = readPackFolder(team);
    const transcript = {
      id: 'left-solved',
      channel: 'chat' as const,
      people: EXAMPLE_PEOPLE.ar,
      events: [
        { at: 0, type: 'message' as const, author: 'customer' as const, text: 'الجهاز متعطل' },
        { at: 9, type: 'message' as const, author: 'agent' as const, text: 'تم رفع الطلب برقم 88' },
        { at: 20, type: 'field' as const, name: 'status', value: 'تم الحل' },
        { at: 30, type: 'closed' as const },
      ],
    };
    const { standards } = replay(transcript, pack, createReader(pack));
    expect(standards['ticket-status']?.state).toBe('broken');
  });

  test('no others come: neither topics that nothing names, nor terms, playbooks, cards or notes', () => {
    head({ order: ['troubleshooting', 'country'] });
    const pack = readPackFolder(team);
    expect(pack.topics?.map(({ id }) => id).sort()).toEqual(['discounts', 'payments', 'printer']);
    expect(pack.fields?.map(({ name }) => name).sort()).toEqual(['country', 'mobile']);
    expect(Object.keys(pack)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/terms|playbooks|cards|notes|scorecard/)]),
    );
  });

  test('give way to the team’s own of the same id', () => {
    head({ order: ['troubleshooting', 'customer-info'] });
    write('topics.json', [printer]);
    const own = { name: 'tid', title: texts, labels: { ar: [], en: ['Our TID'] } };
    write('fields.json', [own]);
    const pack = readPackFolder(team);
    expect(pack.topics?.filter(({ id }) => id === 'printer')).toEqual([printer]);
    expect(pack.fields?.filter(({ name }) => name === 'tid')).toEqual([own]);
    expect(pack.fields?.map(({ name }) => name)).toContain('account_number');
  });

  test('a slip is told in the file that it stands in, at its own place there', () => {
    head({ order: ['troubleshooting', 'customer-info'] });
    write('topics.json', [{ ...printer, title: 7 }]);
    const label = { ar: ['رقم الحساب'], en: [] };
    write('fields.json', [{ name: 'our_account', title: texts, labels: label }]);
    expect(problems()).toEqual([expect.stringMatching(/^topics\.json: \[0\]\.title: /)]);
    write('topics.json', [printer]);
    expect(problems()).toEqual([
      expect.stringMatching(
        /^fields\.json: \[0\]\.labels\.ar\[0\]: "رقم الحساب" is a label of "account_number" already/,
      ),
    ]);
  });
});

describe('numbers of the team', () => {
  test.each<[string, Record<string, unknown>]>([
    ['an earlier check-in', { timers: { checkIn: 60 } }],
    ['no check-ins', { limits: { checkIns: 0 } }],
    ['quicker idle reminders', { timers: { idle: [60, 60, 60] } }],
  ])('%s: inherited rules are proven with those they were written for', (_, numbers) => {
    head({ order: ['hold', 'closing', 'closing-thanks'], ...numbers });
    expect(problems()).toEqual([]);
    const { document } = joinPackFolder(team);
    // As one document, too: it is that which is installed.
    const checked = checkPackText(JSON.stringify(document));
    expect(checked.ok && provePack(checked.pack)).toEqual([]);
  });

  test('count key by key, and those that are left out are the preset’s', () => {
    head({ order: ['hold'], timers: { checkIn: 60 } });
    expect(readPackFolder(team)).toMatchObject({
      timers: { ...base.timers, checkIn: 60 },
      limits: base.limits,
    });
  });

  test('prove the team’s own rules, copied ones too', () => {
    head({ order: ['hold'], timers: { checkIn: 60 } });
    const rule = readFileSync(join(team, '../support-quality/rules/hold.json'), 'utf8');
    write('rules/hold.json', rule);
    expect(problems().join('\n')).toMatch(/^rules\/hold\.json: examples\.quiet\.ar\[0\]: /);
  });

  test('hold in the pack, whatever its rules were proven with', () => {
    head({ order: ['hold'], timers: { checkIn: 60 } });
    const pack = readPackFolder(team);
    const transcript = {
      id: 'wait',
      channel: 'chat' as const,
      people: {},
      events: [
        { at: 0, type: 'message' as const, author: 'customer' as const, text: 'hi' },
        { at: 5, type: 'message' as const, author: 'agent' as const, text: 'One moment please' },
        { at: 80, type: 'closed' as const },
      ],
    };
    const { nudges } = replay(transcript, pack, createReader(pack));
    expect(nudges).toContainEqual(expect.objectContaining({ kind: 'check-in', at: 65 }));
  });

  test('a rule of the preset that the team’s own words break: what to look for', () => {
    head({ order: ['expectations'] });
    write('phrases/raised.json', { act: 'raised', author: 'agent', ar: [], en: ['sent upstairs'] });
    expect(problems()[0]).toMatch(
      /^\.\.\/support-quality\/rules\/expectations\.json: examples\..*; the rule is that of support-quality: look for what stands here in the place of its own \(phrases, topics, fields\), or copy/,
    );
  });
});

describe('one slip of the head says one thing', () => {
  const written = () => readFileSync(join(team, 'pack.json'), 'utf8');
  test.each<[string, (text: string) => string, RegExp]>([
    ['a comma', (text) => text.replace('"1.0.0",', '"1.0.0",,'), /is not JSON at line 3/],
    ['a curly quote', (text) => text.replace('"id"', '“id“'), /typographic quotation mark/],
    ['a key twice', (text) => text.replace('"id"', '"name": 1,\n"id"'), /has the key "name" again/],
    ['a folder that is not there', (text) => text.replace('"support-q', '"suport-q'), /extends: /],
    ['no order', (text) => text.replace('"order"', '"ordre"'), /^pack\.json: order: is missing/],
  ])('%s', (_, slip, told) => {
    head({ order: ['hold', 'own'] });
    write('rules/own.json', { ...base.rules[0], id: 'own', section: 'holding' });
    expect(problems()).toEqual([]);
    write('pack.json', slip(written()));
    expect(problems()).toEqual([expect.stringMatching(told)]);
  });
});

describe('a folder that extends another in turn', () => {
  const presets = listPresets().filter((id) => id !== 'support-quality');

  test.each(presets)(
    '%s is as good to build on: nothing is missing, and all is as it was',
    (id) => {
      cpSync(join(PRESETS_FOLDER, id), join(team, '..', id), { recursive: true });
      const preset = readPreset(id);
      head({ extends: id, order: preset.rules.map((rule) => rule.id) });
      expect(problems()).toEqual([]);
      const { rules, phrases, nudges, sections, timers, limits } = readPackFolder(team);
      const byAct = (lists: Pack['phrases']) =>
        [...lists].sort((a, b) => (a.act < b.act ? -1 : a.act > b.act ? 1 : 0));
      expect({ rules, nudges, sections, timers, limits, phrases: byAct(phrases) }).toEqual({
        rules: preset.rules,
        nudges: preset.nudges,
        sections: preset.sections,
        timers: preset.timers,
        limits: preset.limits,
        phrases: byAct(preset.phrases),
      });
    },
  );

  test('is told with the file of the rule that a slip breaks', () => {
    cpSync(join(PRESETS_FOLDER, 'vip-service'), join(team, '../vip-service'), { recursive: true });
    head({ extends: 'vip-service', order: ['hold'] });
    const not = { ar: ['لحظ{ه,ات}'], en: ['(moment|check)'] };
    write('phrases/hold.json', { act: 'hold', author: 'agent', ar: [], en: ['wait'], not });
    const [first] = problems();
    expect(first).toMatch(
      /^\.\.\/support-quality\/rules\/hold\.json: .*rule is that of support-quality/,
    );
  });

  test('may not come back to itself', () => {
    head({ extends: 'our-team', order: ['hold'] });
    expect(problems()).toEqual([
      'pack.json: extends: leads round in a circle (our-team, our-team); name another folder, or remove the line',
    ]);
  });
});

test('a rule that the order nearly names is told there', () => {
  head({ order: ['hold', 'gretting'] });
  expect(problems()).toEqual([
    'pack.json: order[1]: there is no rule "gretting"; write "greeting"',
  ]);
});

test('a file whose name differs in capitals alone is told once', () => {
  head({ order: ['own'] });
  write('rules/Own.json', { ...base.rules[0], id: 'own' });
  expect(problems()).toEqual(['rules/Own.json: is named in capitals; name it own.json']);
});

test('a file that holds no object is told so, and not part by part', () => {
  head({ order: ['hold'] });
  write('rules/hold.json', []);
  expect(problems()).toEqual([
    'rules/hold.json: a JSON object is expected and a list was found; start the file with {',
  ]);
  write('pack.json', 'null');
  expect(problems()).toEqual([
    'pack.json: a JSON object is expected and null was found; start the file with {',
  ]);
});

test('sections that an inherited rule misses are told where they are written', () => {
  head({ order: ['hold'], sections: [{ id: 'opening', title: texts, weight: 1 }] });
  expect(problems()).toEqual([
    'pack.json: sections: rule "hold", which is that of support-quality, is in section "holding", and that is not among them; add it',
  ]);
});

test('a rule that the order names twice is told there', () => {
  head({ order: ['hold', 'greeting', 'hold'] });
  expect(problems()).toEqual([
    'pack.json: order[2]: names "hold" again (first in order[0]); remove one of them',
  ]);
});

test.each<[string, string]>([
  ['snippet.json', 'is a file that nobody reads; name it snippets.json'],
  ['Playbooks.json', 'is a file that nobody reads; name it playbooks.json'],
  ['terms.json.txt', 'is a file that nobody reads; name it terms.json'],
  ['rules/extra.JSON', 'is a file that nobody reads; name it extra.json'],
  ['phrase/hold.json', 'is a folder that nobody reads; name it phrases'],
  [
    'topic.json',
    'is a file that nobody reads; topics.json stands beside it: put what belongs to it there, and remove this file',
  ],
])('%s would be left out without a word, and is told', (file, told) => {
  head({ order: ['hold'] });
  write('topics.json', [printer]);
  for (const fine of ['README.md', 'list.json', 'drafts/hold.json']) write(fine, '[]');
  expect(problems()).toEqual([]);
  write(file, '[]');
  const place = file.startsWith('phrase/') ? 'phrase' : file;
  expect(problems()).toEqual([`${place}: ${told}`]);
});

test('snippets as a list are refused, not left out', () => {
  head({ order: ['hold'] });
  write('snippets.json', [{ id: 'hello', ar: 'أهلًا', en: 'Hello' }]);
  expect(problems()).toEqual([expect.stringMatching(/^snippets\.json: a list stands where /)]);
});

test('a document that names no numbers has those that Murshid starts with', () => {
  const { timers: _, limits: _limits, ...pack }: Pack = structuredClone(base);
  const checked = checkPackText(JSON.stringify({ ...pack, timers: { checkIn: 90 } }));
  expect(checked).toMatchObject({
    ok: true,
    pack: { timers: { ...base.timers, checkIn: 90 }, limits: base.limits },
  });
});
