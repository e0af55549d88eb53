/**
 * What a pack's folder takes from those that it stands on: of snippets, topics and fields those that it
 * names and does not write itself, and the numbers that it leaves out.
 */
import { DEFAULT_LIMITS, DEFAULT_TIMERS } from '../../rules/engine/pack/numbers.ts';

/** An entry of a list, and its place in the list of the file that it came from. */
export interface Listed {
  entry: unknown;
  file: string;
  index: number;
}

/** A list of the folder with what it needs of others': theirs first, so that a clash is told here. */
export function withInherited(
  own: readonly Listed[],
  inherited: readonly Listed[],
  key: 'id' | 'name',
  needed: (id: string) => boolean,
): Listed[] {
  const written = new Set(own.map(({ entry }) => asRecord(entry)[key]));
  const theirs = inherited.filter(({ entry }) => {
    const id = asRecord(entry)[key];
    return typeof id === 'string' && !written.has(id) && needed(id);
  });
  return [...theirs, ...own];
}

/** The entries of a list that a file holds; none where it is no list. */
export function listIn(file: string, value: unknown): Listed[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.map((entry, index) => ({ entry, file, index }));
}

/** Of several lists, the nearest first, each id or name once: where it stands first. */
export function nearestEntries(lists: readonly Listed[], key: 'id' | 'name'): Listed[] {
  const seen = new Set<unknown>();
  return lists.filter(({ entry }) => {
    const id = asRecord(entry)[key];
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Ids of the snippets that a rule, a nudge, a term or a step offers. */
export function snippetsIn(value: unknown): Set<string> {
  return namedIn(value, ['snippet', 'snippets']);
}

/** Ids of the topics that a rule, a term, a playbook or a field names. */
export function topicsIn(value: unknown): Set<string> {
  return namedIn(value, ['topic', 'topics', 'requiredFor']);
}

/** The fields that checks of these rules ask for, and the phones of these fields with those of other packs. */
export function fieldsIn(
  rules: readonly unknown[],
  own: readonly Listed[],
  inherited: readonly Listed[],
): Set<string> {
  const checks = rules.map((rule) => asRecord(asRecord(rule).check));
  const named = checks.flatMap(({ field, fields, pending }) => [
    field,
    asRecord(field).name,
    asRecord(pending).name,
    ...(Array.isArray(fields) ? fields : []),
  ]);
  const mine = own.map(({ entry }) => asRecord(entry));
  const theirs = inherited.map(({ entry }) => asRecord(entry));
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
