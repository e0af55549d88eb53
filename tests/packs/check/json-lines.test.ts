import { expect, it } from 'vitest';
import { linesOf } from '../../../stores/packs/json/json-lines.ts';

const TEXT = `{
  "id": "a, b: {c}",
  "rules": [
    { "id": "one", "check": {
        "kind": "tick" } },
    {
      "id": "two \\" ]",
      "say": ["x",
        "y"]
    }
  ],
  "a\\u062b": true
}`;

it.each<[path: (string | number)[], line: number]>([
  [['id'], 2],
  [['rules'], 3],
  [['rules', 0], 4],
  [['rules', 0, 'check', 'kind'], 5],
  [['rules', 1], 6],
  [['rules', 1, 'id'], 7],
  [['rules', 1, 'say', 1], 9],
  [['aث'], 12],
])('%j begins in line %i', (path, line) => {
  expect(linesOf(TEXT, [path])).toEqual([line]);
  expect(linesOf(TEXT.replaceAll('\n', '\r\n'), [path])).toEqual([line]);
});

it('what is missing is told by what should hold it', () => {
  expect(linesOf(TEXT, [['rules', 0, 'check', 'act'], ['rules', 7], ['nowhere'], []])).toEqual([
    4, 3, 1, 1,
  ]);
});

it('a long document with a hundred problems is looked through once', () => {
  const rules = Array.from({ length: 20_000 }, (_, at) => ({ id: `r${at}`, text: 'نص "x"' }));
  const text = JSON.stringify({ rules }, null, 2);
  const paths = Array.from({ length: 100 }, (_, at) => ['rules', at * 200, 'text']);
  expect(linesOf(text, paths)[1]).toBe(2 + 200 * 4 + 3);
});
