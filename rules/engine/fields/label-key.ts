import { folded } from '../text/normalise.ts';

/**
 * A label, or a value, as it is compared: the engine's folding (one form for hamza, ta marbuta, digits
 * and case, no marks), and nothing of the signs round and between its words. Empty where it has no words.
 */
export function labelKey(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
