import { isElement, some } from '../dom/nodes.ts';
import { fits } from '../dom/selectors.ts';
import type { Words } from '../dom/signal-selectors.ts';

/** Whether one of these elements, or something in it, is what the selector points at. */
export function someHolds(nodes: NodeList, any: string): boolean {
  return some(nodes, (node) => isElement(node) && fits(node, any));
}

/** Whether an attribute reads otherwise than before: pages write the same value again and again. */
export function hasChanged({ attributeName, oldValue }: MutationRecord, target: Element): boolean {
  return oldValue !== target.getAttribute(attributeName ?? '');
}

/** Whether a selector speaks of the attribute, or of a class that has come or gone. */
export function isSpokenOf(record: MutationRecord, target: Element, words: Words): boolean {
  const name = record.attributeName ?? '';
  if (name !== 'class') return words.attributes.has(name);
  if (words.anyClass) return true;
  const before = ` ${record.oldValue?.replace(/\s+/g, ' ') ?? ''} `;
  for (const one of words.classes) {
    if (before.includes(` ${one} `) !== target.classList.contains(one)) return true;
  }
  return false;
}
