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

/** Characters that machines talk with: nobody sees them; tabs and new lines are none of them. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Half of a character of two units: no text, and no page shows it. */
const HALF = /\p{Cs}/u;

/**
 * Looks through a parsed document for what no pack may hold, before anything else trusts its
 * shape: keys of the object machinery, characters that nobody sees, nesting past all reason.
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
      const message = unseen(value);
      if (message) problems.push({ path, message });
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= DEEPEST) {
        problems.push({ path, message: `is nested more than ${DEEPEST} levels deep; flatten it` });
        continue;
      }
      for (const key of Object.keys(value)) {
        const place = [...path, Array.isArray(value) ? Number(key) : key];
        const message = forbiddenKey(key) ?? unseen(key);
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

function unseen(text: string): string | null {
  const turns = BIDI_CONTROL.exec(text);
  if (turns) {
    return `holds the invisible direction control ${code(turns)} at character ${turns.index + 1}; delete it and type the text again`;
  }
  const control = CONTROL.exec(text);
  if (control) {
    return `holds the invisible character ${code(control)} at character ${control.index + 1}; delete it`;
  }
  const half = HALF.exec(text);
  if (!half) return null;
  return `holds half a character (${code(half)}) at character ${half.index + 1}; delete it, or write it whole`;
}

function code([found]: RegExpExecArray): string {
  return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
