import { expect, test } from 'vitest';
import { linesOf, SLIPS, snippet, written } from './sloppy-packs.ts';

test('the pack that the slips are made in is sound', () => {
  expect(linesOf(written)).toEqual([]);
  expect(linesOf(`\ufeff${written.replaceAll('\n', '\r\n')}`)).toEqual([]);
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
