import type { Language } from '../events.ts';
import { isDigitUnit } from './fold.ts';
import type { Words } from './words.ts';

/** The language most of the letters are in; null where there are none. */
export function languageOf({ words }: Words): Language | null {
  let arabic = 0;
  let other = 0;
  for (const word of words) {
    if (isDigitUnit(word.text.charCodeAt(0))) continue;
    if (word.arabic) arabic += word.text.length;
    else other += word.text.length;
  }
  if (arabic + other === 0) return null;
  return arabic >= other ? 'ar' : 'en';
}
