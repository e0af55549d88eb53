import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { writeSchemas } from '../../../scripts/pack-schema.ts';
import { joinPackFolder } from '../../../scripts/packs/pack-folder.ts';
import { listPresets, PRESETS_FOLDER } from '../../../scripts/packs/presets.ts';

test.each(writeSchemas().map(({ file, text }) => [basename(file), file, text] as const))(
  '%s says what the check says (else: npx node scripts/pack-schema.ts && npm run format)',
  (_, file, text) => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  },
);

/** An editor's validator: what it marks while somebody types. */
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const [pack, folder, rule, phrases] = ['pack', 'pack-folder', 'rule', 'phrases'].map((name) =>
  ajv.compile(JSON.parse(readFileSync(`rules/${name}.schema.json`, 'utf8'))),
);

function marksOf(validate: ValidateFunction | undefined, document: unknown): string[] {
  if (!validate) throw new Error('the schema was not compiled');
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const read = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(PRESETS_FOLDER, ...path), 'utf8'));

describe.each(listPresets())('an editor marks nothing in %s', (preset) => {
  const filesIn = (part: string) => {
    try {
      return readdirSync(join(PRESETS_FOLDER, preset, part));
    } catch {
      return []; // Taken from another pack.
    }
  };

  test('as one document', () => {
    expect(marksOf(pack, joinPackFolder(join(PRESETS_FOLDER, preset)).document)).toEqual([]);
  });

  test('as a folder', () => {
    expect(marksOf(folder, read(preset, 'pack.json'))).toEqual([]);
    for (const file of filesIn('rules')) {
      expect(marksOf(rule, read(preset, 'rules', file)), file).toEqual([]);
    }
    for (const file of filesIn('phrases')) {
      expect(marksOf(phrases, read(preset, 'phrases', file)), file).toEqual([]);
    }
  });
});

test.each([
  ['a field misspelt', { nuge: {} }, 'must NOT have unevaluated|must NOT have additional'],
  ['an unknown kind', { kind: 'automatic' }, '/kind must be equal to one of'],
  ['a title without Arabic', { title: { en: 'x' } }, "/title must have required property 'ar'"],
  ['an id with capitals', { id: 'Greeting' }, '/id must match pattern'],
  [
    'examples without quiet ones',
    { examples: { fires: {} } },
    "must have required property 'quiet'",
  ],
])('an editor marks %s', (_, change, mark) => {
  const greeting = read('support-quality', 'rules', 'greeting.json');
  expect(marksOf(rule, Object.assign({}, greeting, change)).join('\n')).toMatch(new RegExp(mark));
});
