import { isTraversal, parse, type Selector } from 'css-what';
import type { Adapter, Variant } from '../../../adapters/types.ts';
import type { PackProblem } from './hazards.ts';

/**
 * What an adapter from outside can have wrong beyond its shape: selectors that no browser reads,
 * and claims that only Murshid itself may make. Checked without a page, by a parser of selectors.
 */

/** UTF-16 units of one selector: longer ones are written by machines, and break with the next build. */
const LONGEST_SELECTOR = 1000;

/** What libraries add to selectors, and browsers do not read. */
const NOT_IN_BROWSERS: ReadonlySet<string> = new Set([
  ...['has-text', 'text', 'text-is', 'text-matches', 'contains', 'icontains', 'matches-text'],
  ...['visible', 'hidden', 'near', 'above', 'below', 'left-of', 'right-of', 'nth-match'],
  ...['first', 'last', 'eq', 'gt', 'lt', 'even', 'odd', 'parent', 'header', 'animated', 'selected'],
  ...['input', 'button', 'checkbox', 'radio', 'file', 'image', 'password', 'reset', 'submit'],
]);

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
    const message = `${JSON.stringify(host)} is no pattern of one host; write it as "${patternFor(host)}"`;
    problems.push({ path: ['hosts', index], message });
  });
  adapter.variants.forEach((variant, index) => {
    problems.push(...addressProblems(variant, ['variants', index]));
  });
  collect(adapter.variants, ['variants'], false, problems);
  return problems;
}

/** The pattern that a bare host, or an address on it, was meant for. */
function patternFor(host: string): string {
  const name = /^(?:[a-z]+:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[:/].*)?$/iu.exec(host)?.[1];
  return `https://${name ?? 'desk.example'}/*`;
}

/** Addresses that fit no page, or by which one conversation is not told from another. */
function addressProblems(
  { pages, signals }: Variant,
  path: readonly (string | number)[],
): PackProblem[] {
  const problems: PackProblem[] = [];
  pages?.forEach((page, index) => {
    const place = [...path, 'pages', index];
    if (!page.startsWith('/')) {
      const message = `${JSON.stringify(page)} is no address on its host; begin it with /, and leave the host out`;
      problems.push({ path: place, message });
    } else if (signals.conversation === undefined && !page.includes(':id')) {
      const message = `${JSON.stringify(page)} does not say where the conversation's number stands; write :id there`;
      problems.push({ path: place, message });
    }
  });
  if (signals.conversation === undefined && (pages ?? []).length === 0) {
    const message =
      'tells no conversation from another; write an address with :id in "pages", or the signal "conversation"';
    problems.push({ path, message });
  }
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
    if (/\.\.|\.$|#$/.test(step)) return 'a name is missing';
    const strange = strangePseudo(parts);
    return strange === null ? null : `browsers do not know ":${strange}"`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A pseudo-class that only a library knows, inside others too. */
function strangePseudo(parts: readonly Selector[][]): string | null {
  for (const one of parts.flat()) {
    if (one.type !== 'pseudo') continue;
    if (NOT_IN_BROWSERS.has(one.name)) return one.name;
    const inner = Array.isArray(one.data) ? strangePseudo(one.data) : null;
    if (inner !== null) return inner;
  }
  return null;
}
