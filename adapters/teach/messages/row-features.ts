import { descendants } from '../selectors/around.ts';
import { builtMarks, type Mark, marksOf } from '../selectors/marks.ts';
import { isPassing, tellsSides } from '../selectors/names-that-last.ts';
import type { NameOf } from './writers.ts';

/** Something that a rule can rest on, and which rows have it. */
export interface Feature {
  /** As a rule's `where`: fits the row or something inside it. */
  where: string;
  from: string;
  name: string;
  cost: number;
  rows: Set<Element>;
}

export interface Ground {
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

/** All that some rows have and others may lack. `passing`: also what holds for the moment only. */
export function featuresOf(
  ground: Ground,
  labelled: readonly Element[],
  passing: boolean,
): Feature[] {
  const rows = [...new Set([...ground.rows, ...labelled])];
  const found = new Map<string, Feature>();
  const names = new Set(
    rows.flatMap(
      (row) =>
        ground
          .nameOf?.(row)
          ?.toLowerCase()
          .split(/[^\p{L}\p{N}_-]+/u) ?? [],
    ),
  );
  const note = (row: Element, where: string, mark: Omit<Mark, 'selector'>) => {
    if (names.has(mark.name.toLowerCase())) return;
    const known = found.get(where);
    if (known !== undefined) known.rows.add(row);
    else {
      const late = !passing && mark.from !== 'built' && isPassing(mark.name) ? PASSING : 0;
      found.set(where, { ...mark, where, rows: new Set([row]), cost: costOf(mark) + late });
    }
  };
  for (const row of rows) {
    for (const mark of [...marksOf(row, passing), ...builtMarks(row)]) {
      note(row, mark.selector, mark);
    }
    for (
      let one = row.parentElement;
      one !== null && one !== ground.list;
      one = one.parentElement
    ) {
      for (const mark of marksOf(one, passing)) {
        note(row, `${mark.selector} :is(${ground.row})`, { ...mark, cost: mark.cost + 0.5 });
      }
    }
    for (const part of descendants(row).slice(0, PARTS)) {
      if (ground.isInsideText(part)) continue;
      for (const mark of [...marksOf(part, passing), ...builtMarks(part)]) {
        note(row, mark.selector, { ...mark, cost: mark.cost + 0.7 });
      }
      shapeFeatures(row, part, note);
    }
  }
  return [...found.values()];
}

/** Where a name is missing: which tags a row has, where they stand, and the way to them. */
function shapeFeatures(
  row: Element,
  part: Element,
  note: (row: Element, where: string, mark: Omit<Mark, 'selector'>) => void,
): void {
  const tag = part.localName;
  if (/^(?:br|p|b|i|em|strong|a|u|code)$/.test(tag)) return;
  note(row, tag, { from: 'tag', name: tag, cost: 5 });
  if (part.parentElement !== row) {
    note(row, wayTo(part, row), { from: 'way', name: tag, cost: WAY });
    return;
  }
  const place = part.previousElementSibling === null ? ':first-child' : ':last-child';
  if (place === ':last-child' && part.nextElementSibling !== null) return;
  note(row, `:scope > ${tag}${place}`, { from: `tag${place}`, name: tag, cost: 6 });
}

/** The least of all marks: it says nothing but where something stands. */
const WAY = 7;

/** `:scope > div > span > svg`: the tick behind the time, where each message has other icons too. */
function wayTo(part: Element, row: Element): string {
  const steps: string[] = [];
  for (let one: Element | null = part; one !== null && one !== row; one = one.parentElement) {
    steps.unshift(CSS.escape(one.localName));
  }
  return [':scope', ...steps].join(' > ');
}

const ONE_THING = 3;

/** What is true at the moment only: a receipt comes later, and not to every message. */
const PASSING = 4;

/** Names that tell sides are worth most; looks (a colour, a margin) least. */
function costOf({ name, from, cost }: Omit<Mark, 'selector'>): number {
  if (from === 'built') return cost;
  // One thing has an id: what all of a side should have is called otherwise.
  if (from === 'id' && !tellsSides(name)) return cost + ONE_THING;
  if (from === 'has' || from === 'tag') return cost + (tellsSides(name) ? -0.5 : 1);
  return tellsSides(name) ? cost - 1 : cost;
}
