import type { Choice } from '../../types.ts';
import { firstShown, type Scope } from './selectors.ts';

/** What an element says: an attribute where one is named, else what is typed in it, else its text. */
export function readElement(element: Element, attribute?: string): string | null {
  const raw =
    attribute !== undefined
      ? element.getAttribute(attribute)
      : // A button's value is sent by a form, and shown to nobody.
        'value' in element && typeof element.value === 'string' && element.localName !== 'button'
        ? element.value
        : element.textContent;
  return raw === null ? null : raw.replace(/\s+/g, ' ').trim();
}

/** The value that an adapter points at; undefined where it stands nowhere, or is empty. */
export function readValue(
  { root }: { root: Scope },
  signal: { at: Choice; attribute?: string | undefined } | undefined,
): string | undefined {
  if (signal === undefined) return undefined;
  const element = firstShown(root, signal.at);
  return (element && readElement(element, signal.attribute)) || undefined;
}
