import { isElement } from '../read/dom/nodes.ts';
import { isShown } from '../read/dom/selectors.ts';

/** What is drawn beside words and is none of them: icons, buttons, lists that a control opens. */
const NO_WORDS =
  'script, style, template, svg, button, select, textarea, input, option, [role=button], [role=combobox], [role=listbox], [role=menu], [role=tooltip], [role=option], [contenteditable]';

/**
 * The words of an element as people read them, on one line: without the controls inside it, and
 * without what stands in `but`.
 */
export function wordsIn(element: Element, but: Element | null = null): string {
  const pieces: string[] = [];
  collect(element, but, pieces);
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}

function collect(parent: Element | ShadowRoot, but: Element | null, pieces: string[]): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) pieces.push(node.nodeValue ?? '');
    else if (isElement(node) && node !== but && !node.matches(NO_WORDS) && isInView(node)) {
      pieces.push(' ');
      if (node.shadowRoot !== null) collect(node.shadowRoot, but, pieces);
      collect(node, but, pieces);
      pieces.push(' ');
    }
  }
}

/** What has no box of its own, as a slot, is in view with what stands in it. */
export function isInView(element: Element): boolean {
  if (isShown(element)) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
}
