const NAUGHT =
  /^(n\s*\/?\s*a|none|null|nil|test(ing)?|x+|tb[ad]|unknown|undefined|not (available|applicable|known|provided)|لا\s?يوجد|لا ينطبق|غير (متوفر|معروف|محدد|متاح|موجود)[ةه]?|مجهول|بدون|تجربة|تجربه)$/iu;

/**
 * A value that only fills the box: one digit or sign repeated (000, 111, …), a run of counting
 * digits (123456), or a word for nothing (N/A, لا يوجد). An empty box is empty, not a placeholder.
 */
export function isPlaceholder(value: string): boolean {
  const bare = toLatinDigits(value).replace(/[\s\-_/]/gu, '');
  if (bare === '') return value.trim() !== '';
  if (NAUGHT.test(value.trim())) return true;
  if (/^(.)\1*$/u.test(bare) && (bare.length > 1 || !/[\p{L}\p{N}]/u.test(bare) || bare === '0')) {
    return true;
  }
  return bare.length >= 3 && ('01234567890'.includes(bare) || '9876543210'.includes(bare));
}

/** Arabic-Indic and Persian digits as 0–9. */
export function toLatinDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}
