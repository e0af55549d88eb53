import type { Limits, Timers } from '../../rules/engine/pack/numbers.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import type { Rule } from '../../rules/engine/pack/rule.ts';
import type { Texts } from '../../rules/engine/texts.ts';

/** What packs hold beside rules, times and phrases, in the order of telling. */
const PART_KINDS = [
  'playbook',
  'snippet',
  'term',
  'field',
  'card',
  'note',
  'topic',
  'nudge',
  'adapter',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

export interface Part {
  id: string;
  /** What people call it; null where it has no name beyond its id. */
  title: Texts | null;
  /** What it says; null where that is not told in a sentence. */
  text: Texts | null;
}

/** What a pack contains, as it is shown before and after it is installed. */
export interface PackSummary {
  id: string;
  version: string;
  name: Texts;
  description: Texts;
  department: Texts | null;
  purpose: Texts | null;
  sections: {
    id: string;
    title: Texts;
    weight: number;
    rules: { id: string; title: Texts; kind: Rule['kind']; critical: boolean }[];
  }[];
  rules: number;
  /** Phrases in both languages, with those that take an act back. */
  phrases: number;
  parts: Record<PartKind, Part[]>;
  timers: Timers;
  limits: Limits;
  /** The first reach for the end is held back while closing steps are open. */
  guard: boolean;
}

export function summaryOf(pack: Pack): PackSummary {
  const { id, version, name, description, timers, limits } = pack;
  return {
    id,
    version,
    name,
    description,
    department: pack.department ?? null,
    purpose: pack.purpose ?? null,
    sections: pack.sections.map((section) => ({
      ...section,
      rules: pack.rules
        .filter((rule) => rule.section === section.id)
        .map((rule) => ({
          id: rule.id,
          title: rule.title,
          kind: rule.kind,
          critical: rule.critical === true,
        })),
    })),
    rules: pack.rules.length,
    phrases: patternsOf(pack).length,
    parts: partsOf(pack),
    timers,
    limits,
    guard: pack.guard === true,
  };
}

function partsOf(pack: Pack): Record<PartKind, Part[]> {
  const named = (items: readonly { id: string; title: Texts; text?: Texts }[] = []): Part[] =>
    items.map(({ id, title, text }) => ({ id, title, text: text ?? null }));
  return {
    playbook: named(pack.playbooks),
    snippet: Object.entries(pack.snippets).map(([id, { ar, en, title }]) => ({
      id,
      title: title ?? null,
      text: { ar, en },
    })),
    term: (pack.terms ?? []).map(({ id, word, meaning }) => ({ id, title: word, text: meaning })),
    field: (pack.fields ?? []).map(({ name, title }) => ({ id: name, title, text: null })),
    card: named(pack.cards),
    note: (pack.notes ?? []).map(({ id, prompt }) => ({ id, title: prompt, text: null })),
    topic: named(pack.topics),
    nudge: Object.entries(pack.nudges).map(([id, { text }]) => ({ id, title: null, text })),
    adapter: (pack.adapters ?? []).map(({ id, name, hosts }) => {
      const where = hosts.join(' ');
      return { id, title: name, text: where === '' ? null : { ar: where, en: where } };
    }),
  };
}

/** The same parts whole, by id, to be compared. */
function wholeParts(pack: Pack): Record<PartKind, Readonly<Record<string, unknown>>> {
  return {
    playbook: byId(pack.playbooks ?? []),
    snippet: pack.snippets,
    term: byId(pack.terms ?? []),
    field: Object.fromEntries((pack.fields ?? []).map((field) => [field.name, field])),
    card: byId(pack.cards ?? []),
    note: byId(pack.notes ?? []),
    topic: byId(pack.topics ?? []),
    nudge: pack.nudges,
    adapter: byId(pack.adapters ?? []),
  };
}

/** One thing that is in one pack, in the other, or differs between the two. */
export interface Change {
  change: 'added' | 'removed' | 'changed';
  id: string;
  /** What people call it; null where it has no name beyond its id. */
  title: Texts | null;
}

/** A number of the pack that differs: a time in seconds, a limit, a section's weight. */
export interface NumberChange {
  /** `timers.checkIn`, `limits.checkIns`, `sections.opening`. */
  place: string;
  from: number;
  to: number;
}

/** What an update does to the pack that is there. */
export interface PackChanges {
  from: string;
  to: string;
  rules: Change[];
  parts: (Change & { kind: PartKind })[];
  numbers: NumberChange[];
  phrases: { added: number; removed: number };
  /** Whether the end is guarded from now on, or no more; null where that stays as it is. */
  guard: 'added' | 'removed' | null;
}

/**
 * What changes when `now` takes the place of `before`; both are whole packs. Other examples of a
 * rule change nothing in what it does, and packs that come with Murshid have none.
 */
export function changesBetween(before: Pack, now: Pack): PackChanges {
  const had = new Set(patternsOf(before));
  const has = new Set(patternsOf(now));
  const titleOf = (pack: Pack, id: string) =>
    pack.rules.find((rule) => rule.id === id)?.title ?? null;
  return {
    from: before.version,
    to: now.version,
    rules: differences(rulesOf(before), rulesOf(now)).map(({ change, id }) => ({
      change,
      id,
      title: titleOf(now, id) ?? titleOf(before, id),
    })),
    parts: partChanges(before, now),
    numbers: numberChanges(numbersOf(before), numbersOf(now)),
    phrases: {
      added: [...has].filter((one) => !had.has(one)).length,
      removed: [...had].filter((one) => !has.has(one)).length,
    },
    guard: guardChange(before.guard === true, now.guard === true),
  };
}

function guardChange(before: boolean, now: boolean): PackChanges['guard'] {
  if (before === now) return null;
  return now ? 'added' : 'removed';
}

function partChanges(before: Pack, now: Pack): PackChanges['parts'] {
  const [had, has] = [wholeParts(before), wholeParts(now)];
  const [hadParts, hasParts] = [partsOf(before), partsOf(now)];
  return PART_KINDS.flatMap((kind) =>
    differences(had[kind], has[kind]).map(({ change, id }) => {
      const known = [...hasParts[kind], ...hadParts[kind]].find((part) => part.id === id);
      return { kind, change, id, title: known?.title ?? null };
    }),
  );
}

function rulesOf({ rules }: Pack): Record<string, unknown> {
  return byId(rules.map(({ examples: _, ...rule }) => rule));
}

function byId(items: readonly { id: string }[]): Record<string, unknown> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function differences(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): { change: Change['change']; id: string }[] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return ids.flatMap((id): { change: Change['change']; id: string }[] => {
    if (!Object.hasOwn(before, id)) return [{ change: 'added', id }];
    if (!Object.hasOwn(now, id)) return [{ change: 'removed', id }];
    return written(before[id]) === written(now[id]) ? [] : [{ change: 'changed' as const, id }];
  });
}

/** JSON with its keys in order: two documents that say the same are the same. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function numbersOf(pack: Pack): Map<string, number> {
  const { idle, ...times } = pack.timers;
  return new Map([
    ...Object.entries(times).map(([name, time]): [string, number] => [`timers.${name}`, time]),
    ...idle.map((time, index): [string, number] => [`timers.idle.${index + 1}`, time]),
    ['limits.checkIns', pack.limits.checkIns],
    ...pack.sections.map(({ id, weight }): [string, number] => [`sections.${id}`, weight]),
  ]);
}

function numberChanges(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): NumberChange[] {
  return [...now].flatMap(([place, to]) => {
    // A new section weighs nothing before.
    const from = before.get(place) ?? 0;
    return from === to ? [] : [{ place, from, to }];
  });
}

function patternsOf(pack: Pack): string[] {
  return pack.phrases.flatMap(({ act, author, ar, en, not }) =>
    [
      ...ar.map((pattern) => `ar ${pattern}`),
      ...en.map((pattern) => `en ${pattern}`),
      ...(not?.ar ?? []).map((pattern) => `not ar ${pattern}`),
      ...(not?.en ?? []).map((pattern) => `not en ${pattern}`),
    ].map((pattern) => `${author} ${act} ${pattern}`),
  );
}
