import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import ar from '../../locales/ar.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import manifestAr from '../../locales/manifest.ar.json' with { type: 'json' };
import manifestEn from '../../locales/manifest.en.json' with { type: 'json' };

type Entry = string | Record<string, string>;
const ARABIC = new Map<string, Entry>(Object.entries(ar));
const ENGLISH = new Map<string, Entry>(Object.entries(en));

function forms(entry: Entry | undefined): string[] {
  if (entry === undefined) return [];
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

function places(entry: Entry | undefined): string[] {
  const found = forms(entry).flatMap((text) =>
    [...text.matchAll(/\{\w+\}/g)].map(([place]) => place),
  );
  return [...new Set(found)].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('Arabic and English hold the same keys, in the same order', () => {
  expect([...ARABIC.keys()]).toEqual([...ENGLISH.keys()]);
  expect(Object.keys(manifestAr)).toEqual(Object.keys(manifestEn));
});

test('the two languages of a text have the same places', () => {
  const unlike = [...ENGLISH.keys()].filter(
    (key) => places(ENGLISH.get(key)).join() !== places(ARABIC.get(key)).join(),
  );
  expect(unlike).toEqual([]);
});

test('no text is empty', () => {
  const all = [...ARABIC, ...ENGLISH, ...Object.entries(manifestAr), ...Object.entries(manifestEn)];
  expect(all.filter(([, entry]) => forms(entry).some((text) => text.trim() === ''))).toEqual([]);
});

test('a plural has every form of its language, and is one in both', () => {
  const categories = {
    ar: new Intl.PluralRules('ar').resolvedOptions().pluralCategories.sort(),
    en: new Intl.PluralRules('en').resolvedOptions().pluralCategories.sort(),
  };
  for (const [key, entry] of ENGLISH) {
    const arabic = ARABIC.get(key);
    expect(typeof arabic, key).toBe(typeof entry);
    if (typeof entry === 'string' || typeof arabic !== 'object') continue;
    expect(Object.keys(entry).sort(), key).toEqual(categories.en);
    expect(Object.keys(arabic).sort(), key).toEqual(categories.ar);
  }
});

test('every text is used', () => {
  const code = ['entrypoints', 'components'].flatMap(sources).join('\n');
  const unused = [...ENGLISH.keys()].filter(
    (key) => !code.includes(`'${key}'`) && !code.includes(`"${key}"`),
  );
  expect(unused).toEqual([]);
});
