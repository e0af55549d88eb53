import * as v from 'valibot';
import {
  ENTRIES_READ,
  entryOf,
  type FileEntry,
  type Note,
  quote,
  type SnippetFile,
  sorted,
  type Unreadable,
  variableFor,
} from './entries.ts';

const responseSchema = v.object({ short_code: v.optional(v.string()), content: v.string() });

/** The variables of a canned response, and what they are called here. */
const NAMES: Readonly<Record<string, string>> = {
  'contact.name': 'customer',
  'contact.first_name': 'first_name',
  'agent.name': 'agent',
  'agent.first_name': 'agent',
  'conversation.id': 'ticket',
  'conversation.display_id': 'ticket',
  'account.name': 'company',
};

/**
 * Reads canned responses as Chatwoot gives them: its variables become ours, others are asked for.
 * A response that decides by itself what it says is not read.
 */
export function readChatwoot(responses: readonly unknown[]): SnippetFile {
  const read = responses.slice(0, ENTRIES_READ).map((response, index): FileEntry | Unreadable => {
    const place = { kind: 'entry' as const, n: index + 1 };
    const parsed = v.safeParse(responseSchema, response);
    if (!parsed.success) return { place, code: 'no-text', what: '' };
    const { short_code, content } = parsed.output;
    const tag = /\{%[^%]*%\}/.exec(content)?.[0];
    if (tag) return { place, code: 'computed', what: quote(tag) };
    const notes: Note[] = [];
    const text = content.replace(/\{\{([^{}]*)\}\}/g, (whole, inside: string) => {
      const [path = '', ...filters] = inside.split('|').map((part) => part.trim());
      if (filters.length > 0) notes.push({ code: 'no-default', what: quote(whole) });
      const known = NAMES[path.toLowerCase()];
      if (known) return `{${known}}`;
      notes.push({ code: 'asked', what: quote(whole) });
      return variableFor(path);
    });
    // As it is typed there: a slash before the code.
    const abbreviations = short_code ? [`/${short_code.replace(/^\//, '')}`] : [];
    return entryOf(place, { text, abbreviations }, notes);
  });
  return sorted('chatwoot', read, responses.length);
}
