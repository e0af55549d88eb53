/**
 * What a pack's folder takes from the one that it extends: of snippets, topics and fields those that it
 * names and does not write itself, and the numbers that it leaves out.
 */
import { DEFAULT_LIMITS, DEFAULT_TIMERS } from '../rules/engine/pack.ts';

/** An entry of a list, and its place in the list that it came from. */
export interface Listed {
  entry: unknown;
  inherited: boolean;
  index: number;
}

/** A list of the folder with what it needs of the other's: the other's first, so that a clash is told here. */
export function withInherited(
  own: unknown,
  inherited: unknown,
  key: 'id' | 'name',
  needed: (id: string) => boolean,
): Listed[] {
  const mine = listOf(own, false);
  const written = new Set(mine.map(({ entry }) => asRecord(entry)[key]));
  const theirs = listOf(inherited, true).filter(({ entry }) => {
    const id = asRecord(entry)[key];
    return typeof id === 'string' && !written.has(id) && needed(id);
  });
  return [...theirs, ...mine];
}

function listOf(value: unknown, inherited: boolean): Listed[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.map((entry, index) => ({ entry, inherited, index }));
}

/** Ids of the snippets that a rule, a nudge, a term or a step offers. */
export function snippetsIn(value: unknown): Set<string> {
  return namedIn(value, ['snippet', 'snippets']);
}

/** Ids of the topics that a rule, a term, a playbook or a field names. */
export function topicsIn(value: unknown): Set<string> {
  return namedIn(value, ['topic', 'topics', 'requiredFor']);
}

/** The fields that checks of these rules ask for, and the phones of these fields with those of the other pack. */
export function fieldsIn(rules: readonly unknown[], own: unknown, inherited: unknown): Set<string> {
  const checks = rules.map((rule) => asRecord(asRecord(rule).check));
  const named = checks.flatMap(({ field, fields, pending }) => [
    field,
    asRecord(field).name,
    asRecord(pending).name,
    ...(Array.isArray(fields) ? fields : []),
  ]);
  const mine = listOf(own, false).map(({ entry }) => asRecord(entry));
  const theirs = listOf(inherited, true).map(({ entry }) => asRecord(entry));
  const asked = new Set([...named, ...mine.map(({ phone }) => phone)].filter(isText));
  for (const { name, phone } of theirs) {
    if (isText(name) && asked.has(name) && isText(phone)) asked.add(phone);
  }
  return asked;
}

/** The texts under these keys, at any depth: by itself or in a list. */
function namedIn(value: unknown, keys: readonly string[], found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inside] of Object.entries(value)) {
    if (!keys.includes(key)) namedIn(inside, keys, found);
    else for (const id of Array.isArray(inside) ? inside : [inside]) if (isText(id)) found.add(id);
  }
  return found;
}

/** Timers and limits as written, key by key: the folder's own, and the other's where it has none. */
export function mergeNumbers(own: unknown, inherited: unknown): unknown {
  if (inherited === undefined || (own !== undefined && !isRecord(own))) return own;
  return { ...asRecord(inherited), ...asRecord(own) };
}

/** All numbers of a pack, as they hold: what it leaves out is the engine's. */
export function numbersOf({ timers, limits }: { timers?: unknown; limits?: unknown }) {
  return {
    timers: { ...DEFAULT_TIMERS, ...asRecord(timers) },
    limits: { ...DEFAULT_LIMITS, ...asRecord(limits) },
  };
}

/** A rule whose examples were written for these numbers, and are to be proven with them. */
export function provenWith(rule: unknown, numbers: ReturnType<typeof numbersOf>): unknown {
  const { examples } = asRecord(rule);
  return isRecord(examples) ? { ...asRecord(rule), examples: { ...examples, numbers } } : rule;
}

export function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
