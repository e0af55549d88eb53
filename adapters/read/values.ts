import type { Choice, FieldSignal } from '../types.ts';
import type { Located } from './locate.ts';
import { all, firstShown, isShown } from './selectors.ts';

/** Values that stand beside the messages: names, and the ticket's fields. */

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
  { root }: Pick<Located, 'root'>,
  signal: { at: Choice; attribute?: string | undefined } | undefined,
): string | undefined {
  if (signal === undefined) return undefined;
  const element = firstShown(root, signal.at);
  return (element && readElement(element, signal.attribute)) || undefined;
}

/** The fields that the page shows. One that is shown empty is told as empty: it is missing. */
export function readFields(located: Located): { name: string; value: string }[] {
  return (located.variant.signals.fields ?? []).flatMap((field) => {
    const value = readField(located, field);
    return value === null ? [] : [{ name: field.name, value }];
  });
}

function readField({ root }: Located, field: FieldSignal): string | null {
  const shown = all(root, field.at).filter((element) => field.hidden === true || isShown(element));
  const found = (field.many === true ? shown : shown.slice(0, 1))
    .map((element) => fieldValue(element, field))
    .filter((value) => value !== null);
  if (found.length === 0) return null;
  return found.filter((value) => value !== '').join(', ');
}

function fieldValue(element: Element, { attribute, oneOf, values }: FieldSignal): string | null {
  const raw =
    oneOf === undefined
      ? readElement(element, attribute)
      : (oneOf.find((name) => element.classList.contains(name)) ?? null);
  if (raw === null || values === undefined || !Object.hasOwn(values, raw)) return raw;
  return values[raw] ?? raw;
}
