import type { Language } from '../rules/engine/events.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { clock, type Digits, numeral, timeOfDay } from './numerals.ts';

/** Every text of the interface. English is the list of keys; a test keeps Arabic whole. */
export type TextKey = keyof typeof en;
/** Fills the `{places}` of a text: strings are isolated, numbers written in the agent's digits. */
export type Values = Readonly<Record<string, string | number>>;

/** A text, or its plural forms by the categories of Intl.PluralRules (Arabic has six). */
type Entry = string | Readonly<Record<string, string>>;

const TEXTS: Record<Language, Readonly<Record<TextKey, Entry>>> = { ar, en };

export interface Translate {
  /** The text of `key`; a plural text is chosen by the value called `count`. */
  (key: TextKey, values?: Values): string;
  readonly language: Language;
  readonly dir: 'rtl' | 'ltr';
  number(value: number): string;
  /** A length of time in ms as mm:ss; minutes grow past 99. */
  clock(ms: number): string;
  /** The hour and minute of a moment, in ms since the epoch. */
  time(at: number): string;
  /** How long ago a moment was ("5 minutes ago"); both in ms since the epoch. */
  ago(at: number, now: number): string;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Keeps a name, a quote or an id from disturbing a sentence of the other direction. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

function makeTranslate(language: Language, digits: Digits): Translate {
  const texts = TEXTS[language];
  const plural = new Intl.PluralRules(language);
  // Made where one is asked for: the first of a process takes longer than a picture may.
  let fractions: Intl.NumberFormat | null = null;
  let agos: Intl.RelativeTimeFormat | null = null;

  const number = (value: number): string => {
    if (Number.isSafeInteger(value) && value >= 0) return numeral(value, digits);
    fractions ??= new Intl.NumberFormat(language, { numberingSystem: digits, useGrouping: false });
    return fractions.format(value);
  };

  const written = (value: string | number) =>
    typeof value === 'number' ? number(value) : isolate(value);

  const translate = (key: TextKey, values: Values = {}): string => {
    const entry = texts[key];
    const text = typeof entry === 'string' ? entry : pluralForm(key, entry, values);
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : written(value);
    });
  };

  const pluralForm = (key: TextKey, forms: Readonly<Record<string, string>>, values: Values) => {
    const form = forms[plural.select(Number(values.count))] ?? forms.other;
    if (form === undefined)
      throw new Error(`locales/${language}.json: "${key}" has no form "other"`);
    return form;
  };

  return Object.assign(translate, {
    language,
    dir: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    number,
    clock: (ms: number) => clock(ms, digits),
    time: (at: number) => timeOfDay(at, digits),
    ago: (at: number, now: number) => {
      agos ??= new Intl.RelativeTimeFormat(`${language}-u-nu-${digits}`, { numeric: 'auto' });
      const minutes = Math.max(0, Math.floor((now - at) / 60_000));
      if (minutes < 60) return agos.format(-minutes, 'minute');
      if (minutes < 24 * 60) return agos.format(-Math.floor(minutes / 60), 'hour');
      return agos.format(-Math.floor(minutes / (24 * 60)), 'day');
    },
  });
}

const made = new Map<string, Translate>();

/** The interface in the agent's language and digits, whatever the browser's; one for each pair. */
export function translator(language: Language, digits: Digits): Translate {
  const key = `${language} ${digits}`;
  const known = made.get(key) ?? makeTranslate(language, digits);
  made.set(key, known);
  return known;
}
