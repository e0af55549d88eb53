/** Where in a pack something is wrong, and what to do about it. */
export interface PackProblem {
  /** Keys and indexes from the document's root. */
  path: readonly (string | number)[];
  message: string;
}

/** Problems told at once; a pack with more has one cause. */
export const PROBLEMS_TOLD = 100;

/** Deeper than any pack is; keeps hostile nesting away from the recursive shape check. */
const DEEPEST = 32;

/** Keys that name an object's own machinery: as data they are a mistake or an attack. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Invisible characters that turn the direction of what is read: marks, embeddings, isolates. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Looks through a parsed document for what no pack may hold, before anything else trusts its
 * shape: keys of the object machinery, invisible direction controls, nesting past all reason.
 * Works without recursion, in time linear in the document.
 */
export function findHazards(document: unknown): PackProblem[] {
  const problems: PackProblem[] = [];
  const open: { value: unknown; path: readonly (string | number)[] }[] = [
    { value: document, path: [] },
  ];
  for (let next = open.pop(); next && problems.length < PROBLEMS_TOLD; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const message = directionControl(value);
      if (message) problems.push({ path, message });
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= DEEPEST) {
        problems.push({ path, message: `is nested more than ${DEEPEST} levels deep; flatten it` });
        continue;
      }
      for (const key of Object.keys(value)) {
        const place = [...path, Array.isArray(value) ? Number(key) : key];
        const message = forbiddenKey(key) ?? directionControl(key);
        if (message) problems.push({ path: place, message: `the key ${message}` });
        open.push({ value: Reflect.get(value, key), path: place });
      }
    }
  }
  return problems.reverse();
}

function forbiddenKey(key: string): string | null {
  return FORBIDDEN_KEYS.has(key) ? `"${key}" is not allowed in a pack; remove it` : null;
}

function directionControl(text: string): string | null {
  const found = BIDI_CONTROL.exec(text);
  if (!found) return null;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `holds the invisible direction control U+${code} at character ${found.index + 1}; delete it and type the text again`;
}
