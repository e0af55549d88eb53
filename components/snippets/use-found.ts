import { useEffect, useMemo, useState } from 'react';
import { byUse, indexSnippets, type SnippetIndex } from '../../rules/snippets/search.ts';
import type { SnippetItem, SnippetOrder } from '../../stores/snippets/snippet-protocol.ts';

/** The snippets that a query finds; without one all of them, in the order that the agent chose. */
export function useFound(items: readonly SnippetItem[], order: SnippetOrder, query: string) {
  return useMemo(() => {
    if (query !== '') return indexOf(items).find(query);
    return order === 'use' ? [...items].sort(byUse) : items;
  }, [items, order, query]);
}

const indexes = new WeakMap<readonly SnippetItem[], SnippetIndex<SnippetItem>>();

/** Kept as long as the list. */
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

/** The list is made ready for searching in slices of this length (ms): keys are answered between. */
const SLICE_MS = 4;

/** Makes a list ready for searching as soon as it is there; true once it is, a few slices later. */
export function useReadied(items: readonly SnippetItem[]): boolean {
  const [readied, setReadied] = useState<readonly SnippetItem[] | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      if (indexOf(items).prepare(() => performance.now() < until)) setReadied(items);
      else timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [items]);
  return readied === items;
}
