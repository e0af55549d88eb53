/**
 * Two keyboard layouts, key by key: US QWERTY, and Arabic (101) as Windows ships it. Who forgets to
 * switch types the right keys on the wrong layout: `hold` becomes «اخمي», «شكر» becomes `a;v`.
 *
 * Source: Microsoft's layout "Arabic (101)", KBDA1.DLL; the basic Arabic layout of xkeyboard-config
 * (`symbols/ara`) gives the same letters on the same keys.
 */

const LATIN =
  "` 1 2 3 4 5 6 7 8 9 0 - = q w e r t y u i o p [ ] \\ a s d f g h j k l ; ' z x c v b n m , . /";
const ARABIC =
  'ذ 1 2 3 4 5 6 7 8 9 0 - = ض ص ث ق ف غ ع ه خ ح ج د \\ ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ';

/** The same keys with Shift. Seven of them give vowel signs, which comparing drops anyway. */
const LATIN_SHIFTED = '! @ # $ % ^ & * ( ) _ + T Y U I O P { } | G H J K L : " Z C V B N M < > ?';
const ARABIC_SHIFTED =
  '! @ # $ % ^ & * ) ( _ + لإ إ ‘ ÷ × ؛ < > | لأ أ ـ ، / : " ~ } { لآ آ ’ , . ؟';

const KEYS: readonly (readonly [latin: string, arabic: string])[] = [
  ...pairs(LATIN, ARABIC),
  ...pairs(LATIN_SHIFTED, ARABIC_SHIFTED),
];
const TO_ARABIC = new Map(KEYS);
const TO_LATIN = new Map(KEYS.map(([latin, arabic]) => [arabic, latin]));

/** More spellings than this of one word are left out: each «لا» in it doubles them. */
const SPELLINGS = 4;

/** What the keys of a Latin word give on the Arabic layout; null where it has other characters. */
export function onArabicKeys(word: string): string | null {
  let typed = '';
  for (const char of word) {
    const arabic = TO_ARABIC.get(char);
    if (arabic === undefined) return null;
    typed += arabic;
  }
  return typed;
}

/** What the keys of an Arabic word give on the Latin layout: «لا» is one key, or two. */
export function onLatinKeys(word: string): string[] {
  let typed = [''];
  for (let place = 0; place < word.length; ) {
    const pair = TO_LATIN.get(word.slice(place, place + 2));
    const one = TO_LATIN.get(word[place] ?? '');
    const next = TO_LATIN.get(word[place + 1] ?? '');
    if (pair !== undefined) {
      const both = one !== undefined && next !== undefined ? [pair, one + next] : [pair];
      typed = typed.flatMap((start) => both.map((end) => start + end)).slice(0, SPELLINGS);
      place += 2;
    } else if (one !== undefined) {
      typed = typed.map((start) => start + one);
      place += 1;
    } else return [];
  }
  return typed;
}

function pairs(latin: string, arabic: string): [string, string][] {
  const other = arabic.split(' ');
  return latin.split(' ').map((key, place) => [key, other[place] ?? '']);
}
