import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../stores/packs/json/read-json.ts';

const problemsOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? [] : read.problems;
};

describe('slips of the hand are told with line, column and remedy', () => {
  test.each<[what: string, text: string, problem: RegExp]>([
    [
      'a comma at the end',
      '{\n  "a": 1,\n}',
      /line 2, column 9: a comma stands before "}"; remove/,
    ],
    [
      'a comma at the end of a list',
      '{"a": [1, 2,]}',
      /column 12: a comma stands before "]"; remove/,
    ],
    ['two commas', '{"a": 1,, "b": 2}', /column 9: a comma too many.*remove/],
    ['a comma too many in a list', '[1,,2]', /column 4: .*value is expected/],
    [
      'no comma',
      '{\r\n"a": 1\r\n"b": 2}',
      /line 3, column 1: a comma is missing before this; add ,/,
    ],
    ['no comma in a list', '["a" "b"]', /column 6: a comma is missing/],
    ['no colon', '{"a" 1}', /column 6: a ":" is missing/],
    ['the Arabic comma', '{"a": "لحظة"، "b": 1}', /، is no comma of JSON; write ,/],
    [
      'quotes of a word processor',
      '{“a”: 1}',
      /column 2: “ is a typographic quotation mark; write the straight "/,
    ],
    ['German quotes', '{"a": „x“}', /column 7: „ is a typographic quotation mark/],
    ['guillemets', '{"a": «لحظة»}', /« is a typographic quotation mark/],
    ['single quotes', "{'a': 1}", /' is no quotation mark of JSON/],
    ['a key without quotes', '{a: 1}', /column 2: a key is expected here, in quotation marks/],
    ['a text without quotes', '{"a": yes}', /"yes" stands outside of quotation marks/],
    [
      'a text that is not closed',
      '{"a": "wait\n"b": 1}',
      /line 1, column 7: the text is not closed in its line; add "/,
    ],
    [
      'a quotation mark in a text',
      '{"a": "say "hi" now"}',
      /the text ended before this; .*write \\"/,
    ],
    [
      'a text not closed behind a quotation mark of its own',
      '{"a": "b\\"\n}',
      /line 1, column 7: the text is not closed/,
    ],
    ['a tab in a text', '{"a": "b\tc"}', /a tab stands in the text/],
    ['a path of Windows', '{"a": "C:\\new\\packs"}', /write "\\\\" where a backslash is meant/],
    ['a comment', '{"a": 1 // one\n}', /comments are no part of JSON; remove it/],
    ['a comment first', '# pack\n{}', /line 1, column 1: comments/],
    ['True', '{"a": True}', /"True" is written true in JSON/],
    ['Arabic digits', '{"a": ٣٠}', /"٣٠" is no number of JSON; write it as 30/],
    ['a number with a nought before', '{"a": 030}', /"030" is no number of JSON/],
    ['half a number', '{"a": .5}', /"\.5" is no number of JSON/],
    [
      'a space that is none',
      '{\u00a0"a": 1}',
      /invisible character U\+00A0 stands here; delete it/,
    ],
    ['a mark of direction outside of texts', '{"a":\u200f 1}', /invisible character U\+200F/],
    [
      'a bracket that is not closed',
      '{\n"a": [1, 2\n',
      /the file ends before the "\[" of line 2 is closed; add "]"/,
    ],
    ['brackets that cross', '{"a": [1}', /"}" stands where "]" is expected/],
    ['a bracket too many', '{"a": 1}}', /the document is over, and more follows/],
    ['two documents', '{"a": 1}\n{"b": 2}', /line 2, column 1: the document is over/],
    ['a key in a list', '["a": 1]', /a key stands in a list; put \{/],
    ['nothing', ' \n', /the file is empty; start it with {/],
    ['a key with no value', '{"a":}', /closes here/],
    ['a byte order mark in the middle', '\ufeff\ufeff{}', /invisible character U\+FEFF/],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text).join('\n')).toMatch(problem);
    expect(problemsOf(text)).toHaveLength(1);
  });
});

test('keys that stand twice are told, each with its first place', () => {
  const text = '{\n  "a": 1,\n  "b": {"a": 1, "c": 2, "c": 3},\n  "a": 2\n}';
  expect(problemsOf(text)).toEqual([
    'has the key "c" again at line 3, column 25 (first in line 3), and only the last would count; remove one of them',
    'has the key "a" again at line 4, column 3 (first in line 2), and only the last would count; remove one of them',
  ]);
});

test('a key that is written in two ways is one key', () => {
  expect(problemsOf('{"weight": 1, "w\\u0065ight": 2}')).toEqual([
    'has the key "w\\u0065ight" again at line 1, column 15 (first in line 1), and only the last would count; remove one of them',
  ]);
  expect(problemsOf('{"a\\"": 1, "a\\\\": 2}')).toEqual([]);
});

test('what is JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual({
        ok: true,
        value: JSON.parse(text),
      });
    }),
  );
});

test('what is no JSON is told with a place of its own, never as a crash', () => {
  const sound = JSON.stringify({ a: ['x', 1, true, null, { b: '\\"' }], c: '' });
  const spoiled = fc
    .tuple(fc.nat(sound.length), fc.nat(3), fc.constantFrom(...'{}[]:,"\\\n„،٣aT/\u200f\ud800', ''))
    .map(([at, length, put]) => sound.slice(0, at) + put + sound.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.string({ unit: 'binary' }), fc.json()), (text) => {
      // Where letters were lost it is no text to begin with.
      let sound = !text.includes('\ufffd');
      try {
        JSON.parse(text);
      } catch {
        sound = false;
      }
      const problems = problemsOf(text);
      if (!sound) expect(problems.join()).toMatch(/^is not JSON at line \d+, column \d+: .*; /s);
      else expect(problems.every((problem) => problem.startsWith('has the key'))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('a megabyte of one text, or of brackets, is read in no time', () => {
  const started = performance.now();
  expect(readJson(JSON.stringify({ a: 'ع'.repeat(500_000) })).ok).toBe(true);
  expect(problemsOf('['.repeat(1_000_000)).join()).toMatch(/add "]"/);
  expect(readJson('['.repeat(500_000) + ']'.repeat(500_000)).ok).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
});
