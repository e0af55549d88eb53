import { frameDocument, isFrame } from '../read/dom/nodes.ts';
import { isShown } from '../read/dom/selectors.ts';
import { holderOf, inOneTree, ownText, treeOf } from './selectors/around.ts';

/** Pointing at what a person sees: by a point of the window, or step by step. */

/** The element at a point of the window, through open shadow roots and frames. Null where there is none. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let tree: Document | ShadowRoot = document;
  let [left, top] = [x, y];
  let found: Element | null = null;
  for (;;) {
    const next: Element | null = tree.elementFromPoint(left, top);
    if (next === null || next === found) return found;
    // Words that stand in a slot were written into the element itself, and not into its shadow.
    if ('host' in tree && found !== null && slotsWords(next)) return found;
    found = next;
    if (next.shadowRoot !== null) tree = next.shadowRoot;
    else {
      const inner = frameDocument(next);
      if (inner === null) return found;
      const box = next.getBoundingClientRect();
      left -= box.left + next.clientLeft;
      top -= box.top + next.clientTop;
      tree = inner;
    }
  }
}

function slotsWords(element: Element): boolean {
  if (ownText(element) !== '') return false;
  const slots = [element, ...element.querySelectorAll('slot')].filter(isSlot);
  return slots.some((slot) =>
    slot.assignedNodes().some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')),
  );
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot';
}

/** A frame of another origin: what stands in it is a page of its own, and is not to be read from here. */
export function isClosedFrame(element: Element): boolean {
  return element.localName === 'iframe' && frameDocument(element) === null;
}

/** The address that a frame was given; null where it has none of its own that could be turned on. */
export function addressOf(frame: Element): string | null {
  const src = isFrame(frame) ? frame.src : '';
  return /^https?:\/\/[^/]/i.test(src) && URL.canParse(src) ? src : null;
}

/** Where an element stands in the window, whatever frame it is in. */
export function rectOf(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  let [x, y] = [rect.left, rect.top];
  for (let tree = treeOf(element); ; ) {
    const holder = holderOf(tree);
    if (holder === null) break;
    if (holder.localName === 'iframe') {
      const frame = holder.getBoundingClientRect();
      x += frame.left + holder.clientLeft;
      y += frame.top + holder.clientTop;
    }
    tree = treeOf(holder);
  }
  return new DOMRect(x, y, rect.width, rect.height);
}

/** What holds an element on the page, also out of a shadow root or frame; null at the page's end. */
export function holderAbove(element: Element): Element | null {
  const parent = element.parentElement ?? holderOf(treeOf(element));
  return parent === document.body || parent === document.documentElement ? null : parent;
}

/** True where the other stands behind the one, in the order of the page. */
export function follows(one: Element, other: Element): boolean {
  const pair = inOneTree(one, other);
  if (pair === null) return false;
  return (pair[0].compareDocumentPosition(pair[1]) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const BUTTONS =
  'button, a[href], [role="button"], [role="menuitem"], [role="tab"], input:is([type="submit"], [type="button"], [type="radio"]), summary, select';
const EDITORS =
  'textarea, input[type="text"], [contenteditable]:not([contenteditable="false"]), [role="textbox"]:not([contenteditable="false"], [aria-readonly="true"])';
/** A page of more elements is looked at up to here. */
const MOST = 20_000;

/** What can be pointed at, in the order of the page: words, controls, or editors. */
export function candidatesOn(page: Document, what: 'words' | 'controls' | 'editors'): Element[] {
  const fits = (element: Element) =>
    isClosedFrame(element) ||
    (what === 'words'
      ? ownText(element) !== '' && !/^(?:script|style|noscript|option)$/.test(element.localName)
      : what === 'editors'
        ? element.matches(EDITORS)
        : element.matches(BUTTONS) || isPressed(element));
  return everything(page)
    .slice(0, MOST)
    .filter((element) => fits(element) && isShown(element));
}

/** What is pressed though nothing in its markup says so, as an icon is: the hand over it does. */
function isPressed(element: Element): boolean {
  const isHand = (one: Element | null) =>
    one !== null && one.ownerDocument.defaultView?.getComputedStyle(one).cursor === 'pointer';
  return (
    isHand(element) &&
    !isHand(element.parentElement) &&
    element.closest(BUTTONS) === null &&
    element.querySelector(BUTTONS) === null
  );
}

function everything(tree: Document | ShadowRoot): Element[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    if (element.localName.startsWith('murshid-')) return [];
    const inner = element.shadowRoot ?? frameDocument(element);
    return inner === null ? [element] : [element, ...everything(inner)];
  });
}
