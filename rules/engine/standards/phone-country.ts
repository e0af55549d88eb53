import { isWritten } from '../fields/field-value.ts';
import type { FieldGuide, FieldValue } from '../pack/knowledge.ts';
import type { Facts } from '../scene.ts';
import { toLatinDigits } from './placeholder.ts';

/**
 * The events of two fields that contradict each other: a country, and a phone number whose
 * dialling code is another country's. Null where they agree, or where a value, a number without
 * its code, or an empty box says nothing.
 */
export function contradiction(guide: FieldGuide | undefined, facts: Facts): string[] | null {
  if (!guide?.phone || !guide.values) return null;
  const country = facts.fields.get(guide.name);
  const phone = facts.fields.get(guide.phone);
  if (!country || !phone) return null;
  const told = guide.values.find((value) => isWritten(value, country.value));
  const dialled = codeOwner(guide.values, phone.value);
  return told && dialled && told !== dialled ? [country.event, phone.event] : null;
}

/** Whose code an international number begins with: after `+` or `00`, the longest that fits. */
function codeOwner(values: readonly FieldValue[], phone: string): FieldValue | null {
  const [, digits = ''] =
    /^(?:\+|00)(\d{8,15})$/u.exec(toLatinDigits(phone).replace(/[\s().-]/gu, '')) ?? [];
  let owner: FieldValue | null = null;
  for (const value of values) {
    if (!value.dialling || !digits.startsWith(value.dialling)) continue;
    if (value.dialling.length > (owner?.dialling?.length ?? 0)) owner = value;
  }
  return owner;
}
