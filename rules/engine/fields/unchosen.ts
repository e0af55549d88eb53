import { labelKey } from './label-key.ts';

/** What stands in a choice of which nothing has been chosen: it asks to choose, or says that nothing is. */
const ASKS =
  /^(?:(?:please )?(?:select|choose)(?: .*)?|search|add|none|no value|not set|empty|(?:الرجا |يرجي )?(?:اختر|اختيار|حدد|ادخل|ابحث|اضف)(?: .*)?|غير محدد|بلا|فارغ|لا شي)$/u;
const DASHES = /^[\s\p{Pd}_]*[\p{Pd}_][\s\p{Pd}_]*$/u;

/**
 * Whether a field that shows this holds nothing yet: a dash, `Select…`, `--None--`, `اختر`. The one
 * place that knows, for what pages show as for what transcripts say.
 */
export function isUnchosen(shown: string): boolean {
  return DASHES.test(shown) || ASKS.test(labelKey(shown));
}
