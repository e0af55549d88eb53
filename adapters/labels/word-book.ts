import type { LabelledField } from '../../rules/engine/fields/asked-fields.ts';
import { labelKey } from '../../rules/engine/fields/label-key.ts';

/** Which field a label on the page is of: the whole label counts, never a word within a longer one. */
export interface WordBook {
  /** The field's name; null where the label is none's. */
  fieldOf(label: string): string | null;
  /** The pack's word for what the page shows as the value of a field. */
  valueOf(name: string, shown: string): string;
}

/** Longer than any label is (characters): what is said there is a text. */
const LONGEST = 120;
/** Two names for one field, side by side: `Account no. / رقم الحساب`, `TID (terminal id)`. */
const BETWEEN = /[/|\\()[\]\n،,]|\s[-–—]\s/u;
/** What forms write beside a label. */
const BESIDE = 'required|optional|mandatory|required field|مطلوب|إلزامي|إجباري|اختياري|حقل مطلوب'
  .split('|')
  .map(labelKey);

export function makeWordBook(fields: readonly LabelledField[]): WordBook {
  const names = new Map(
    fields.flatMap(({ name, labels }) => labels.map((label) => [labelKey(label), name])),
  );
  names.delete('');
  const values = new Map(
    fields.map((field) => [
      field.name,
      new Map(Object.entries(field.values).map(([shown, value]) => [labelKey(shown), value])),
    ]),
  );

  function nameOf(key: string): string | null {
    const mark = BESIDE.find((word) => key.endsWith(` ${word}`));
    return names.get(key) ?? (mark && names.get(key.slice(0, -mark.length - 1))) ?? null;
  }

  return {
    fieldOf(label) {
      if (label.length > LONGEST) return null;
      const whole = nameOf(labelKey(label));
      if (whole !== null) return whole;
      const parts = label
        .split(BETWEEN)
        .map(labelKey)
        .filter((part) => part !== '' && !BESIDE.includes(part));
      const [first, ...others] = parts.map(nameOf);
      return first && others.every((other) => other === first) ? first : null;
    },
    valueOf: (name, shown) => values.get(name)?.get(labelKey(shown)) ?? shown,
  };
}
