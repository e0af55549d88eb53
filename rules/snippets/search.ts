import { isWordUnit } from '../engine/text/fold.ts';
import { normalise } from '../engine/text/normalise.ts';
import { foldKey } from './variables.ts';

/**
 * Finding snippets by what is typed, as Arabic is typed: hamza forms, diacritics, tatweel, ta
 * marbuta and ha, alef maqsura and ya, digits and case make no difference, and neither does the
 * article. A word in ta marbuta is found with a pronoun behind it too. Each word of the query begins a word of the snippet, in any order.
 *
 * A plain scan over folded texts and no index of words: at 2,000 snippets it is far within a
 * keystroke, needs nothing built up but the folding, finds "استرجاع" in "للاسترجاع", which an
 * index of prefixes cannot, and has no size.
 */

/** How often a snippet was used, and when last (ms since the epoch): ties are broken by use. */
interface Used {
  uses: number;
  usedAt: number | null;
}

/** What is searched of a snippet. */
export interface Searchable extends Used {
  title: string | null;
  abbreviation: string | null;
  /** All its texts, in every language. */
  texts: readonly string[];
}

/** A snippet made ready for searching; folding is done once, not at every key. */
interface Ready<T> extends Used {
  item: T;
  abbreviation: string;
  title: string;
  text: string;
}

export interface SnippetIndex<T> {
  /**
   * Folds snippets as long as `goOn` says so, at least one; true once all are. Folding 2,000 takes
   * longer than a key may: done in slices before the first query, that query is as fast as the next.
   */
  prepare(goOn: () => boolean): boolean;
  /** Best first; all of them, in their own order, where nothing is asked. Folds what is not yet. */
  find(query: string): T[];
}

/** Query words of one search; more than anybody types. */
const WORDS = 12;
const ARTICLE = 'ال';
/** What Arabic writes together with the word that follows, folded. */
const JOINED = new Set([
  'ال',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ول',
  'وب',
  'وك',
  'فل',
  'فب',
  'ولل',
  'فلل',
  'وبال',
  'فبال',
]);
const LONGEST_JOINED = 4;

/** Lower is better. */
const EXACT_ABBREVIATION = 0;
const ABBREVIATION = 1;
const TITLE = 2;
const TEXT = 3;
const NOT_FOUND = 4;

/**
 * An index of snippets, folded as they are prepared or first searched, in time linear in their
 * texts. `read` says what is searched of an item.
 */
export function indexSnippets<T>(
  items: readonly T[],
  read: (item: T) => Searchable,
): SnippetIndex<T> {
  const ready: Ready<T>[] = [];

  function fold(item: T): Ready<T> {
    const { title, abbreviation, texts, uses, usedAt } = read(item);
    return {
      item,
      abbreviation: foldKey(abbreviation ?? ''),
      title: normalise(title ?? '').text,
      text: texts.map((text) => normalise(text).text).join('\n'),
      uses,
      usedAt,
    };
  }

  function prepare(goOn: () => boolean): boolean {
    for (let at = ready.length; at < items.length; at = ready.length) {
      const item = items[at];
      if (item !== undefined) ready.push(fold(item));
      if (!goOn()) break;
    }
    return ready.length === items.length;
  }

  return {
    prepare,
    find(query) {
      const words = queryWords(query);
      const whole = foldKey(query);
      if (whole === '') return [...items];
      prepare(() => true);
      const found: { one: Ready<T>; rank: number }[] = [];
      for (const one of ready) {
        const rank = rankOf(one, whole, words);
        if (rank < NOT_FOUND) found.push({ one, rank });
      }
      // Sorting is stable: where use does not tell, the agent's own order does.
      found.sort((a, b) => a.rank - b.rank || byUse(a.one, b.one));
      return found.map(({ one }) => one.item);
    },
  };
}

/** Most used first, then most recently used. */
export function byUse(a: Used, b: Used): number {
  return b.uses - a.uses || (b.usedAt ?? 0) - (a.usedAt ?? 0);
}

function rankOf<T>(
  { abbreviation, title, text }: Ready<T>,
  whole: string,
  words: QueryWord[],
): number {
  if (abbreviation !== '' && abbreviation === whole) return EXACT_ABBREVIATION;
  if (abbreviation !== '' && abbreviation.startsWith(whole)) return ABBREVIATION;
  if (words.length === 0) return NOT_FOUND;
  let rank = TITLE;
  for (const word of words) {
    if (stands(title, word)) continue;
    if (!stands(text, word)) return NOT_FOUND;
    rank = TEXT;
  }
  return rank;
}

/** The ways in which a word of a query may be written, folded. */
type QueryWord = readonly string[];

/** The words of a query, without their article, each with its other spellings. */
function queryWords(query: string): QueryWord[] {
  const asTyped = foldedWords(query);
  // «مسئول» and «مسؤول» are one word: the seat of a hamza between vowels is a matter of schools.
  const others = [query.replaceAll('ئ', 'ؤ'), query.replaceAll('ؤ', 'ئ')].map(foldedWords);
  return asTyped.map((word, at) => {
    const spellings = [word, ...others.flatMap((words) => words[at] ?? [])];
    // «بطاقة» is in «بطاقتك» too: what follows a ta marbuta makes a ta of it.
    if (/..[\u0621-\u064A]ه$/.test(word)) spellings.push(`${word.slice(0, -1)}ت`);
    return [...new Set(spellings)];
  });
}

function foldedWords(query: string): string[] {
  const words: string[] = [];
  const { text } = normalise(query);
  for (let at = 0; at < text.length && words.length < WORDS; at++) {
    if (!isWordUnit(text.charCodeAt(at))) continue;
    const from = at;
    while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
    words.push(withoutArticle(text.slice(from, at)));
  }
  return words;
}

function stands(text: string, word: QueryWord): boolean {
  for (const spelling of word) if (placeOf(text, spelling, 0) >= 0) return true;
  return false;
}

/** A single letter is too little to look for inside words: then the article stays. */
function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length >= ARTICLE.length + 2
    ? word.slice(ARTICLE.length)
    : word;
}

/** Where the word begins a word of the folded text, from `from` on; -1 where nowhere. */
function placeOf(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !isWordUnit(text.charCodeAt(at - 1))) return at;
    if (word.length >= 2 && isJoined(text, at)) return at;
  }
  return -1;
}

/** Whether nothing but an article, a conjunction or a preposition stands before it in its word. */
function isJoined(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && isWordUnit(text.charCodeAt(from - 1))) {
    from--;
    if (at - from > LONGEST_JOINED) return false;
  }
  return JOINED.has(text.slice(from, at));
}

/** A stretch of an original text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where the words of a query stand in a text as it is shown; in order, not overlapping. */
export function stretchesOf(query: string, original: string): Stretch[] {
  const { text, starts, ends } = normalise(original);
  const found: Stretch[] = [];
  for (const word of queryWords(query).flat()) {
    for (let at = placeOf(text, word, 0); at >= 0; at = placeOf(text, word, at + word.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? original.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Stretch[] = [];
  for (const stretch of found) {
    const last = apart.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else apart.push({ ...stretch });
  }
  return apart;
}
