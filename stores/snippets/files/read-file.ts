import { readChatwoot } from './chatwoot.ts';
import { LONGEST_FILE, type SnippetFile, type Unreadable } from './entries.ts';
import { readOwn } from './own.ts';

/**
 * Reads a file of snippets, whatever program wrote it; never throws for what is in it. The parsers
 * of YAML and of tables are loaded when one is needed.
 */
export async function readSnippetFile(name: string, bytes: ArrayBuffer): Promise<SnippetFile> {
  if (bytes.byteLength > 2 * LONGEST_FILE) return refused('too-large');
  const text = decode(bytes);
  if (text.length > LONGEST_FILE) return refused('too-large');
  const kind = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === 'yml' || kind === 'yaml') return (await import('./espanso.ts')).readEspanso(text);
  if (kind === 'csv' || kind === 'tsv' || kind === 'txt')
    return (await import('./csv.ts')).readCsv(text);
  if (kind === 'json') return readJson(text);
  return refused('unknown-format', kind ?? name);
}

function readJson(text: string): SnippetFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refused('not-json', error instanceof Error ? error.message : '');
  }
  const own = readOwn(document);
  if (own) return own;
  const list = listIn(document);
  return list ? readChatwoot(list) : refused('unknown-format');
}

/** Canned responses: a list, or a list in the envelope that the interface sends. */
function listIn(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== 'object' || document === null) return null;
  for (const envelope of ['payload', 'canned_responses', 'data']) {
    const inside = Object.entries(document).find(([key]) => key === envelope)?.[1];
    if (Array.isArray(inside)) return inside;
  }
  return null;
}

function refused(code: Unreadable['code'], what = ''): SnippetFile {
  return { format: 'murshid', entries: [], unreadable: [{ place: null, code, what }] };
}

/**
 * Text in the encodings that such files have: UTF-8, UTF-16, and the Arabic code page
 * of Windows, in which Excel writes tables where it is not asked for another.
 */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without its mark it is told by its line breaks: no other encoding has a zero in them.
  const zero = new Uint8Array(bytes).indexOf(0);
  if (zero >= 0) return new TextDecoder(zero % 2 === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}
