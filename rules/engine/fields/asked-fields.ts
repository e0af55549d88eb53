import type { FieldGuide } from '../pack/knowledge.ts';
import type { Pack } from '../pack/pack.ts';
import type { Check } from '../pack/rule.ts';

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
  const asked = new Set(askedOf(rules));
  for (const { name, phone } of fields)
    if (phone !== undefined && asked.has(name)) asked.add(phone);
  return fields.flatMap(({ name, labels, values = [] }) =>
    labels === undefined || !asked.has(name)
      ? []
      : [{ name, labels: [...labels.ar, ...labels.en], values: wordsOf(values) }],
  );
}

/** The fields that a pack speaks of: those of its guide, and those that its rules ask for besides. */
export function fieldNames({ rules, fields = [] }: Pick<Pack, 'rules' | 'fields'>): string[] {
  const guided = fields.map(({ name }) => name);
  return [...new Set([...guided, ...askedOf(rules)])];
}

function askedOf(rules: Pack['rules']): string[] {
  return rules.flatMap(({ check }) => askedBy(check).map(({ name }) => name));
}

/** The fields that a check asks for, each with its place in the check. */
export function askedBy(check: Check): { name: string; path: (string | number)[] }[] {
  if (check.kind === 'field') return check.fields.map((name, n) => ({ name, path: ['fields', n] }));
  if (check.kind === 'status' || check.kind === 'news')
    return [{ name: check.field, path: ['field'] }];
  if (check.kind !== 'owed') return [];
  return (['field', 'pending'] as const).flatMap((key) => {
    const asked = check[key];
    return asked === undefined ? [] : [{ name: asked.name, path: [key, 'name'] }];
  });
}

function wordsOf(values: NonNullable<FieldGuide['values']>): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ value, title, also = [] }) =>
      [value, title.ar, title.en, ...also].map((word) => [word, value]),
    ),
  );
}
