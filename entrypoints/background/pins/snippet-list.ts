import type { Language } from '../../../rules/engine/events.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import { askedFor, fillSnippet, isOwnName } from '../../../rules/snippets/fill.ts';
import { foldKey, type Values } from '../../../rules/snippets/variables.ts';
import type { Pins } from '../../../stores/snippets/pins.ts';
import type { Abbreviation, SnippetItem } from '../../../stores/snippets/snippet-protocol.ts';

/** The agent's pins in their order, then what these packs bring. `language` is the interface's. */
export function listItems(
  { pins, uses, abbreviations }: Pins,
  packs: readonly Pack[],
  language: Language,
): SnippetItem[] {
  const used = (id: string) => ({ uses: uses[id]?.count ?? 0, usedAt: uses[id]?.at ?? null });
  return [
    ...pins.map(({ id, title, ar, en, abbreviation }) => ({
      id,
      pack: null,
      title,
      abbreviation,
      texts: { ar, en, colloquial: null },
      ...used(id),
    })),
    ...packs.flatMap((pack) =>
      Object.entries(pack.snippets).map(([name, { ar, en, colloquial, title, abbreviation }]) => {
        const id = `${pack.id}/${name}`;
        return {
          id,
          pack: pack.name[language],
          title: title?.[language] ?? null,
          abbreviation: abbreviations[id] ?? abbreviation ?? null,
          texts: { ar, en, colloquial: colloquial ?? null },
          ...used(id),
        };
      }),
    ),
  ];
}

/**
 * What the abbreviations among these snippets stand for. Where two are the same, the first one
 * holds: the agent's own come before the packs'.
 */
export function abbreviationsOf(
  items: readonly SnippetItem[],
  language: Language,
  known: Values,
): Abbreviation[] {
  const taken = new Set<string>();
  return items.flatMap(({ id, abbreviation, texts }) => {
    const text = texts[language] ?? texts.ar ?? texts.en;
    if (abbreviation === null || text === null) return [];
    const key = foldKey(abbreviation);
    if (taken.has(key)) return [];
    taken.add(key);
    const lacks = askedFor(text, known).flatMap(({ key }) => (isOwnName(key) ? [key] : []));
    return [{ id, abbreviation, ...fillSnippet(text, known), lacks }];
  });
}
