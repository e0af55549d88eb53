import type { FieldGuide, FieldValue } from '../pack/knowledge.ts';
import type { Pack } from '../pack/pack.ts';
import { foldPoint } from '../text/fold.ts';

/**
 * The pack's word for what a field holds: `محلولة` and "Resolved" are `solved`, where its `fields` say so.
 * What they do not know stays as it is, in small letters.
 */
export function packWord({ fields = [] }: Pick<Pack, 'fields'>, name: string, written: string) {
  const guide: FieldGuide | undefined = fields.find((field) => field.name === name);
  const known = guide?.values?.find((value) => isWritten(value, written));
  return known?.value ?? written.trim().toLowerCase();
}

/** Whether a field holds one of these values, by whatever word for it. */
export function isOneOf(
  pack: Pick<Pack, 'fields'>,
  name: string,
  written: string,
  values: readonly string[],
): boolean {
  const word = packWord(pack, name, written);
  return values.some((value) => isSameValue(value, word));
}

/** Whether a field's value is written so: by its own word, its titles, or what it is also called. */
export function isWritten({ value, title, also = [] }: FieldValue, written: string): boolean {
  return [value, title.ar, title.en, ...also].some((name) => isSameValue(name, written));
}

/**
 * Capitals, spaces, hyphens and underscores make no difference, nor do hamza, ta marbuta and diacritics:
 * `On-Hold` is `on_hold`, and الامارات is الإمارات.
 */
export function isSameValue(one: string, other: string): boolean {
  return valueKey(one) === valueKey(other);
}

/** One form for all ways to write a value. Letter by letter, for "Class III" is not "Class I". */
export function valueKey(text: string): string {
  const letters = Array.from(text, (letter) => foldPoint(letter.codePointAt(0) ?? 0));
  return letters.join('').replace(/[\s_-]+/gu, '');
}
