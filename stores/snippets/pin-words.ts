import { PIN_LENGTHS } from '../../rules/snippets/pin-lengths.ts';
import { foldKey, plainText } from '../../rules/snippets/variables.ts';
import type { PinRefusal, PinWords } from './snippet-protocol.ts';

/** A pin's words without direction marks and outer spaces; what is empty counts as absent. */
export function cleanWords({ title, ar, en, abbreviation }: PinWords): PinWords {
  const clean = (text: string | null) => plainText(text ?? '').trim() || null;
  return {
    title: clean(title)?.replace(/\s+/g, ' ') ?? null,
    ar: clean(ar),
    en: clean(en),
    abbreviation: clean(abbreviation),
  };
}

/** What is wrong with a pin by itself, whatever the others are; null where nothing is. */
export function refusalOf({ title, ar, en, abbreviation }: PinWords): PinRefusal | null {
  if (ar === null && en === null) return 'empty';
  const tooLong = [ar, en].some((text) => (text?.length ?? 0) > PIN_LENGTHS.text);
  if (tooLong || (title?.length ?? 0) > PIN_LENGTHS.title) return 'too-long';
  return abbreviation === null || isAbbreviation(abbreviation) ? null : 'abbreviation-unfit';
}

/** One word, with a letter or a digit in it: `/شكر`, `ty2`. */
export function isAbbreviation(text: string): boolean {
  return (
    text.length <= PIN_LENGTHS.abbreviation &&
    !/\s/.test(text) &&
    /[\p{L}\p{N}]/u.test(foldKey(text))
  );
}

/** UTF-8 bytes of a pin as it is kept, near enough. */
export function bytesOf(words: PinWords): number {
  return new TextEncoder().encode(JSON.stringify(words)).length;
}
