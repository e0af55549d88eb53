import { useMemo } from 'react';
import { byUse, indexSnippets, type SnippetIndex } from '../../rules/snippets/search.ts';
import type { SnippetItem, SnippetOrder } from '../../stores/snippet-protocol.ts';

/** The snippets that a query finds; without one all of them, in the order that the agent chose. */
export function useFound(items: readonly SnippetItem[], order: SnippetOrder, query: string) {
  return useMemo(() => {
    if (query !== '') return indexOf(items).find(query);
    return order === 'use' ? [...items].sort(byUse) : items;
  }, [items, order, query]);
}

const indexes = new WeakMap<readonly SnippetItem[], SnippetIndex<SnippetItem>>();

/** Made at the first search in a list, and kept as long as the list. */
export function indexOf(items: readonly SnippetItem[]): SnippetIndex<SnippetItem> {
  const index =
    indexes.get(items) ??
    indexSnippets(items, ({ texts, ...item }) => ({
      ...item,
      texts: Object.values(texts).filter((text) => text !== null),
    }));
  indexes.set(items, index);
  return index;
}
