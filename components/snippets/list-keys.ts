import type { KeyboardEvent } from 'react';

/** What can be focused in a row of the list, in order. */
export type Part = 'grip' | 'main' | 'ar' | 'en' | 'colloquial' | 'edit';

/** Where Tab enters the list: it is one stop, and arrow keys do the rest. */
export interface Stop {
  /** Of the snippet. */
  id: string;
  part: Part;
}

/** The part of a row that is the stop, of those that it has; null where the stop is in another row. */
export function stopIn(parts: readonly Part[], stop: Part | null): Part | null {
  if (stop === null) return null;
  return parts.includes(stop) ? stop : 'main';
}

/** The stop that a focused element of the list is; null where it is none. */
export function stopOf(element: Element): Stop | null {
  const id = element.closest<HTMLElement>('[data-snippet]')?.dataset.snippet;
  const part = PARTS.find((one) => one === element.getAttribute('data-part'));
  return id === undefined || part === undefined ? null : { id, part };
}

const PARTS: readonly Part[] = ['grip', 'main', 'ar', 'en', 'colloquial', 'edit'];

/**
 * Up and down go from row to row, left and right along what can be done with one, as it is drawn;
 * what else is typed belongs to the search.
 */
export function walk(event: KeyboardEvent<HTMLElement>, toSearch: () => void): void {
  const { key, altKey, ctrlKey, metaKey, currentTarget: list } = event;
  if (ctrlKey || metaKey) return;
  if (key.length === 1 && key !== ' ' && !altKey) {
    // Focused while the key goes down, the field gets the letter.
    toSearch();
    return;
  }
  if (key === 'Backspace') toSearch();
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    event.preventDefault();
    const forward = (key === 'ArrowRight') === (getComputedStyle(list).direction === 'ltr');
    along(forward ? 1 : -1);
    return;
  }
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return;
  event.preventDefault();
  const rows = [...list.querySelectorAll<HTMLElement>('.snippet-main')];
  const at = rows.findIndex((row) =>
    row.closest('[data-snippet]')?.contains(document.activeElement),
  );
  if (key === 'ArrowUp' && at <= 0) toSearch();
  else if (key === 'Home') rows[0]?.focus();
  else if (key === 'End') rows.at(-1)?.focus();
  else rows[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}

function along(by: 1 | -1): void {
  const { activeElement: from } = document;
  const row = from?.closest('[data-snippet]');
  const parts = [...(row?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
  parts.find((_, at) => parts[at - by] === from)?.focus();
}
