import type { Choice } from '../../types.ts';
import { hostOf, inside, isElement, isNode } from './nodes.ts';

/** A part of the page that selectors are looked up in. */
export type Scope = Document | ShadowRoot | Element;

const STEP = ' >>> ';

/** All elements of the first selector of a choice that finds any. */
export function all(scope: Scope, choice: Choice): Element[] {
  for (const selector of selectorsIn(choice)) {
    const found = follow(scope, stepsOf(selector));
    if (found.length > 0) return found;
  }
  return [];
}

/** The first shown element of a choice, of which `is` holds: hidden leftovers of other tickets are passed over. */
export function firstShown(
  scope: Scope,
  choice: Choice,
  is: (element: Element) => boolean = () => true,
): Element | null {
  for (const selector of selectorsIn(choice)) {
    const found = follow(scope, stepsOf(selector)).find((one) => isShown(one) && is(one));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The elements on an event's way that a choice points at, the innermost first. Asks only the elements
 * on the way: an event costs the same on a page of any length.
 */
export function onTheWay(scope: Scope, choice: Choice, path: readonly EventTarget[]): Element[] {
  const ends = selectorsIn(choice).flatMap((selector) => stepsOf(selector).slice(-1));
  return path
    .filter((target) => isNode(target))
    .filter((node) => isElement(node))
    .filter((element) => ends.some((end) => element.matches(end)) && isInside(scope, element));
}

/** The first part of a message that fits, the message itself before what is in it: `:scope` is that. */
export function partOf(item: Element, selector: string): Element | null {
  return item.matches(selector) ? item : item.querySelector(selector);
}

/** True where the element fits the selector, or has something inside that does. */
export function fits(element: Element, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

/** `offsetParent` is null for fixed dialogs in full view, so the browser is asked properly. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

export function selectorsIn(choice: Choice): string[] {
  return typeof choice === 'string' ? [choice] : choice;
}

/** The selectors of one way inwards, from the page to the innermost root. */
export function stepsOf(selector: string): string[] {
  return selector.split(STEP);
}

/** Shadow roots and frame documents on a choice's way, which have to be observed on their own. */
export function innerRoots(scope: Scope, choice: Choice): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  for (const selector of selectorsIn(choice)) {
    const steps = stepsOf(selector);
    for (let depth = 1; depth < steps.length; depth += 1) {
      for (const host of follow(scope, steps.slice(0, depth))) {
        const root = inside(host);
        if (root !== null) roots.push(root);
      }
    }
  }
  return roots;
}

function follow(scope: Scope, steps: string[]): Element[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [];
  const found = query(scope, step);
  if (rest.length === 0) return found;
  return found.flatMap((host) => {
    const root = inside(host);
    return root === null ? [] : follow(root, rest);
  });
}

/** The scope itself counts: a pane's own attributes are signals of the pane. */
function query(scope: Scope, selector: string): Element[] {
  const found = [...scope.querySelectorAll(selector)];
  if (isElement(scope) && scope.matches(selector)) found.unshift(scope);
  return found;
}

/** Whether an element lies in a scope, also behind shadow roots and frames. */
export function isInside(scope: Scope, element: Node): boolean {
  for (let node: Node | null = element; node !== null; node = hostOf(node.getRootNode())) {
    if (scope.contains(node)) return true;
  }
  return false;
}
