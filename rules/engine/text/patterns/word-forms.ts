import { normalise } from '../normalise.ts';
import { prefixed } from './clitics.ts';
import { PATTERN_LIMITS } from './pattern.ts';

/** Words of patterns in comparable form; the same few thousand come again and again. */
const REMEMBERED_MAX = 20_000;
const remembered = new Map<string, readonly string[]>();

/** Words that are in comparable form as they stand, unless a letter is stretched. */
const PLAIN = /^(?:[a-z]+|[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]+)$/;
const STRETCHED = /(.)\1\1/;

/** The words, in comparable form, that a run of letters is: mostly one. */
export function partsOf(letters: string): readonly string[] {
  if (PLAIN.test(letters) && !STRETCHED.test(letters)) return [letters];
  const known = remembered.get(letters);
  if (known) return known;
  const parts = normalise(letters).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(letters, parts);
  return parts;
}

/** All forms of a word with groups of clitics that may stand before and after it; past the bound no more are made. */
export function attach(
  word: string,
  before: readonly string[][],
  after: readonly string[][],
): string[] {
  const forms = [word];
  for (const group of after) {
    for (let at = 0, end = forms.length; at < end; at++) {
      for (const suffix of group) forms.push(forms[at] + suffix);
    }
    if (forms.length > PATTERN_LIMITS.formsPerWord) return forms;
  }
  for (let outer = before.length - 1; outer >= 0; outer--) {
    for (let at = 0, end = forms.length; at < end; at++) {
      for (const prefix of before[outer] ?? []) forms.push(prefixed(prefix, forms[at] ?? ''));
    }
    if (forms.length > PATTERN_LIMITS.formsPerWord) return forms;
  }
  return forms.length > 1 ? [...new Set(forms)] : forms;
}
