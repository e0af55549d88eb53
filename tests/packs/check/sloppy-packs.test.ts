import { expect, test } from 'vitest';
import { loadModel } from '../../../rules/engine/text/model/shipped.ts';
import { linesOf, SLIPS, snippet, soundPlaybook, soundValues, written } from './sloppy-packs.ts';

await loadModel();

test('the pack that the slips are made in is sound', () => {
  expect(linesOf(written)).toEqual([]);
  expect(linesOf(`\ufeff${written.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

test('nor is there a slip in what those with playbooks and values are made of', () => {
  expect(linesOf(soundPlaybook)).toEqual([]);
  expect(linesOf(soundValues)).toEqual([]);
});

test('of lines that stand by themselves one thing is said, not one a line', () => {
  const [, text = ''] = SLIPS.find(([slip]) => slip.startsWith('the lines of an example')) ?? [];
  expect(linesOf(text)).toHaveLength(1);
});

test.each(SLIPS)('%s', (_, text, line) => {
  const lines = linesOf(text);
  if (typeof line === 'string') expect(lines).toContain(line);
  else
    expect(
      lines.filter((one) => line.test(one)),
      lines.join('\n'),
    ).not.toEqual([]);
});

test.each([
  '{name}',
  '{order number}',
  '{اسم المنتج}',
  '[{customer}, ]hello',
  '{Customer}',
  '{اسم العميل}',
  '50% off',
  'Hello[ {customer}], from {company}',
])('no slip: %s', (text) => {
  expect(linesOf(snippet(text))).toEqual([]);
});
