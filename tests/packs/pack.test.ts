import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PRESETS_FOLDER, readPreset } from '../../scripts/packs/presets.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pack(...args: string[]): { code: number | null; lines: string[]; errors: string } {
  const script = join(import.meta.dirname, '../../scripts/pack.ts');
  const ran = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return {
    code: ran.status,
    lines: ran.stdout.split('\n').filter((line) => line !== ''),
    errors: ran.stderr,
  };
}

test('a sound folder passes without a word', () => {
  expect(pack('check', join(PRESETS_FOLDER, 'support-quality'))).toMatchObject({
    code: 0,
    lines: [],
  });
});

test('a sound document passes without a word', () => {
  const file = join(folder, 'sound.json');
  writeFileSync(file, JSON.stringify(readPreset('support-quality')));
  expect(pack('check', file)).toMatchObject({ code: 0, lines: [] });
});

test('a line for each problem: file, place, message', () => {
  const file = join(folder, 'broken.json');
  const document = JSON.parse(JSON.stringify(readPreset('support-quality')));
  document.version = 'one';
  document.rules[3].check.kind = 'wish';
  writeFileSync(file, JSON.stringify(document));
  const { code, lines } = pack('check', file);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringContaining(`${file}: version: `),
    expect.stringContaining(`${file}: rules[3].check.kind: `),
  ]);
});

test('a document that is laid out over lines: the line, too', () => {
  const file = join(folder, 'lines.json');
  const text = JSON.stringify(readPreset('support-quality'), null, 2).replaceAll('\n', '\r\n');
  const slip = text.replace('"trigger": "raised"', '"trigger": "raisd"');
  writeFileSync(file, slip);
  const line = slip.split('\r\n').findIndex((one) => one.includes('"raisd"')) + 1;
  expect(pack('check', file).lines).toEqual([
    expect.stringMatching(
      new RegExp(`"raisd" is not known here; write raised \\(line ${line}\\)$`),
    ),
  ]);
});

test('a rule that does not do what its example says', () => {
  const file = join(folder, 'unproved.json');
  const document = JSON.parse(JSON.stringify(readPreset('support-quality')));
  document.rules[0].examples.quiet.en = [['customer: hi', 'agent: What is your account number?']];
  writeFileSync(file, JSON.stringify(document));
  const { code, lines } = pack('check', file);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      /rules\[0\]\.examples\.quiet\.en\[0\]: rule "greeting" should be quiet here and fired: nudge standard at 10 s, /,
    ),
  ]);
});

test('a file that cannot be read is a problem of its own', () => {
  const { code, lines } = pack('check', join(folder, 'nowhere.json'));
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/nowhere\.json: cannot be read: /)]);
});

test.each([[[]], [['check']], [['grade', 'x.json']], [['check', 'a', 'b']]])(
  'called wrongly (%j), it says how',
  (args) => {
    const { code, errors } = pack(...args);
    expect(code).toBe(2);
    expect(errors).toContain('npm run -s pack -- check FILE');
  },
);

test('the file that was checked is left as it was', () => {
  const file = join(folder, 'same.json');
  writeFileSync(file, '{"id": 1}');
  pack('check', file);
  expect(readFileSync(file, 'utf8')).toBe('{"id": 1}');
});

test('a pack.json and one rule are a pack, and are joined into the document that is installed', () => {
  const base = join(folder, 'support-quality');
  const own = join(folder, 'tiny');
  cpSync(join(PRESETS_FOLDER, 'support-quality'), base, { recursive: true });
  mkdirSync(join(own, 'rules'), { recursive: true });
  const texts = { ar: 'حزمة صغيرة', en: 'Tiny' };
  writeFileSync(
    join(own, 'pack.json'),
    JSON.stringify({
      id: 'tiny',
      version: '1.0.0',
      engine: '^1',
      name: texts,
      description: texts,
      extends: 'support-quality',
      sections: [{ id: 'solving', title: texts, weight: 1 }],
      order: ['expectations'],
    }),
  );
  const rule = JSON.parse(readFileSync(join(base, 'rules/expectations.json'), 'utf8'));
  writeFileSync(
    join(own, 'rules/expectations.json'),
    JSON.stringify({ ...rule, section: 'solving' }),
  );
  // Nor is it told of phrases that are not its own.
  expect(pack('check', own)).toEqual({ code: 0, lines: [], errors: '' });
  const joined = pack('join', own);
  expect(joined).toMatchObject({ code: 0, errors: '' });
  const file = join(folder, 'tiny.json');
  writeFileSync(file, joined.lines.join('\n'));
  expect(pack('check', file)).toMatchObject({ code: 0, lines: [] });
  expect(JSON.parse(joined.lines.join('\n'))).toMatchObject({
    id: 'tiny',
    timers: readPreset('support-quality').timers,
  });
});

test('what is not sound is not joined', () => {
  const file = join(folder, 'unsound.json');
  writeFileSync(file, '{"id": "a",}');
  expect(pack('join', file)).toMatchObject({ code: 1, lines: [] });
  expect(pack('join', file).errors).toContain('a comma stands before "}"; remove it');
});
