import { frameDocument, isElement } from '../../read/dom/nodes.ts';

/** Ways through a page as a person sees it: through open shadow roots and frames of the same origin. */

/** The document or shadow root that an element stands in. */
export function treeOf(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root : element.ownerDocument;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/** What holds a whole tree: a shadow root's host, a frame; null at the document that we run in. */
export function holderOf(tree: Document | ShadowRoot): Element | null {
  if (tree === document) return null;
  if ('host' in tree) return tree.host;
  // A frame of another origin has none that may be asked for.
  return tree.defaultView?.frameElement ?? null;
}

/** The element, and everything that it stands in inside its own tree, from the inside outwards. */
export function chainOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) chain.push(one);
  return chain;
}

/**
 * Two elements, or what holds them, in the same tree: the innermost that they share. Null where
 * they share none.
 */
export function inOneTree(a: Element, b: Element): [Element, Element] | null {
  const stations = new Map<Node, Element>();
  for (let one: Element | null = a; one !== null; one = holderOf(treeOf(one))) {
    stations.set(treeOf(one), one);
  }
  for (let one: Element | null = b; one !== null; one = holderOf(treeOf(one))) {
    const other = stations.get(treeOf(one));
    if (other !== undefined) return [other, one];
  }
  return null;
}

/** The innermost element that holds both; null where only the tree itself does. */
export function commonAncestor(a: Element, b: Element): Element | null {
  for (let one: Element | null = a; one !== null; one = one.parentElement) {
    if (one.contains(b)) return one;
  }
  return null;
}

/** The child of `above` that holds the element, or is it. */
export function childTowards(above: Element, element: Element): Element | null {
  let one: Element | null = element;
  while (one !== null && one.parentElement !== above) one = one.parentElement;
  return one;
}

/** The text that stands in the element itself, and in no element inside it. */
export function ownText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** What is said in the element itself; a frame says what stands in its document. */
export function saidIn(element: Element): string {
  const body = frameDocument(element)?.body;
  return body == null ? ownText(element) : wholeText(body);
}

/** The element, or what holds it in the tree of another: a frame for what stands in it. */
export function standIn(element: Element, other: Element): Element {
  const tree = treeOf(other);
  let one = element;
  while (treeOf(one) !== tree) {
    const holder = holderOf(treeOf(one));
    if (holder === null) return element;
    one = holder;
  }
  return one;
}

export function wholeText(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** Everything inside an element, in the order of the document, without stepping into other trees. */
export function descendants(element: Element): Element[] {
  return [...element.querySelectorAll('*')].filter(isElement);
}

/** The row that holds an element, also from inside of a shadow root of its own. */
export function rowHolding(element: Element, row: string): Element | null {
  for (let one: Element | null = element; one !== null; one = holderOf(treeOf(one))) {
    const found: Element | null = one.closest(row);
    if (found !== null) return found;
  }
  return null;
}

/** True of what is typed in, and of what holds it: it is for the next message. */
export function holdsEditor(element: Element): boolean {
  return element.matches(EDITOR) || element.querySelector(EDITOR) !== null;
}

const EDITOR = 'textarea, [contenteditable]:not([contenteditable="false"])';
