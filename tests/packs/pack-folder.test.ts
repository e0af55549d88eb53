import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinPackFolder, readPackFolder } from '../../scripts/pack-folder.ts';
import { PRESETS_FOLDER } from '../../scripts/presets.ts';
import { checkPack } from '../../stores/pack-check.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync(join(PRESETS_FOLDER, 'support-quality'), folder, { recursive: true });
  rmSync(join(folder, 'phrases'), { recursive: true, force: true });
  mkdirSync(join(folder, 'phrases'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, change: (content: Record<string, unknown>) => void): void {
  const content: Record<string, unknown> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  change(content);
  writeFileSync(join(folder, file), JSON.stringify(content));
}

/** Every problem of the folder, from joining and from the check. */
function problems(): string[] {
  const joined = joinPackFolder(folder);
  const checked = checkPack(joined.document);
  return [...joined.problems, ...(checked.ok ? [] : checked.problems.map(joined.tell))];
}

test('rules stand in the order of pack.json, without what is for editors', () => {
  edit('pack.json', (pack) => Object.assign(pack, { order: [...listed()].reverse() }));
  const pack = readPackFolder(folder);
  expect(pack.rules.map((rule) => rule.id)).toEqual([...listed()]);
  expect(JSON.stringify(pack)).not.toContain('$schema');
  expect(JSON.stringify(pack)).not.toContain('"order":[');
});

test('phrases come from all files, one list or several in each', () => {
  const list = (act: string) => ({ act, author: 'agent', ar: ['أهلًا'], en: ['hello'] });
  writeFileSync(join(folder, 'phrases', 'b.json'), JSON.stringify(list('bye')));
  writeFileSync(join(folder, 'phrases', 'a.json'), JSON.stringify([list('greet'), list('hold')]));
  expect(readPackFolder(folder).phrases.map(({ act }) => act)).toEqual(['greet', 'hold', 'bye']);
});

test.each<[what: string, slip: () => void, told: RegExp]>([
  [
    'a rule that is not listed',
    () => edit('pack.json', unlist('hold')),
    /^rules\/hold\.json: is not in the order/,
  ],
  [
    'a rule that is not there',
    () => rmSync(join(folder, 'rules/hold.json')),
    /^rules\/hold\.json: is missing; add it/,
  ],
  ['no nudges', () => rmSync(join(folder, 'nudges.json')), /^nudges\.json: is missing; add it/],
  [
    'no order',
    () => edit('pack.json', (pack) => Reflect.deleteProperty(pack, 'order')),
    /^pack\.json: order: is missing/,
  ],
  [
    'a file that is no JSON',
    () => writeFileSync(join(folder, 'snippets.json'), '{'),
    /^snippets\.json: is not JSON/,
  ],
  [
    'an id that is not its file',
    () => edit('rules/hold.json', (rule) => Object.assign(rule, { id: 'wait' })),
    /^rules\/hold\.json: id: is not the file's name/,
  ],
  [
    'a slip in a rule',
    () => edit('rules/hold.json', (rule) => Object.assign(rule, { title: 'Hold' })),
    /^rules\/hold\.json: title: .*an object/,
  ],
  [
    'a slip in a nudge',
    () => edit('nudges.json', (nudges) => Object.assign(nudges, { 'idle-1': {} })),
    /^nudges\.json: idle-1\.text: is missing/,
  ],
  [
    'a slip in a list of phrases',
    () => writeFileSync(join(folder, 'phrases/x.json'), '[{"act": "hug"}]'),
    /^phrases\/x\.json: \[0\]\.act: "hug"/,
  ],
  [
    'a slip in the head',
    () => edit('pack.json', (pack) => Object.assign(pack, { version: '1' })),
    /^pack\.json: version: /,
  ],
])('tells the file and place of %s', (_, slip, told) => {
  expect(problems()).toEqual([]);
  slip();
  expect(problems().some((problem) => told.test(problem))).toBe(true);
  expect(() => readPackFolder(folder)).toThrow(/is not a sound pack/);
});

function listed(): readonly string[] {
  const { order } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  return order;
}

function unlist(id: string): (pack: Record<string, unknown>) => void {
  return (pack) => Object.assign(pack, { order: listed().filter((listedId) => listedId !== id) });
}
