import { folded } from '../text/normalise.ts';

/** Words for nothing, or for later, as they are compared: without dots and slashes. */
const NAUGHT =
  /^(?:n[ -]?a|none(?: given)?|no (?:account |mobile |phone )?(?:number|account|id)|null|nil|zeros?|test(?:ing)?|x+|asdf?|qwe(?:rty)?|abc(?:123)?|tb[acd]|unknown|undefined|not (?:available|applicable|known|provided|yet)|(?:(?:will|to) (?:be )?(?:add|update|provide|send|fill|confirm)(?:e?d)? ?)?later(?: on)?|(?:to|will) be (?:added|updated|provided|confirmed)|dont know|لا ?يوجد|لا ينطبق|غير (?:متوفر|معروف|معلوم|محدد|متاح|موجود)ه?|غ ?م|مجهول|بدون(?: رقم)?|تجربه|اصفار|صفر|ما ?فيه?|ما عند(?:ه|ها|هم)(?: رقم)?|لم يزود(?:نا|ني)?|(?:(?:س|سوف )?(?:يضاف|تضاف|يحدث|تحدث|يرسل|ترسل|يتم \p{L}+) )?لاحقا|فيما بعد|بعدين|(?:لا|ما) (?:اعلم|اعرف)|لم [يت]ذكر)$/u;
/** Digits that nobody has filled in: `05xxxxxxxx`. What hides a number shows its end. */
const TO_FILL_IN = /^\+?(\d*)([x×*#]{3,})$/u;
/** A country's code, and behind it nothing but zeros. */
const CODE_AND_ZEROS = /^(?:\+|00)[1-9]\d{0,2}0{6,}$/u;
/** Counting, past nine too. */
const COUNTING = '1234567891011121314151617181920';

/**
 * A value that only fills the box: one digit or sign repeated (000, 111, …), a run of counting
 * digits (123456), a number whose digits are still `x`, or a word for nothing (N/A, غ.م, لا يوجد) or for
 * later (لاحقًا). An empty box is empty, not a placeholder; nor is a dash one.
 */
export function isPlaceholder(value: string): boolean {
  const written = toLatinDigits(value.replace(/\p{Cf}/gu, '').trim()).toLowerCase();
  const digits = written.replace(/[\s\p{Pd}_/]/gu, '');
  if (digits === '') return written.includes('/');
  const words = folded(written.replace(/[./\\]/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '' || NAUGHT.test(words)) return true;
  const [, known, left] = TO_FILL_IN.exec(digits) ?? [];
  if (left !== undefined && left.length > (known ?? '').length) return true;
  if (/^(.)\1*$/u.test(digits)) {
    return digits.length > 1 || !/[\p{L}\p{N}]/u.test(digits) || digits === '0';
  }
  return isNaught(digits) || isCounting(digits);
}

/** Nothing but zeros, whatever signs stand among them, or behind a country's code. */
function isNaught(digits: string): boolean {
  const number = digits.replace(/[^\p{L}\p{N}+]/gu, '');
  return /^\+?0+$/u.test(number) || CODE_AND_ZEROS.test(number);
}

function isCounting(digits: string): boolean {
  if (digits.length < 3) return false;
  const run = '01234567890'.includes(digits) || '9876543210'.includes(digits);
  return run || (digits.length > 10 && COUNTING.startsWith(digits));
}

/** Arabic-Indic and Persian digits as 0–9. */
export function toLatinDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
