import { describe, expect, test } from 'vitest';
import { isolate, translator } from '../../locales/translate.ts';

const arabic = translator('ar', 'latn');
const english = translator('en', 'latn');

describe('plurals', () => {
  test.each([
    [0, '0 ثانية'],
    [1, 'ثانية واحدة'],
    [2, 'ثانيتين'],
    [3, '3 ثوانٍ'],
    [11, '11 ثانية'],
    [100, '100 ثانية'],
    [103, '103 ثوانٍ'],
  ])('Arabic counts %i', (count, text) => {
    expect(arabic('time.seconds', { count })).toBe(text);
  });

  test('English counts one and many', () => {
    expect(english('packs.rules', { count: 1 })).toBe('1 rule');
    expect(english('packs.rules', { count: 0 })).toBe('0 rules');
  });
});

describe('places', () => {
  test('numbers take the digits of the setting in either language', () => {
    expect(translator('ar', 'arab')('nudge.count', { n: 1, limit: 2 })).toBe('١ من ٢');
    expect(translator('en', 'arab')('nudge.count', { n: 1, limit: 2 })).toBe('١ of ٢');
    expect(arabic('nudge.count', { n: 1, limit: 2 })).toBe('1 من 2');
  });

  test('what a person typed is isolated from the sentence round it', () => {
    expect(arabic('conversation.ticket', { ticket: '#4521' })).toBe(`تذكرة ${isolate('#4521')}`);
    expect(isolate('#4521')).toBe('\u2068#4521\u2069');
  });

  test('braces inside a value are not filled again', () => {
    expect(english('conversation.ticket', { ticket: '{ticket}' })).toContain('{ticket}');
  });
});

describe('clocks', () => {
  test.each([
    [0, '00:00'],
    [999, '00:00'],
    [102_000, '01:42'],
    [120_000, '02:00'],
    [6_059_000, '100:59'],
    [-5_000, '00:00'],
  ])('%i ms', (ms, text) => {
    expect(english.clock(ms)).toBe(text);
  });

  test('in Arabic digits', () => {
    expect(translator('ar', 'arab').clock(102_000)).toBe('٠١:٤٢');
  });
});

test('the same pair of language and digits is made once', () => {
  expect(translator('ar', 'arab')).toBe(translator('ar', 'arab'));
  expect(arabic.dir).toBe('rtl');
  expect(english.dir).toBe('ltr');
});
