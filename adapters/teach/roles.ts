import type { RoleRule } from '../types.ts';
import { descendants } from './around.ts';
import { type Mark, marksOf } from './marks.ts';
import { tellsNotes, tellsSides } from './names-that-last.ts';
import type { NameOf } from './writers.ts';

/** What a person has said a row is. */
export type Label = 'customer' | 'agent' | 'note' | 'system';
export type Labels = ReadonlyMap<Element, Label>;

export interface Roles {
  rules: RoleRule[];
  note: string | null;
  /** `marked` both sides have a mark; `one-sided` only one has, the other is what lacks it. */
  by: 'marked' | 'one-sided' | 'several';
  cost: number;
  /** Notes were not pointed at; something is called one. */
  noteGuessed: boolean;
}

/** Something that a rule can rest on, and which rows have it. */
interface Feature {
  /** As a rule's `where`: fits the row or something inside it. */
  where: string;
  from: string;
  name: string;
  cost: number;
  rows: Set<Element>;
}

interface Ground {
  list: Element;
  row: string;
  /** Rows that say something. */
  rows: readonly Element[];
  /** Strictly inside what is said: words are no marks. */
  isInsideText: (element: Element) => boolean;
  nameOf: NameOf | null;
}

/** Parts of a row that are looked at. */
const PARTS = 120;
/** With these, a rule rests on something that other rows lack by chance. */
const ONE_SIDED = 3;

/** What differs between the customer's rows and the agent's, always; null where nothing does. */
export function findRoles(ground: Ground, labels: Labels): Roles | null {
  const features = featuresOf(ground, [...labels.keys()]);
  const labelled = (label: Label) =>
    [...labels].filter(([, one]) => one === label).map(([row]) => row);
  const [customers, agents] = [labelled('customer'), labelled('agent')];
  const [notes, systems] = [labelled('note'), labelled('system')];
  const clear = (yes: Element[], no: Element[]) =>
    features.filter(
      ({ rows }) => yes.every((row) => rows.has(row)) && !no.some((row) => rows.has(row)),
    );
  const noteMark = cheapest(clear(notes, [...customers, ...agents, ...systems]), notes);
  const systemMark = cheapest(clear(systems, [...customers, ...agents, ...notes]), systems);
  const aside = new Set([
    ...notes,
    ...systems,
    ...(noteMark?.rows ?? []),
    ...(systemMark?.rows ?? []),
  ]);
  const people = ground.rows.filter((row) => !aside.has(row));
  const sides = bothSides(clear(customers, agents), clear(agents, customers), people, ground);
  const rules = sides?.rules ?? severalRules(features, customers, agents, ground.row);
  if (rules === null) return null;
  const guess = noteMark === null && notes.length === 0 ? guessedNote(features, customers) : null;
  const note = noteMark ?? guess;
  return {
    rules: [
      ...(systemMark === null ? [] : [{ author: 'system' as const, where: systemMark.where }]),
      ...(note === null ? [] : [{ author: 'agent' as const, where: note.where }]),
      ...rules,
    ],
    note: note?.where ?? null,
    by: sides?.by ?? 'several',
    cost: sides?.cost ?? 6,
    noteGuessed: guess !== null,
  };
}

function cheapest(features: Feature[], rows: readonly Element[]): Feature | null {
  if (rows.length === 0) return null;
  return features.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** The pair of marks by which each row is one person's, as far as the page shows. */
function bothSides(
  ofCustomer: Feature[],
  ofAgent: Feature[],
  people: readonly Element[],
  ground: Ground,
): Pick<Roles, 'rules' | 'by' | 'cost'> | null {
  const options: { rules: RoleRule[]; by: Roles['by']; cost: number; score: number }[] = [];
  const share = (count: number) => count / Math.max(1, people.length);
  for (const a of ofAgent) {
    for (const c of ofCustomer) {
      const both = people.filter((row) => a.rows.has(row) && c.rows.has(row)).length;
      const neither = people.filter((row) => !a.rows.has(row) && !c.rows.has(row)).length;
      const pair = a.from === c.from && a.from !== 'has' ? -1.5 : 0;
      const cost = (a.cost + c.cost) / 2;
      options.push({
        rules: [rule('agent', a.where), rule('customer', c.where)],
        by: 'marked',
        cost,
        score:
          cost + pair + 12 * share(both) + 6 * share(neither) + mixedNames(a.rows, c.rows, ground),
      });
    }
  }
  const lacking = (mark: Feature, author: 'agent' | 'customer', other: 'agent' | 'customer') => {
    const rest = new Set(people.filter((row) => !mark.rows.has(row)));
    // All on one side: the mark says nothing of the rows that nobody has pointed at.
    options.push({
      rules: [rule(author, mark.where), rule(other, ground.row)],
      by: 'one-sided',
      cost: mark.cost + ONE_SIDED,
      score: mark.cost + ONE_SIDED + mixedNames(mark.rows, rest, ground),
    });
  };
  for (const mark of ofAgent) lacking(mark, 'agent', 'customer');
  for (const mark of ofCustomer) lacking(mark, 'customer', 'agent');
  return options.sort((a, b) => a.score - b.score)[0] ?? null;
}

function rule(author: 'agent' | 'customer', where: string): RoleRule {
  return { author, where };
}

/** One person does not stand on both sides: what says so is no mark of sides. */
function mixedNames(
  agents: Set<Element>,
  customers: Set<Element>,
  { rows, nameOf }: Ground,
): number {
  if (nameOf === null) return 0;
  const sides = new Map<string, Set<string>>();
  let name: string | null = null;
  let counted = 0;
  let mixed = 0;
  for (const row of rows) {
    name = nameOf(row) ?? name;
    const side = agents.has(row) ? 'agent' : customers.has(row) ? 'customer' : null;
    if (name === null || side === null) continue;
    counted += 1;
    const had = sides.get(name) ?? new Set();
    sides.set(name, had.add(side));
    if (had.size > 1) mixed += 1;
  }
  return counted === 0 ? 0 : (10 * mixed) / counted;
}

/** No single mark for a side: several that together are right for all rows pointed at. */
function severalRules(
  features: Feature[],
  customers: Element[],
  agents: Element[],
  row: string,
): RoleRule[] | null {
  const side = (author: 'agent' | 'customer', yes: Element[], no: Element[]): RoleRule[] | null => {
    const usable = features.filter(({ rows }) => !no.some((one) => rows.has(one)));
    const open = new Set(yes);
    const rules: RoleRule[] = [];
    while (open.size > 0) {
      const reach = (one: Feature) => [...open].filter((row) => one.rows.has(row)).length;
      const best = usable.sort((a, b) => reach(b) - reach(a) || a.cost - b.cost)[0];
      if (best === undefined || reach(best) === 0) return null;
      rules.push(rule(author, best.where));
      for (const one of best.rows) open.delete(one);
    }
    return rules;
  };
  const ofAgent = side('agent', agents, customers);
  const ofCustomer = side('customer', customers, agents);
  if (ofAgent !== null && ofCustomer !== null) return [...ofAgent, ...ofCustomer];
  if (ofAgent !== null) return [...ofAgent, rule('customer', row)];
  if (ofCustomer !== null) return [...ofCustomer, rule('agent', row)];
  return null;
}

/** Something that few rows have, none of them the customer's, and that is called a note. */
function guessedNote(features: Feature[], customers: readonly Element[]): Feature | null {
  const guesses = features.filter(
    ({ name, rows }) =>
      tellsNotes(name) && rows.size > 0 && !customers.some((row) => rows.has(row)),
  );
  return guesses.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

function featuresOf(ground: Ground, labelled: readonly Element[]): Feature[] {
  const rows = [...new Set([...ground.rows, ...labelled])];
  const found = new Map<string, Feature>();
  const names = new Set(
    rows.flatMap((row) => ground.nameOf?.(row)?.toLowerCase().split(/\s+/) ?? []),
  );
  const note = (row: Element, where: string, mark: Omit<Mark, 'selector'>) => {
    if (names.has(mark.name.toLowerCase())) return;
    const known = found.get(where);
    if (known !== undefined) known.rows.add(row);
    else found.set(where, { ...mark, where, rows: new Set([row]), cost: costOf(mark) });
  };
  for (const row of rows) {
    for (const mark of marksOf(row)) note(row, mark.selector, mark);
    for (
      let one = row.parentElement;
      one !== null && one !== ground.list;
      one = one.parentElement
    ) {
      for (const mark of marksOf(one)) {
        note(row, `${mark.selector} :is(${ground.row})`, { ...mark, cost: mark.cost + 0.5 });
      }
    }
    for (const part of descendants(row).slice(0, PARTS)) {
      if (ground.isInsideText(part)) continue;
      for (const mark of marksOf(part)) {
        note(row, mark.selector, { ...mark, cost: mark.cost + 0.7 });
      }
      shapeFeatures(row, part, note);
    }
  }
  return [...found.values()];
}

/** Where a name is missing: which tags a row has, and where they stand. */
function shapeFeatures(
  row: Element,
  part: Element,
  note: (row: Element, where: string, mark: Omit<Mark, 'selector'>) => void,
): void {
  const tag = part.localName;
  if (/^(?:br|p|b|i|em|strong|a|u|code)$/.test(tag)) return;
  note(row, tag, { from: 'tag', name: tag, cost: 5 });
  if (part.parentElement !== row) return;
  const place = part.previousElementSibling === null ? ':first-child' : ':last-child';
  if (place === ':last-child' && part.nextElementSibling !== null) return;
  note(row, `:scope > ${tag}${place}`, { from: `tag${place}`, name: tag, cost: 6 });
}

/** Names that tell sides are worth most; looks (a colour, a margin) least. */
function costOf({ name, from, cost }: Omit<Mark, 'selector'>): number {
  if (from === 'has' || from === 'tag') return cost + (tellsSides(name) ? -0.5 : 1);
  return tellsSides(name) ? cost - 1 : cost;
}
