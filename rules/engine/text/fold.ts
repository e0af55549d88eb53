/**
 * What one character stands for when texts are compared: the same letter in another form,
 * keyboard or code block becomes one; marks that change no word become nothing.
 */

/** Letters that Unicode keeps apart and that people type for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ګ: 'ك',
  ڭ: 'ك',
  چ: 'ج',
  پ: 'ب',
  ژ: 'ز',
  ڤ: 'ف',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ں: 'ن',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ٱ: 'ا',
  ٵ: 'ا',
  // A hamza of its own is written or left out at will: شيء, شي.
  ء: '',
  ـ: '',
};

const APOSTROPHES = "'’‘ʼ`´′＇‛ʹ";
const ARABIC_DIGITS = 0x0660;
const PERSIAN_DIGITS = 0x06f0;
const DROPPED = /[\p{M}\p{Cf}\p{Cc}]/u;
const LINE_ENDS = new Set(['\n', '\r', '\u2028', '\u2029']);

function foldOne(char: string): string {
  if (LINE_ENDS.has(char)) return '\n';
  if (/\s/u.test(char) && char !== '\ufeff') return ' ';
  if (APOSTROPHES.includes(char)) return "'";
  if (DROPPED.test(char)) return '';
  const letter = LETTERS[char];
  if (letter !== undefined) return letter;
  const code = char.codePointAt(0) ?? 0;
  if (code >= ARABIC_DIGITS && code < ARABIC_DIGITS + 10) return String(code - ARABIC_DIGITS);
  if (code >= PERSIAN_DIGITS && code < PERSIAN_DIGITS + 10) return String(code - PERSIAN_DIGITS);
  return char;
}

/** Hamza carriers; the slow way takes them apart. */
const CARRIERS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ي' };

/** Arabic letters of everyday writing, the rare ones between them left out. */
function isPlainArabic(code: number): boolean {
  return (code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x064a);
}

/** Whether all that folding does to an ASCII character is to lower it. */
function isPlainAscii(code: number): boolean {
  return code >= 32 && code < 127 && code !== 39 && code !== 96;
}

function compute(code: number): string {
  // What a worker meets first, without waking the Unicode tables.
  if (isPlainAscii(code)) return String.fromCharCode(code).toLowerCase();
  if (isPlainArabic(code)) {
    const letter = String.fromCharCode(code);
    return CARRIERS[letter] ?? LETTERS[letter] ?? letter;
  }
  const char = String.fromCodePoint(code);
  if (APOSTROPHES.includes(char)) return "'";
  // Compatibility decomposition takes presentation forms, full-width and styled letters apart,
  // and a hamza off its carrier, as a mark that is then dropped.
  let folded = '';
  for (const part of char.normalize('NFKD').toLowerCase()) folded += foldOne(part);
  return folded;
}

/** Latin and Arabic, where nearly all characters come from, are kept; of the rest, some. */
const TABLE_END = 0x0700;
const table: (string | undefined)[] = new Array(TABLE_END).fill(undefined);
const REMEMBERED_MAX = 4096;
const remembered = new Map<number, string>();

/** The folded form of a code point: none, one or (for ligatures) several UTF-16 units. */
export function foldPoint(code: number): string {
  const known = code < TABLE_END ? table[code] : remembered.get(code);
  if (known !== undefined) return known;
  const folded = code >= 0xd800 && code <= 0xdfff ? ' ' : compute(code);
  if (code < TABLE_END) table[code] = folded;
  else {
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(code, folded);
  }
  return folded;
}

/** By unit: the one unit that it becomes + 1; `OTHERWISE` where it becomes none or several; 0 where not looked yet. */
const SINGLE = new Uint16Array(TABLE_END);
const OTHERWISE = 0xffff;

/** The folded form of a UTF-16 unit where that is one unit too, as of most letters; else -1: ask `foldPoint`. */
export function foldUnit(unit: number): number {
  if (unit >= TABLE_END) return -1;
  const known = SINGLE[unit] ?? 0;
  if (known !== 0) return known === OTHERWISE ? -1 : known - 1;
  const folded = foldPoint(unit);
  SINGLE[unit] = folded.length === 1 ? folded.charCodeAt(0) + 1 : OTHERWISE;
  return foldUnit(unit);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const WORDLIKE = new Uint8Array(0x10000);
const WORDLIKE_YES = 1;
const WORDLIKE_NO = 2;

/** Whether a folded UTF-16 unit belongs to a word: letters, digits, and halves of rare letters. */
export function isWordUnit(unit: number): boolean {
  const known = WORDLIKE[unit];
  if (known !== 0) return known === WORDLIKE_YES;
  const yes = isPlainAscii(unit)
    ? (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigitUnit(unit)
    : isPlainArabic(unit) || WORD_CHARACTER.test(String.fromCharCode(unit));
  WORDLIKE[unit] = yes ? WORDLIKE_YES : WORDLIKE_NO;
  return yes;
}

export function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Arabic letters as they are after folding. */
export function isArabicUnit(unit: number): boolean {
  return unit >= 0x0620 && unit <= 0x06ff;
}
