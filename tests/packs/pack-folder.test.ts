import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { showFolderProblem } from '../../scripts/packs/folder-problem.ts';
import { joinPackFolder, readPackFolder } from '../../scripts/packs/pack-folder.ts';
import { PRESETS_FOLDER } from '../../scripts/packs/presets.ts';
import { checkPack } from '../../stores/packs/check/pack-check.ts';

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
  const told = checked.ok ? [] : checked.problems.map(joined.tell);
  return [...joined.problems, ...told].map(showFolderProblem);
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

test('a list of its own stands for the other’s on the same act, and the rest comes from there', () => {
  const base = join(folder, 'base');
  const own = join(folder, 'own');
  cpSync(join(PRESETS_FOLDER, 'support-quality'), base, { recursive: true });
  mkdirSync(join(own, 'phrases'), { recursive: true });
  const orders = { act: 'order', author: 'agent', ar: ['اسرع'], en: [] };
  writeFileSync(join(own, 'phrases/ours.json'), JSON.stringify(orders));
  const head = JSON.parse(readFileSync(join(base, 'pack.json'), 'utf8'));
  const line = { ...head, id: 'own', extends: 'base', order: ['hold'] };
  writeFileSync(join(own, 'pack.json'), JSON.stringify(line));
  const { phrases } = readPackFolder(own);
  expect(phrases.filter(({ act }) => act === 'order')).toEqual([orders]);
  expect(phrases.filter(({ act }) => act === 'hold')).toHaveLength(1);
});

test('a folder without a pack.json is no pack’s folder, and nothing more is said of it', () => {
  rmSync(join(folder, 'pack.json'));
  expect(joinPackFolder(folder).problems.map(showFolderProblem)).toEqual([
    'pack.json: is missing; add it, or name the folder that has one',
  ]);
});

test('a problem is told with its line in its file', () => {
  const file = join(folder, 'terms.json');
  const text = readFileSync(file, 'utf8').replace(
    '"snippet": "confirm-discount"',
    '"snippet": "x"',
  );
  writeFileSync(file, text);
  const line = text.split('\n').findIndex((one) => one.includes('"snippet": "x"')) + 1;
  expect(problems()).toEqual([
    `terms.json: [0].confirm.snippet: there is no snippet "x"; add it to snippets, or correct the id (line ${line})`,
  ]);
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
    /^rules\/hold\.json: title: .*a text in both languages/,
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

describe('a folder that extends another', () => {
  const base = () => readPackFolder(join(PRESETS_FOLDER, 'support-quality'));
  let team = '';

  beforeEach(() => {
    const both = mkdtempSync(join(tmpdir(), 'packs-'));
    for (const id of ['support-quality', 'helpdesk-team']) {
      cpSync(join(PRESETS_FOLDER, id), join(both, id), { recursive: true });
    }
    team = join(both, 'helpdesk-team');
  });
  afterEach(() => rmSync(join(team, '..'), { recursive: true, force: true }));

  const told = (): string[] => {
    const joined = joinPackFolder(team);
    const checked = checkPack(joined.document);
    const told = checked.ok ? [] : checked.problems.map(joined.tell);
    return [...joined.problems, ...told].map(showFolderProblem);
  };
  const rewrite = (file: string, change: (content: Record<string, unknown>) => void): void => {
    const content: Record<string, unknown> = JSON.parse(readFileSync(join(team, file), 'utf8'));
    change(content);
    writeFileSync(join(team, file), JSON.stringify(content));
  };

  test('takes rules, phrases and nudges that it does not have, and the snippets that it offers', () => {
    const pack = readPackFolder(team);
    const { rules, phrases, nudges, snippets } = base();
    expect(pack.rules.find(({ id }) => id === 'hold')).toEqual(
      rules.find(({ id }) => id === 'hold'),
    );
    expect(pack.phrases).toEqual(phrases);
    expect(pack.nudges).toEqual(nudges);
    expect(pack.snippets['check-in-1']).toEqual(snippets['check-in-1']);
    expect(Object.keys(pack.snippets)).not.toContain('confirm-discount');
    expect(JSON.stringify(pack)).not.toContain('"extends"');
  });

  test('goes before it with what it writes itself', () => {
    rewrite('snippets.json', (snippets) =>
      Object.assign(snippets, { 'check-in-1': { ar: 'نصنا', en: 'Ours' } }),
    );
    cpSync(join(team, '../support-quality/rules/hold.json'), join(team, 'rules/hold.json'));
    rewrite('rules/hold.json', (rule) => Object.assign(rule, { title: { ar: 'لنا', en: 'Ours' } }));
    writeFileSync(join(team, 'nudges.json'), '{}');
    mkdirSync(join(team, 'phrases'));
    const greet = { act: 'greet', author: 'agent', ar: ['هلا'], en: ['hi'] };
    writeFileSync(join(team, 'phrases/greet.json'), JSON.stringify(greet));
    const document: Partial<Pack> = Object(joinPackFolder(team).document);
    expect(document.snippets?.['check-in-1']?.en).toBe('Ours');
    expect(document.rules?.find(({ id }) => id === 'hold')?.title.en).toBe('Ours');
    expect(document.phrases?.[0]).toEqual(greet);
    expect(document.phrases?.filter(({ act }) => act === 'greet')).toHaveLength(1);
    expect(document.phrases?.map(({ act }) => act)).toContain('hold');
    expect(told()[0]).toMatch(/^nudges\.json: check-in: is missing; add it/);
  });

  test('tells where a slip stands: here, or in the folder that it extends', () => {
    rewrite('rules/welcome.json', (rule) => Object.assign(rule, { title: 7 }));
    rewrite('../support-quality/rules/hold.json', (rule) => Object.assign(rule, { title: 7 }));
    rewrite('../support-quality/snippets.json', (all) => Object.assign(all, { further: 7 }));
    expect(told().map((line) => line.split(': ', 1)[0])).toEqual([
      'rules/welcome.json',
      '../support-quality/rules/hold.json',
      '../support-quality/snippets.json',
    ]);
  });

  test.each(['nowhere', '../support-quality', 7])('says that there is no folder %s', (base) => {
    rewrite('pack.json', (pack) => Object.assign(pack, { extends: base }));
    expect(told()[0]).toMatch(/^pack\.json: extends: there is no pack folder .* beside this one; /);
  });
});
