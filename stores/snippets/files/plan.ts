import { foldKey } from '../../../rules/snippets/variables.ts';
import type { ImportedPin, PinWords, SnippetItem } from '../snippet-protocol.ts';
import type { FileEntry } from './entries.ts';

/** What an import would do: nothing is written before it is agreed to. */
export interface ImportPlan {
  fresh: FileEntry[];
  /** The same texts are there already, or twice in the file. */
  same: FileEntry[];
  /** Other texts have the abbreviation: which, and whether they are a pin that could be replaced. */
  clashes: { entry: FileEntry; with: string; pin: string | null }[];
}

/** What to do with an entry whose abbreviation is taken. */
export type OnClash = 'skip' | 'replace' | 'drop-abbreviation';

/** Weighs what a file brings against what is there. */
export function planImport(
  entries: readonly FileEntry[],
  there: readonly SnippetItem[],
): ImportPlan {
  const plan: ImportPlan = { fresh: [], same: [], clashes: [] };
  const texts = new Set(there.map(({ texts: { ar, en } }) => textKey({ ar, en })));
  const owners = new Map<string, { name: string; pin: string | null }>();
  // Pins last, so that they win over packs: only a pin can be replaced.
  for (const item of there.toReversed()) {
    if (item.abbreviation === null) continue;
    const name = item.title ?? item.texts.ar ?? item.texts.en ?? item.id;
    owners.set(foldKey(item.abbreviation), { name, pin: item.pack === null ? item.id : null });
  }
  for (const entry of entries) {
    const { words } = entry;
    if (texts.has(textKey(words))) {
      plan.same.push(entry);
      continue;
    }
    texts.add(textKey(words));
    const key = words.abbreviation === null ? null : foldKey(words.abbreviation);
    const owner = key === null ? undefined : owners.get(key);
    if (owner) plan.clashes.push({ entry, with: owner.name, pin: owner.pin });
    else {
      plan.fresh.push(entry);
      if (key !== null)
        owners.set(key, { name: words.title ?? words.ar ?? words.en ?? '', pin: null });
    }
  }
  return plan;
}

/** The order to the worker that follows from a plan. */
export function importedBy({ fresh, clashes }: ImportPlan, onClash: OnClash): ImportedPin[] {
  return [
    ...fresh.map(({ words }) => ({ ...words, replaces: null })),
    ...clashes.flatMap(({ entry: { words }, pin }): ImportedPin[] => {
      if (onClash === 'skip') return [];
      if (onClash === 'replace' && pin !== null) return [{ ...words, replaces: pin }];
      return [{ ...words, abbreviation: null, replaces: null }];
    }),
  ];
}

function textKey({ ar, en }: Pick<PinWords, 'ar' | 'en'>): string {
  const one = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  return JSON.stringify([one(ar), one(en)]);
}
