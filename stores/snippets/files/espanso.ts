import * as v from 'valibot';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
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

/** A match of espanso, as far as a pin can be made of it. */
const matchSchema = v.object({
  trigger: v.optional(v.string()),
  triggers: v.optional(v.array(v.string())),
  label: v.optional(v.string()),
  replace: v.optional(v.string()),
  markdown: v.optional(v.string()),
  form: v.optional(v.string()),
  image_path: v.optional(v.unknown()),
  vars: v.optional(
    v.array(
      v.object({
        name: v.string(),
        type: v.optional(v.string()),
        params: v.optional(v.record(v.string(), v.unknown())),
      }),
    ),
  ),
});

type Match = v.InferOutput<typeof matchSchema>;

/**
 * Reads a match file of espanso: triggers, replacements, the place of the cursor, forms. What
 * espanso would compute (a date, the clipboard, a script's output) is asked for instead, and told.
 */
export function readEspanso(text: string): SnippetFile {
  const lines = new LineCounter();
  const whole = (what: string): SnippetFile => ({
    format: 'espanso',
    entries: [],
    unreadable: [{ place: null, code: 'not-yaml', what }],
  });
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  } catch {
    // Nested deeper than there is room for.
    return whole('');
  }
  const [error] = document.errors;
  if (error) {
    const unreadable = whole(quote(error.message)).unreadable.map((one) => ({
      ...one,
      place: { kind: 'line' as const, n: error.linePos?.[0].line ?? 1 },
    }));
    return { format: 'espanso', entries: [], unreadable };
  }
  const root = document.contents;
  const matches = isMap(root) ? root.get('matches') : null;
  if (!isSeq(matches)) return whole('matches:');
  const read = matches.items.slice(0, ENTRIES_READ).map((item): FileEntry | Unreadable => {
    const range = isNode(item) ? item.range : null;
    const place = { kind: 'line' as const, n: lines.linePos(range?.[0] ?? 0).line };
    try {
      const plain: unknown = isMap(item) ? item.toJS(document, { maxAliasCount: 50 }) : null;
      const parsed = v.safeParse(matchSchema, plain);
      if (parsed.success) return pinOf(place, parsed.output);
      return { place, code: 'no-text', what: quote(v.getDotPath(parsed.issues[0]) ?? '') };
    } catch {
      // Aliases that unfold without end.
      return { place, code: 'too-long', what: '' };
    }
  });
  return sorted('espanso', read, matches.items.length);
}

function pinOf(place: FileEntry['place'], match: Match): FileEntry | Unreadable {
  const { label, replace, markdown, form, vars = [] } = match;
  if (match.image_path !== undefined) return { place, code: 'image', what: '' };
  const notes: Note[] = [];
  const source =
    replace ??
    markdown ??
    form?.replace(/\[\[([^[\]\n]{1,80})\]\]/g, (_, name: string) => variableFor(name));
  const text = source
    ?.replace(/\{\{\s*([\p{L}\p{M}\p{N}_.-]{1,80})\s*\}\}/gu, (_, name: string) => {
      const [holder = name, field] = name.split('.');
      const variable = vars.find((one) => one.name === holder);
      const echoed: unknown = variable?.type === 'echo' ? variable.params?.echo : undefined;
      if (typeof echoed === 'string') return echoed;
      if (variable?.type !== 'form') notes.push({ code: 'asked', what: quote(`{{${name}}}`) });
      return variableFor(field ?? holder);
    })
    .replace('$|$', '{cursor}')
    .replaceAll('$|$', '');
  const abbreviations = [match.trigger, ...(match.triggers ?? [])].filter(
    (one) => one !== undefined,
  );
  return entryOf(place, { title: label, text, abbreviations }, notes);
}
