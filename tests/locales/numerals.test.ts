import { describe, expect, test } from 'vitest';
import { clock, numeral, timeOfDay } from '../../locales/numerals.ts';
import { translator } from '../../locales/translate.ts';

const LANGUAGES = ['ar', 'en'] as const;
const DIGITS = ['latn', 'arab'] as const;
const each = LANGUAGES.flatMap((language) => DIGITS.map((digits) => [language, digits] as const));

describe.each(each)('written by hand, as Intl writes them: %s, %s', (language, numberingSystem) => {
  test('whole numbers', () => {
    for (const atLeast of [1, 2]) {
      const intl = new Intl.NumberFormat(language, {
        numberingSystem,
        useGrouping: false,
        minimumIntegerDigits: atLeast,
      });
      for (const value of [0, 7, 10, 99, 1234567890, Number.MAX_SAFE_INTEGER]) {
        expect(numeral(value, numberingSystem, atLeast)).toBe(intl.format(value));
      }
    }
  });

  test('times of the day', () => {
    const intl = new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      numberingSystem,
    });
    for (const [hour, minute] of [
      [0, 0],
      [9, 5],
      [12, 30],
      [23, 59],
    ] as const) {
      const at = new Date(2026, 2, 29, hour, minute).getTime();
      expect(timeOfDay(at, numberingSystem)).toBe(intl.format(at));
    }
  });

  test('what is not whole, or below zero, is left to Intl', () => {
    const intl = new Intl.NumberFormat(language, { numberingSystem, useGrouping: false });
    const { number } = translator(language, numberingSystem);
    for (const value of [0.5, -3, 12.25]) expect(number(value)).toBe(intl.format(value));
  });
});

test('minutes of a clock grow past an hour, and none are below zero', () => {
  expect(clock(6_059_000, 'latn')).toBe('100:59');
  expect(clock(6_059_000, 'arab')).toBe('١٠٠:٥٩');
  expect(clock(-5_000, 'latn')).toBe('00:00');
});
