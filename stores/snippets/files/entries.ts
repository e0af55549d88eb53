import { languageOf } from '../../../rules/engine/text/language.ts';
import { wordsOf } from '../../../rules/engine/text/words.ts';
import { PIN_LENGTHS } from '../../../rules/snippets/pin-lengths.ts';
import { isAbbreviation } from '../pin-words.ts';
import type { PinWords } from '../snippet-protocol.ts';

/** Where something stands in a file: a line of text, a row of a table, or one of a list's entries. */
export interface Place {
  kind: 'line' | 'row' | 'entry';
  /** From 1. */
  n: number;
}

/** What could not be taken over as it was. `what` quotes it. */
export interface Note {
  code: /** The other program computes it; here it is asked for. */
    | 'asked'
    /** A default for a name that is missing: a blank is left instead. */
    | 'no-default'
    /** A pin has one abbreviation. */
    | 'more-triggers'
    | 'abbreviation-unfit';
  what: string;
}

/** A snippet of a file, as a pin. */
export interface FileEntry {
  place: Place;
  words: PinWords;
  notes: Note[];
}

/** Why an entry, or the whole file, cannot be read. */
export interface Unreadable {
  /** Null for the whole file. */
  place: Place | null;
  code:
    | 'too-large'
    | 'unknown-format'
    | 'not-yaml'
    | 'not-json'
    | 'no-columns'
    | 'no-text'
    | 'too-long'
    /** It decides by itself what the text is: conditions, loops. */
    | 'computed'
    | 'image'
    /** A quotation mark of a table is not closed, and takes all that follows with it. */
    | 'open-quote'
    /** The file holds more than `ENTRIES_READ`; the rest is not read. */
    | 'too-many';
  /** Quotes what is in the way; empty where there is nothing to quote. */
  what: string;
}

/** What was read of a file. */
export interface SnippetFile {
  format: 'murshid' | 'espanso' | 'chatwoot' | 'csv';
  entries: FileEntry[];
  unreadable: Unreadable[];
}

/** So many entries are read: more than may be pinned, and a bound for hostile files. */
export const ENTRIES_READ = 5000;
/** UTF-16 units of a file that is read. */
export const LONGEST_FILE = 2 * 1024 * 1024;

/**
 * A pin out of what a file says of it, or why it is none. A text whose language is not said goes
 * where its letters belong.
 */
export function entryOf(
  place: Place,
  given: {
    title?: string | undefined;
    text?: string | undefined;
    ar?: string | undefined;
    en?: string | undefined;
    abbreviations?: readonly string[];
  },
  notes: readonly Note[] = [],
): FileEntry | Unreadable {
  const texts = { ar: given.ar?.trim() || null, en: given.en?.trim() || null };
  const text = given.text?.trim();
  if (text) texts[languageOf(wordsOf(text.slice(0, 2000))) ?? 'en'] ??= text;
  if (texts.ar === null && texts.en === null) return { place, code: 'no-text', what: '' };
  const long = [texts.ar, texts.en].find((one) => (one?.length ?? 0) > PIN_LENGTHS.text);
  if (long) return { place, code: 'too-long', what: quote(long) };
  const told = [...notes];
  const [first = null, ...more] = (given.abbreviations ?? []).filter((one) => {
    const fits = isAbbreviation(one);
    if (!fits && one.trim() !== '') told.push({ code: 'abbreviation-unfit', what: quote(one) });
    return fits;
  });
  if (more.length > 0) told.push({ code: 'more-triggers', what: quote(more.join(' ')) });
  const title = given.title?.replace(/\s+/g, ' ').trim().slice(0, PIN_LENGTHS.title) || null;
  return { place, words: { title, ...texts, abbreviation: first }, notes: told };
}

/** Sorts what was read from what was not, of so many entries in the file. */
export function sorted(
  format: SnippetFile['format'],
  read: readonly (FileEntry | Unreadable)[],
  total: number,
): SnippetFile {
  const file: SnippetFile = { format, entries: [], unreadable: [] };
  for (const one of read) {
    if ('words' in one) file.entries.push(one);
    else file.unreadable.push(one);
  }
  if (total > ENTRIES_READ) file.unreadable.push({ place: null, code: 'too-many', what: '' });
  return file;
}

/** The variable that is asked for in place of one that another program would fill. */
export function variableFor(path: string): string {
  const names = path.split('.').slice(-2).join('_');
  const words = names.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const name = words.slice(-4).join('_').slice(0, 40);
  return /^\p{L}/u.test(name) ? `{${name}}` : '____';
}

/** The beginning of something foreign, short enough to be shown. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
