import type { FieldSignal } from '../../types.ts';
import { all, isShown } from '../dom/selectors.ts';
import { readElement } from '../dom/values.ts';
import type { Located } from '../locate.ts';

/** The ticket's fields that the page shows under the pack's labels. */
export interface LabelledFields {
  /** Looks for them round this conversation from now on; null: nowhere. */
  turn(located: Located | null): void;
  /** The fields that are asked for. */
  readonly names: readonly string[];
  /** The page has changed somewhere; told of each change, so it has to be cheap. */
  heed(record: MutationRecord): void;
  /** Those that the page shows now, with what they hold; one that is there and empty is told as empty. */
  read(): { name: string; value: string }[];
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
