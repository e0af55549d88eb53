import * as v from 'valibot';
import type { PinWords } from '../snippet-protocol.ts';
import {
  ENTRIES_READ,
  entryOf,
  type FileEntry,
  type SnippetFile,
  sorted,
  type Unreadable,
} from './entries.ts';

const line = v.nullish(v.string());
const wordsSchema = v.object({ title: line, ar: line, en: line, abbreviation: line });

const fileSchema = v.object({
  murshid: v.literal('snippets'),
  version: v.literal(1),
  snippets: v.array(v.unknown()),
});

/** All that is kept, as the options page exports it: the pins among it, by their order. */
const keptSchema = v.object({
  murshid: v.string(),
  kept: v.pipe(
    v.record(v.string(), v.unknown()),
    v.check((kept) => Object.hasOwn(kept, 'pins')),
  ),
});

/** A file that Murshid wrote: snippets, or all that it keeps. Null where it is none. */
export function readOwn(document: unknown): SnippetFile | null {
  const file = v.safeParse(fileSchema, document);
  if (file.success)
    return sorted(
      'murshid',
      file.output.snippets.slice(0, ENTRIES_READ).map(pinOf),
      file.output.snippets.length,
    );
  const kept = v.safeParse(keptSchema, document);
  if (!kept.success) return null;
  const pins = Object.entries(kept.output.kept).filter(([name]) => name.startsWith('pin:'));
  return sorted(
    'murshid',
    pins.slice(0, ENTRIES_READ).map(([, pin], index) => pinOf(pin, index)),
    pins.length,
  );
}

function pinOf(given: unknown, index: number): FileEntry | Unreadable {
  const place = { kind: 'entry' as const, n: index + 1 };
  const parsed = v.safeParse(wordsSchema, given);
  if (!parsed.success) return { place, code: 'no-text', what: '' };
  const { title, ar, en, abbreviation } = parsed.output;
  return entryOf(place, {
    title: title ?? undefined,
    ar: ar ?? undefined,
    en: en ?? undefined,
    abbreviations: abbreviation ? [abbreviation] : [],
  });
}

/** Pins as a file that `readOwn` reads. */
export function writeOwn(pins: readonly PinWords[]): string {
  const snippets = pins.map(({ title, ar, en, abbreviation }) => ({ title, ar, en, abbreviation }));
  return `${JSON.stringify({ murshid: 'snippets', version: 1, snippets }, null, 2)}\n`;
}
