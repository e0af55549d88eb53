import Papa from 'papaparse';
import { foldKey } from '../../../rules/snippets/variables.ts';
import type { PinWords } from '../snippet-protocol.ts';
import {
  ENTRIES_READ,
  entryOf,
  type FileEntry,
  quote,
  type SnippetFile,
  sorted,
  type Unreadable,
} from './entries.ts';

const COLUMN_KINDS = ['title', 'text', 'ar', 'en', 'abbreviation'] as const;
type Column = (typeof COLUMN_KINDS)[number];

/** What people call the columns, in both languages. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  title: ['title', 'name', 'label', 'subject', 'macro', 'macro name', 'العنوان', 'عنوان', 'الاسم'],
  text: [
    'text',
    'content',
    'body',
    'message',
    'reply',
    'snippet',
    'replace',
    'response',
    'canned response',
    'comment',
    'template',
    'answer',
    'نص الرد',
    'الرد الجاهز',
    'العبارة الجاهزة',
    'الجملة',
    'النص',
    'نص',
    'الرد',
    'العبارة',
    'الرسالة',
    'المحتوى',
  ],
  ar: ['ar', 'arabic', 'text ar', 'بالعربية', 'العربية', 'عربي', 'النص العربي', 'النص بالعربية'],
  en: [
    'en',
    'english',
    'text en',
    'بالإنجليزية',
    'الإنجليزية',
    'إنجليزي',
    'النص الإنجليزي',
    'النص بالإنجليزية',
  ],
  abbreviation: [
    'abbreviation',
    'abbr',
    'shortcut',
    'short code',
    'short_code',
    'trigger',
    'shortcut key',
    'keyword',
    'المفتاح',
    'الكود',
    'code',
    'الاختصار',
    'اختصار',
    'الرمز',
  ],
};

const COLUMNS = new Map(
  COLUMN_KINDS.flatMap((column) => NAMES[column].map((name) => [keyOf(name), column] as const)),
);

function keyOf(name: string): string {
  return foldKey(name)
    .replace(/[_\s-]+/g, ' ')
    .trim();
}

/** Separators of tables, also as Excel writes them where the comma is for decimals. */
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads a table whose first row names its columns, in Arabic or English: title, text (or one for
 * each language), abbreviation.
 */
export function readCsv(text: string): SnippetFile {
  const { table, lines } = withoutLead(text);
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter: separatorOf(table),
    // One past the header and the bound.
    preview: ENTRIES_READ + 2,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const [header = [], ...rows] = data;
  const columns = columnsOf(header);
  if (!columns.some((column) => column === 'text' || column === 'ar' || column === 'en')) {
    const what = quote(header.filter((name) => name.trim() !== '').join(', '));
    return { format: 'csv', entries: [], unreadable: [{ place: null, code: 'no-columns', what }] };
  }
  const read = rows.slice(0, ENTRIES_READ).flatMap((row, index): (FileEntry | Unreadable)[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cell = (column: Column): string | undefined => {
      const value = row[columns.indexOf(column)];
      return value === undefined || !columns.includes(column) ? undefined : plainCell(value);
    };
    const abbreviation = cell('abbreviation');
    const given = { title: cell('title'), text: cell('text'), ar: cell('ar'), en: cell('en') };
    const place = { kind: 'row' as const, n: lines + index + 2 };
    if (open === index + 1) return [{ place, code: 'open-quote', what: quote(row.join(' ')) }];
    return [entryOf(place, { ...given, abbreviations: abbreviation ? [abbreviation.trim()] : [] })];
  });
  return sorted('csv', read, rows.filter((row) => row.join('').trim() !== '').length);
}

/**
 * The table without what stands before the names of its columns: a mark, empty lines, and the line by which
 * Excel is told of its separator (`sep=;`). `lines`: how many rows that were.
 */
function withoutLead(text: string): { table: string; lines: number } {
  const lead = /^\uFEFF?(?:[ \t]*(?:sep=.)?\r?\n)*/i.exec(text)?.[0] ?? '';
  return { table: text.slice(lead.length), lines: lead.split('\n').length - 1 };
}

/** What separates the names of the columns: by that most of them are known. */
function separatorOf(table: string): string {
  const known = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(table, { delimiter: separator, preview: 1 });
    return columnsOf(data[0] ?? []).filter((column) => column !== null).length;
  });
  return SEPARATORS[known.indexOf(Math.max(...known))] ?? ',';
}

function columnsOf(header: readonly string[]): (Column | null)[] {
  return header.map((name) => COLUMNS.get(keyOf(name)) ?? null);
}

/** What a spreadsheet would take for a formula is written with an apostrophe before it. */
function plainCell(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

/** Pins as a table that `readCsv` reads, and that a spreadsheet opens in UTF-8 without a question. */
export function writeCsv(pins: readonly PinWords[]): string {
  const rows = pins.map(({ title, ar, en, abbreviation }) => [title, ar, en, abbreviation]);
  const fields = ['title', 'ar', 'en', 'abbreviation'];
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`;
}
