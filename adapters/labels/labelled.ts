import { isDocument, isElement, isFragment } from '../read/dom/nodes.ts';
import { controlsIn, isControl, isTicked, labelsOf } from './controls.ts';
import type { PageField } from './field-value.ts';
import { wordsIn } from './page-text.ts';
import type { WordBook } from './word-book.ts';

/** What forms write labels in where they are not `label`. */
const PLAIN = new Set('SPAN DIV P B STRONG EM SMALL DT TH TD'.split(' '));
const CELL = /^(?:DT|TH|TD)$/;
/** What may stand between a label and its value, and is neither: an icon, a button that helps. */
const BESIDE = 'svg, br, i, img, button:not([aria-haspopup])';
/** A label may stand in boxes of its own (elements). */
const BOXES = 3;

/** The field that an element labels, or that bears its own label; null where it is neither. */
export function fieldAt(element: Element, book: WordBook): PageField | null {
  const own = namedByItself(element, book);
  if (own !== null) return own;
  const { tagName } = element;
  const isLabel = tagName === 'LABEL' || tagName === 'LEGEND';
  if (!isLabel && !(PLAIN.has(tagName) && saysLittle(element))) return null;
  const name = book.fieldOf(isLabel ? wordsIn(element) : element.textContent);
  return name === null ? null : labelledBy(element, name, book);
}

/** A few words of its own, and perhaps the star of a required field: all others are passed by here. */
function saysLittle({ firstChild, firstElementChild }: Element): boolean {
  if (firstChild === null) return false;
  let count = 0;
  for (let child = firstElementChild; child !== null; child = child.nextElementSibling) {
    count += 1;
    if (count > 2 || child.firstElementChild !== null) return false;
  }
  return firstChild.nodeType === 3 ? /\S/.test(firstChild.nodeValue ?? '') : isStar(firstChild);
}

function isStar(node: Node): boolean {
  return isElement(node) && node.textContent.trim() === '*';
}

function namedByItself(control: Element, book: WordBook): PageField | null {
  const ids = control.getAttribute('aria-labelledby');
  const words = ids === null ? control.getAttribute('aria-label') : wordsOfIds(control, ids);
  const name = words === null ? null : book.fieldOf(words);
  if (name === null || !(isControl(control) || control.matches('[role=group]'))) return null;
  const controls = controlsIn(control);
  return controls && { name, label: control, holder: control, controls };
}

/** What a control shows itself is its value, though it may be named as a part of its name too. */
function wordsOfIds(control: Element, ids: string): string {
  const root = control.getRootNode();
  return ids
    .split(/\s+/)
    .map((id) => byId(root, id))
    .map((one) => (one === null || control.contains(one) ? '' : wordsIn(one)))
    .join(' ');
}

function byId(root: Node, id: string): Element | null {
  return isDocument(root) || isFragment(root) ? root.getElementById(id) : null;
}

function labelledBy(label: Element, name: string, book: WordBook): PageField | null {
  const isOther = (control: Element) => isNamedOtherwise(control, label, name, book);
  const made = (holder: Element | null, mayBeBare: boolean): PageField | null => {
    const controls = holder && controlsIn(holder);
    if (!controls) return null;
    if (controls.length > 0)
      return controls.some(isOther) ? null : { name, label, holder, controls };
    // The next label is no value of this one.
    const isBare = mayBeBare && book.fieldOf(wordsIn(holder, label)) === null;
    return isBare ? { name, label, holder, controls } : null;
  };
  if (label.tagName === 'LEGEND') return made(label.parentElement, false);
  const named = label.tagName === 'LABEL' ? made(controlOf(label), false) : null;
  if (named !== null) return named;
  const box = boxOf(label);
  return CELL.test(box.tagName) ? made(cellBehind(box), true) : made(behind(box), isPair(box));
}

/** What a label names: by its `for`, or because it stands round it. */
function controlOf(label: Element): Element | null {
  const id = label.getAttribute('for') ?? '';
  return id === '' ? label : byId(label.getRootNode(), id);
}

/** A label may stand in a box of its own, with nothing else in it. */
function boxOf(label: Element): Element {
  let box = label;
  for (let steps = 0; steps < BOXES && behind(box) === null; steps += 1) {
    const { parentElement } = box;
    if (CELL.test(box.tagName) || parentElement?.textContent.trim() !== label.textContent.trim())
      break;
    box = parentElement;
  }
  return box;
}

function behind(box: Element): Element | null {
  let next = box.nextElementSibling;
  while (next?.matches(BESIDE) === true) next = next.nextElementSibling;
  return next;
}

/** A label and a value without a control are two of a kind in a box of their own. */
function isPair({ previousElementSibling, parentElement }: Element): boolean {
  return (
    previousElementSibling === null && parentElement !== null && parentElement.children.length <= 3
  );
}

/** The cell of the value: `dd` of `dt`, `td` of `th`, or of a `td` in a row of two. */
function cellBehind(label: Element): Element | null {
  const { nextElementSibling: next, parentElement, tagName } = label;
  if (next?.tagName !== (tagName === 'DT' ? 'DD' : 'TD')) return null;
  return tagName !== 'TD' || parentElement?.children.length === 2 ? next : null;
}

/** Whether a control beside a label has a label of its own, which says something else. */
function isNamedOtherwise(control: Element, label: Element, name: string, book: WordBook): boolean {
  if (isTicked(control)) return false;
  const own = labelsOf(control);
  return own.length > 0 && own.every((one) => one !== label && book.fieldOf(wordsIn(one)) !== name);
}
