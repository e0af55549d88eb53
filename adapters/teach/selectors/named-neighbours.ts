import { marksOf } from './marks.ts';

/**
 * An element without a name, told by the names inside it or beside it. Places are counted only where
 * there are none either: a banner ("connecting…") that comes and goes moves whatever is counted.
 */

/** A selector, and how little it is to be trusted: see `Mark.cost`; from 5 on it rests on structure. */
export interface Path {
  selector: string;
  cost: number;
}

/** The least that such a way costs. */
export const BY_NEIGHBOURS = 4.5;

/** So far inwards a name is looked for, in the element itself and in what stands beside it. */
const DEPTH = { inside: 4, beside: 9 };
/** So far outwards, to what has named neighbours. */
const REACH = 6;
/** Elements of one part that are looked at. */
const PARTS = 60;
/** So much more a name is worth that several parts have. */
const REPEATED = 1;
/** The names of one part that are tried. */
const TRIED = 4;

/** `div:has(> [data-message-id])`. */
export function byContents(element: Element): Path[] {
  return namesIn(element, DEPTH.inside)
    .filter(({ depth }) => depth > 0)
    .map(({ way, cost, depth }) => ({
      selector: `${element.localName}:has(> ${way})`,
      cost: BY_NEIGHBOURS + cost * 0.6 + depth * 0.2,
    }));
}

/** `header:has(~ div [data-message-id]) p`: the title over the messages. */
export function bySiblings(element: Element): Path[] {
  const paths: Path[] = [];
  const tag = element.localName;
  let holder = element;
  for (let distance = 0; distance < REACH; distance += 1) {
    const inside = holder === element ? '' : ` ${tag}`;
    for (const sibling of holder.parentElement?.children ?? []) {
      if (sibling === holder) continue;
      const after = holder.compareDocumentPosition(sibling) === Node.DOCUMENT_POSITION_FOLLOWING;
      for (const { name, cost, depth } of namesIn(sibling, DEPTH.beside)) {
        const within = depth === 0 ? name : `${sibling.localName} ${name}`;
        const selector = after
          ? `${holder.localName}:has(~ ${within})${inside}`
          : `${depth === 0 ? name : `${sibling.localName}:has(${name})`} ~ ${holder.localName}${inside}`;
        paths.push({
          selector,
          cost: BY_NEIGHBOURS + 0.5 + cost * 0.6 + distance * 0.3 + depth * 0.1,
        });
      }
    }
    if (holder.parentElement === null) break;
    holder = holder.parentElement;
  }
  return paths;
}

interface Named {
  name: string;
  /** From the outermost child inwards: `div > [data-id]`. */
  way: string;
  cost: number;
  depth: number;
}

/** The best names of an element (`depth` 0) and of what is inside it; drawings aside. */
function namesIn(element: Element, deepest: number): Named[] {
  const found = new Map<string, Named>();
  const look = (one: Element, way: readonly string[], depth: number): void => {
    if (one.localName === 'svg') return;
    for (const { selector, cost } of marksOf(one).slice(0, 2)) {
      const known = found.get(selector);
      // What stands there again and again is what it is made of, and does not come and go.
      if (known !== undefined) known.cost = Math.min(known.cost, cost - REPEATED);
      else if (cost < 4) {
        found.set(selector, { name: selector, way: [...way, selector].join(' > '), cost, depth });
      }
    }
    if (depth === deepest) return;
    const inner = one === element ? [] : [...way, one.localName];
    for (const child of [...one.children].slice(0, PARTS / (depth + 1))) {
      look(child, inner, depth + 1);
    }
  };
  look(element, [], 0);
  return [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, TRIED);
}
