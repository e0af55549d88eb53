import { isTraversal, parse, type Selector } from 'css-what';
import type { Adapter } from '../adapters/types.ts';
import type { PackProblem } from './pack-hazards.ts';

/**
 * What an adapter from outside can have wrong beyond its shape: selectors that no browser reads,
 * and claims that only Murshid itself may make. Checked without a page, by a parser of selectors.
 */

/** Adapters of one pack. */
export const MOST_ADAPTERS = 20;
/** UTF-16 units of one selector: longer ones are written by machines, and break with the next build. */
const LONGEST_SELECTOR = 1000;

/** Fields of an adapter that hold selectors, whatever they stand in. */
const SELECTOR_FIELDS: ReadonlySet<string> = new Set([
  'root',
  'list',
  'message',
  'skip',
  'pending',
  'where',
  'note',
  'at',
  'without',
  'attachment',
  'loading',
  'composer',
  'composerBox',
  'noteMode',
  'detect',
]);

/** Problems with their places, from the adapter's own root. */
export function findAdapterProblems(adapter: Adapter): PackProblem[] {
  const problems: PackProblem[] = [];
  if (adapter.ours !== undefined) {
    const message = 'only Murshid itself has pages of its own; remove it';
    problems.push({ path: ['ours'], message });
  }
  if (adapter.hosts.length === 0 && adapter.selfHosted !== true) {
    const message = 'names no host; add one as "https://desk.example/*", or set selfHosted';
    problems.push({ path: ['hosts'], message });
  }
  adapter.hosts.forEach((host, index) => {
    if (/^(?:\*|https?):\/\/(?:\*\.)?[^/*]+\/[^\s]*$/.test(host)) return;
    const message = `${JSON.stringify(host)} is no pattern of one host; write it as "https://desk.example/*"`;
    problems.push({ path: ['hosts', index], message });
  });
  collect(adapter.variants, ['variants'], false, problems);
  return problems;
}

function collect(
  value: unknown,
  path: readonly (string | number)[],
  selector: boolean,
  problems: PackProblem[],
): void {
  if (typeof value === 'string') {
    const message = selector ? selectorProblem(value) : null;
    if (message !== null) problems.push({ path, message });
  } else if (Array.isArray(value)) {
    value.forEach((one, index) => {
      collect(one, [...path, index], selector, problems);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      collect(part, [...path, name], SELECTOR_FIELDS.has(name), problems);
    }
  }
}

/** What is wrong with a selector; ` >>> ` steps into shadow roots and frames. Null where it is sound. */
export function selectorProblem(selector: string): string | null {
  if (selector.length > LONGEST_SELECTOR) {
    return `has ${selector.length} characters, and ${LONGEST_SELECTOR} is the most; shorten it`;
  }
  for (const step of selector.split(' >>> ')) {
    const wrong = stepProblem(step.replaceAll('{id}', 'id'));
    if (wrong !== null) return `${JSON.stringify(step)} is no CSS selector (${wrong}); correct it`;
  }
  return null;
}

function stepProblem(step: string): string | null {
  try {
    const parts = parse(step);
    if (parts.length === 0) return 'it is empty';
    const loose = (part: Selector[]) =>
      [part.at(0), part.at(-1)].some((end) => end === undefined || isTraversal(end));
    if (parts.some(loose)) return 'it begins or ends with a combinator';
    return /\.\.|\.$|#$/.test(step) ? 'a name is missing' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
