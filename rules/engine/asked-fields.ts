import type { Check, FieldGuide, Pack } from './pack.ts';

/** A field that is read off pages by its label. */
export interface LabelledField {
  name: string;
  /** What it is labelled with, in every language. */
  labels: string[];
  /** From what pages show to the pack's word for it: `Saudi Arabia` → `saudi_arabia`. */
  values: Record<string, string>;
}

/** The fields that rules of the pack ask for, of those that it gives labels for; no others are read. */
export function askedFields({
  rules,
  fields = [],
}: Pick<Pack, 'rules' | 'fields'>): LabelledField[] {
  const asked = new Set(rules.flatMap(({ check }) => askedBy(check)));
  for (const { name, phone } of fields)
    if (phone !== undefined && asked.has(name)) asked.add(phone);
  return fields.flatMap(({ name, labels, values = [] }) =>
    labels === undefined || !asked.has(name)
      ? []
      : [{ name, labels: [...labels.ar, ...labels.en], values: wordsOf(values) }],
  );
}

function askedBy(check: Check): string[] {
  if (check.kind === 'field') return check.fields;
  if (check.kind === 'status' || check.kind === 'news') return [check.field];
  if (check.kind !== 'owed') return [];
  return [check.field, check.pending].flatMap((one) => (one === undefined ? [] : [one.name]));
}

function wordsOf(values: NonNullable<FieldGuide['values']>): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ value, title, also = [] }) =>
      [value, title.ar, title.en, ...also].map((word) => [word, value]),
    ),
  );
}
