import { onArabicKeys, onLatinKeys } from './keyboards.ts';
import { foldKey } from './variables.ts';

/**
 * Finds the abbreviation that has just been typed.
 *
 * A plain word (`hold`, «شكر») is meant once a space follows it. One that begins with a mark
 * (`:hi`, `;شكر`) is meant as soon as it is whole, unless a longer one may still follow. Either
 * stands at the beginning, or behind something that is no part of a word.
 */
export interface Triggers<T> {
  /** Whether these characters could end an abbreviation: what is asked at every key. */
  mayEnd(typed: string): boolean;
  /**
   * The abbreviation right before the caret, given what stands before it; null where there is none.
   * `fresh`: nobody has looked since its last letter, for the space came before the page was drawn.
   */
  find(before: string, fresh?: boolean): Found<T> | null;
}

export interface Found<T> {
  /** The characters before the caret that it takes the place of, its space with them. */
  typed: string;
  /** The space that ended it, which stays behind the text; empty where none was needed. */
  space: string;
  meant: T;
}

/** So much before the caret is looked at, in UTF-16 units: an abbreviation and what leads up to it. */
const LOOK_BACK = 64;
/** What may stand before a word without a space: quotes and brackets. */
const OPENING = /^[\s"'“‘«([{<]*/;

/** Where two are the same, the first one holds; one that is typed right, before one that slipped. */
export function makeTriggers<T extends { abbreviation: string }>(list: readonly T[]): Triggers<T> {
  /** By the comparable form of what is typed. */
  const exact = new Map<string, T>();
  /** By what the keys give where the keyboard is set to the other language. */
  const slipped = new Map<string, T>();
  for (const one of list) {
    const key = foldKey(one.abbreviation);
    if (key !== '' && !exact.has(key)) exact.set(key, one);
  }
  for (const one of list) {
    for (const form of slips(one.abbreviation)) {
      if (!exact.has(foldKey(form)) && !slipped.has(form)) slipped.set(form, one);
    }
  }
  const atOnce = new Set([...marked(exact.keys()), ...marked(slipped.keys())]);
  const lastUnits = new Set([...atOnce].map((key) => key.at(-1)));

  const meantBy = (word: string): T | undefined =>
    exact.get(foldKey(word)) ?? slipped.get(keysOf(word));

  const isAtOnce = (word: string): boolean =>
    atOnce.has(exact.has(foldKey(word)) ? foldKey(word) : keysOf(word));

  return {
    mayEnd: (typed) => {
      const last = typed.at(-1) ?? '';
      return isSpace(last) ? exact.size > 0 : lastUnits.has(foldKey(last)) || lastUnits.has(last);
    },

    find: (before, fresh = false) => {
      const tail = before.slice(-LOOK_BACK);
      const space = isSpace(tail.at(-1) ?? '') ? (tail.at(-1) ?? '') : '';
      const text = tail.slice(0, tail.length - space.length);
      const start = text.search(/\S*$/);
      // What began before all that is looked at is not known whole.
      if (start === 0 && before.length > LOOK_BACK) return null;
      const run = text.slice(start);
      if (run === '') return null;
      if (space !== '') {
        const opening = OPENING.exec(run)?.[0].length ?? 0;
        for (const word of new Set([run, run.slice(opening)])) {
          const meant = word === '' ? undefined : meantBy(word);
          // One that is meant at once and still stands here was taken back.
          if (meant !== undefined && (fresh || !isAtOnce(word))) {
            return { typed: word + space, space, meant };
          }
        }
        return null;
      }
      for (let place = 0; place < run.length; place += 1) {
        const word = run.slice(place);
        if (isPartOfWord(word) || !stands(run.slice(0, place), word)) continue;
        const meant = meantBy(word);
        if (meant !== undefined && isAtOnce(word)) return { typed: word, space, meant };
      }
      return null;
    },
  };
}

/** Those that begin with a mark, and are not the beginning of a longer one. */
function marked(keys: Iterable<string>): string[] {
  const all = [...keys].filter((key) => !isPartOfWord(key)).sort();
  // Sorted, a longer one stands right behind its beginning.
  return all.filter((key, place) => !all[place + 1]?.startsWith(key));
}

/** A mark does not begin an abbreviation inside of a word, nor behind the same mark. */
function stands(ahead: string, word: string): boolean {
  const last = ahead.at(-1);
  return last === undefined || (!isPartOfWord(last) && last !== word[0]);
}

/** What the keys of an abbreviation give on the other layout, as far as that is no common word. */
function slips(abbreviation: string): string[] {
  const word = keysOf(abbreviation);
  const forms = [onArabicKeys(word) ?? [], onLatinKeys(abbreviation)].flat().map(keysOf);
  return forms.filter((form) => form !== word && !SHORT_WORDS.has(form));
}

/** Letters that one key gives as one character or as two, and capitals, made one. */
function keysOf(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

function isPartOfWord(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}_]/u.test(text.at(0) ?? '');
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\u00a0';
}

/**
 * Words that are meant as they stand, though they are also what the keys of some abbreviation give:
 * `td` on the Arabic layout is «في», `high` on the Latin one is «اهلا». Few are: of 1,200 English and
 * 1,400 Arabic words of support chats, four each give a word of the other language.
 */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  `في من على الى إلى عن مع لا ما لم لن قد كل كم أو او ان أن إن ثم هل هو هي هم هنا هذا هذه ذلك كان
كيف متى اين أين وين لو بس شو وش ليه ليش طيب تم نعم اي أي يا له لها لهم لك لكم لي لنا به بها فيه فيها
منه منها عند بعد قبل غير حتى انا أنا انت أنت نحن ايش شي كذا مو هلا بدون رقم يوم اهلا أهلا فهي سعة
a an and any are as at be but by can did do for get go had has he her high him his how i id if in is it its
let may me my new no not now of off ok on one or our out see she so sum than that the them then they
this tid to too two up us was we were what when who why will with yes you your`.split(/\s+/),
);
