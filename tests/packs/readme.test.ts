import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkShape } from '../../stores/pack-check.ts';
import { checkSchema } from '../../stores/pack-schema/checks.ts';

const README = readFileSync('rules/README.md', 'utf8');
const [, block = ''] = /Each of them written out[^`]*```json\n(.*?)```/su.exec(README) ?? [];
const written = block.trim().split('\n');

test.each(written)('a lead may write the check as rules/README.md does: %s', (line) => {
  expect(checkShape(checkSchema, JSON.parse(line))).toMatchObject({ ok: true });
});

test('every kind of check is written out there, and none asks for less', () => {
  const kinds = written.map((line) => JSON.parse(line).kind);
  expect(kinds).toEqual(checkSchema.options.map(({ entries }) => entries.kind.literal));
  for (const line of written) {
    for (const key of Object.keys(JSON.parse(line)).filter((one) => one !== 'kind')) {
      const { [key]: _, ...less } = JSON.parse(line);
      expect(checkShape(checkSchema, less).ok, `${line} without ${key}`).toBe(false);
    }
  }
});
