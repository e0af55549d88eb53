import type { RoleRule } from '../../types.ts';
import { holdsEditor } from '../selectors/around.ts';
import { areKin } from '../selectors/marks.ts';
import { tellsNotes, tellsSystem } from '../selectors/names-that-last.ts';
import { type Feature, featuresOf, type Ground } from './row-features.ts';

/** What a person has said a row is; `none`: nothing that was said to anybody. */
export type Label = 'customer' | 'agent' | 'note' | 'none';
export type Labels = ReadonlyMap<Element, Label>;

export interface Roles {
  rules: RoleRule[];
  note: string | null;
  /** Rows that are no messages. */
  skip: string[];
  /** `marked` both sides have a mark; `one-sided` only one has, the other is what lacks it; `built` by names that a build made up. */
  by: 'marked' | 'one-sided' | 'several' | 'built';
  cost: number;
  /** How many of the rows that say something are nobody's, or contradict their names: 0 to 1. */
  unclear: number;
  /** Notes were not pointed at; something is called one. */
  noteGuessed: boolean;
}

/** With these, a rule rests on something that other rows lack by chance. */
const ONE_SIDED = 3;

/** What is called a note, of a conversation whose sides nothing but names tells apart; null where nothing is. */
export function findNotes(ground: Ground, labels: Labels): string | null {
  const pointed = [...labels].filter(([, label]) => label !== 'note').map(([row]) => row);
  const notes = [...labels].filter(([, label]) => label === 'note').map(([row]) => row);
  const features = featuresOf(ground, [...labels.keys()], false);
  if (notes.length === 0) return guessedNote(features, pointed)?.where ?? null;
  const marks = cover(notes, pointed, features);
  return marks === null ? null : marks.map(({ where }) => where).join(', ');
}

/** What differs between the customer's rows and the agent's, always; null where nothing does. */
export function findRoles(ground: Ground, labels: Labels): Roles | null {
  const labelled = (label: Label) =>
    [...labels].filter(([, one]) => one === label).map(([row]) => row);
  const [customers, agents] = [labelled('customer'), labelled('agent')];
  const [notes, nothing] = [labelled('note'), labelled('none')];
  const features = featuresOf(ground, [...labels.keys()], false);
  const passing = nothing.length === 0 ? [] : featuresOf(ground, [...labels.keys()], true);
  const noteMarks = cover(notes, [...customers, ...agents, ...nothing], features);
  const noneMarks = cover(nothing, [...customers, ...agents, ...notes], passing);
  const system = systemMark(features, [...customers, ...agents, ...notes]);
  const apart = new Set([
    ...[...notes, ...nothing, ...rowsOf(noteMarks), ...rowsOf(noneMarks)],
    ...(system?.rows ?? []),
  ]);
  const people = ground.rows.filter((row) => !apart.has(row));
  const sides = bothSides(
    features.filter((one) => isMarkOf(one, customers, agents)),
    features.filter((one) => isMarkOf(one, agents, customers)),
    people,
    ground,
  );
  const rules = sides?.rules ?? severalRules(features, customers, agents, ground.row);
  if (rules === null) return null;
  const guess = notes.length > 0 ? null : guessedNote(features, [...customers, ...agents]);
  const note = guess === null ? (noteMarks ?? []) : [guess];
  return {
    rules: [
      ...note.map(({ where }) => ({ author: 'agent' as const, where })),
      ...(system === null ? [] : [{ author: 'system' as const, where: system.where }]),
      ...rules,
    ],
    note: note.length === 0 ? null : note.map(({ where }) => where).join(', '),
    skip: (noneMarks ?? []).map(({ where }) => where),
    by: sides?.by ?? 'several',
    cost: sides?.cost ?? 6,
    unclear: sides?.unclear ?? 0,
    noteGuessed: guess !== null,
  };
}

function isMarkOf({ rows }: Feature, yes: readonly Element[], no: readonly Element[]): boolean {
  return yes.every((row) => rows.has(row)) && !no.some((row) => rows.has(row));
}

function rowsOf(features: readonly Feature[] | null): Element[] {
  return (features ?? []).flatMap(({ rows }) => [...rows]);
}

/** As few marks as together fit all rows of a kind, and none of another; null where there are none. */
function cover(
  yes: readonly Element[],
  no: readonly Element[],
  features: readonly Feature[],
): Feature[] | null {
  const usable = features.filter(({ rows }) => !no.some((one) => rows.has(one)));
  const open = new Set(yes);
  const chosen: Feature[] = [];
  while (open.size > 0) {
    const reach = ({ rows }: Feature) => [...open].filter((row) => rows.has(row)).length;
    const worth = (one: Feature) =>
      one.cost - (tellsNotes(one.name) ? 3 : 0) + one.rows.size * 0.01;
    const best = usable.sort((a, b) => reach(b) - reach(a) || worth(a) - worth(b))[0];
    if (best === undefined || reach(best) === 0) return null;
    chosen.push(best);
    for (const one of best.rows) open.delete(one);
  }
  return chosen;
}

/** The pair of marks by which each row is one person's, as far as the page shows. */
function bothSides(
  ofCustomer: Feature[],
  ofAgent: Feature[],
  people: readonly Element[],
  ground: Ground,
): Pick<Roles, 'rules' | 'by' | 'cost' | 'unclear'> | null {
  const options: (Pick<Roles, 'rules' | 'by' | 'cost' | 'unclear'> & { score: number })[] = [];
  const share = (count: number) => count / Math.max(1, people.length);
  /** The agents' rows as pairs of made-up names have them that leave no row to nobody, and none to both. */
  const whole: Set<Element>[] = [];
  for (const a of ofAgent) {
    for (const c of ofCustomer) {
      const both = people.filter((row) => a.rows.has(row) && c.rows.has(row)).length;
      const neither = people.filter((row) => !a.rows.has(row) && !c.rows.has(row)).length;
      const pair =
        (a.from === c.from && !/^(?:has|id)$/.test(a.from) ? -1.5 : 0) - (areKin(a, c) ? 1 : 0);
      const lonely = isLonely(a, c, neither, ground) ? LONELY : 0;
      const built = isBuilt(a) || isBuilt(c);
      if (built && both + neither === 0) whole.push(a.rows);
      // With the build it goes all the same: then what leaves no message to nobody is the better one.
      const cost = built ? Math.max(a.cost, c.cost) : (a.cost + c.cost) / 2;
      const mixed = mixedNames(a.rows, c.rows, ground);
      options.push({
        rules: [rule('agent', a.where), rule('customer', c.where)],
        by: built ? 'built' : 'marked',
        cost,
        unclear: share(both + missedBy(a, c, people, ground)) + mixed,
        score: cost + pair + lonely + 12 * share(both) + 6 * share(neither) + 30 * mixed,
      });
    }
  }
  const lacking = (mark: Feature, author: 'agent' | 'customer', other: 'agent' | 'customer') => {
    // The day it fits nothing, the other side would be everybody.
    if (isBuilt(mark)) return;
    const rest = new Set(people.filter((row) => !mark.rows.has(row)));
    const mixed = mixedNames(mark.rows, rest, ground);
    // Of marks that are as good, the one that more rows have is a side's; the other is a quote's.
    const rare = Math.abs(0.5 - share(people.length - rest.size));
    // An avatar stands once in a run: what lacks it would be the other side's.
    const isRefuted =
      whole.length > 0 &&
      !whole.some((agents) =>
        people.every((row) => mark.rows.has(row) === (agents.has(row) === (author === 'agent'))),
      );
    options.push({
      rules: [rule(author, mark.where), rule(other, ground.row)],
      by: 'one-sided',
      cost: mark.cost + ONE_SIDED,
      unclear: mixed,
      score: mark.cost + ONE_SIDED + 30 * mixed + rare + (isRefuted ? REFUTED : 0),
    });
  };
  for (const mark of ofAgent) lacking(mark, 'agent', 'customer');
  for (const mark of ofCustomer) lacking(mark, 'customer', 'agent');
  return options.sort((a, b) => a.score - b.score)[0] ?? null;
}

const LONELY = 4;
const REFUTED = 6;

/**
 * What a single message has may be that message's alone: others are left to nobody, or several people
 * stand on the other side.
 */
function isLonely(a: Feature, c: Feature, neither: number, { nameOf }: Ground): boolean {
  const [few, many] = a.rows.size < c.rows.size ? [a, c] : [c, a];
  if (few.rows.size > 1) return false;
  const names = new Set([...many.rows].map((row) => nameOf?.(row) ?? null));
  names.delete(null);
  return neither > 1 || names.size > 1;
}

function isBuilt({ from }: Feature): boolean {
  return from === 'built';
}

function rule(author: 'agent' | 'customer', where: string): RoleRule {
  return { author, where };
}

/** How many rows that neither mark fits are by somebody whom one of them fits elsewhere; all, where rows bear no names. */
function missedBy(a: Feature, c: Feature, people: readonly Element[], { nameOf }: Ground): number {
  const isMarked = (row: Element) => a.rows.has(row) || c.rows.has(row);
  const rest = people.filter((row) => !isMarked(row));
  if (nameOf === null) return rest.length;
  const names = new Set(people.filter(isMarked).map(nameOf));
  // Whom nobody knows, as a bot, and lines without a name may well be neither's.
  names.delete(null);
  return rest.filter((row) => names.has(nameOf(row))).length;
}

/** One person does not stand on both sides: what says so is no mark of sides. */
function mixedNames(
  agents: Set<Element>,
  customers: Set<Element>,
  { rows, nameOf }: Ground,
): number {
  if (nameOf === null) return 0;
  // Where one side alone bears names, what lacks one is no run of that side's.
  const bearing = rows.filter((row) => nameOf(row) !== null);
  if (![agents, customers].every((side) => bearing.some((row) => side.has(row)))) return 0;
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
  return counted === 0 ? 0 : mixed / counted;
}

/** No single mark for a side: several that together are right for all rows pointed at. */
function severalRules(
  features: readonly Feature[],
  customers: readonly Element[],
  agents: readonly Element[],
  row: string,
): RoleRule[] | null {
  const ofAgent = cover(agents, customers, features)?.map(({ where }) => rule('agent', where));
  const ofCustomer = cover(customers, agents, features)?.map(({ where }) =>
    rule('customer', where),
  );
  if (ofAgent !== undefined && ofCustomer !== undefined) return [...ofAgent, ...ofCustomer];
  if (features.some(isBuilt)) {
    const lasting = features.filter((one) => !isBuilt(one));
    return severalRules(lasting, customers, agents, row);
  }
  if (ofAgent !== undefined) return [...ofAgent, rule('customer', row)];
  if (ofCustomer !== undefined) return [...ofCustomer, rule('agent', row)];
  return null;
}

/** Something that no row pointed at has, and that is called a note. */
function guessedNote(features: readonly Feature[], pointed: readonly Element[]): Feature | null {
  const guesses = features.filter(
    ({ name, rows, where }) =>
      tellsNotes(name) &&
      rows.size > 0 &&
      !pointed.some((row) => rows.has(row)) &&
      ![...rows].some((row) => isForNotes(row, where)),
  );
  return guesses.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** A form to write a note in stands in the message that the note will be about. */
function isForNotes(row: Element, where: string): boolean {
  return [...row.querySelectorAll(where)].some((part) => {
    const control = part.closest('form, button');
    const isControl = control !== null && control !== row && row.contains(control);
    return isControl || holdsEditor(part);
  });
}

/** Rows that are themselves called a line that nobody wrote, as no row pointed at is. */
function systemMark(features: readonly Feature[], pointed: readonly Element[]): Feature | null {
  const marks = features.filter(
    ({ where, name, rows }) =>
      tellsSystem(name) &&
      !pointed.some((row) => rows.has(row)) &&
      [...rows].every((row) => row.matches(where)),
  );
  return marks.sort((a, b) => b.rows.size - a.rows.size || a.cost - b.cost)[0] ?? null;
}
