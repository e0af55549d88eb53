import { hostOf } from '../read/dom/nodes.ts';
import type { PageField } from './field-value.ts';

/** A field that is in view, with what it holds. */
export interface ShownField {
  field: PageField;
  value: string;
}

interface Placed extends ShownField {
  /** How deep the smallest part of the page lies that holds both it and the conversation. */
  depth: number;
  /** The part of that which holds the field. */
  branch: Node;
}

/**
 * What the ticket's fields hold, by their names. Of several with one name the one counts that stands
 * nearest to the conversation, of those one that can be filled in, of those the one in the form with
 * most of the fields. Where that does not tell them apart and they differ, it is not known.
 */
export function nearestValues(
  all: readonly ShownField[],
  conversation: Element,
): Map<string, string> {
  const depths = depthsAbove(conversation);
  const placed = all.map((one) => ({ ...one, ...placeOf(one.field.holder, depths) }));
  const values = new Map<string, string>();
  for (const name of new Set(all.map(({ field }) => field.name))) {
    let left = placed.filter(({ field }) => field.name === name);
    left = most(left, ({ depth }) => depth);
    left = most(left, ({ field }) => (field.controls.length > 0 ? 1 : 0));
    left = most(left, ({ branch }) => namesIn(branch, placed));
    const [first, ...others] = left;
    if (first && others.every(({ value }) => value === first.value)) values.set(name, first.value);
  }
  return values;
}

/** The elements round the conversation, by how deep they lie. */
function depthsAbove(conversation: Element): Map<Node, number> {
  const way: Node[] = [];
  for (let node: Node | null = conversation; node !== null; node = above(node)) way.push(node);
  return new Map(way.map((node, at) => [node, way.length - at]));
}

function placeOf(holder: Element, depths: ReadonlyMap<Node, number>) {
  let branch: Node = holder;
  for (let node: Node | null = holder; node !== null; node = above(node)) {
    const depth = depths.get(node);
    if (depth !== undefined) return { depth, branch };
    branch = node;
  }
  return { depth: 0, branch };
}

/** One step outwards, also out of a shadow root or a frame. */
function above(node: Node): Node | null {
  return node.parentNode ?? hostOf(node);
}

function most(all: Placed[], of: (one: Placed) => number): Placed[] {
  const highest = Math.max(...all.map(of));
  return all.filter((one) => of(one) === highest);
}

function namesIn(branch: Node, all: readonly Placed[]): number {
  return new Set(all.filter((one) => one.branch === branch).map(({ field }) => field.name)).size;
}
