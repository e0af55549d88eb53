import { asHtml, frameDocument } from '../../read/dom/nodes.ts';
import { isShown } from '../../read/dom/selectors.ts';
import type { Control } from '../../types.ts';
import type { Doubt } from '../pointed.ts';
import { descendants, holderOf, treeOf, wholeText } from '../selectors/around.ts';
import { type Mark, marksOf } from '../selectors/marks.ts';
import { spaced, tellsNotes } from '../selectors/names-that-last.ts';
import { onlyShown, type Path, pathBy, pathTo } from '../selectors/unique-selector.ts';

const EDITABLE =
  'textarea, input[type="text"], input:not([type]), [contenteditable]:not([contenteditable="false"]), [role="textbox"]:not([contenteditable="false"], [aria-readonly="true"])';
const BUTTON =
  'button, a, [role="button"], [role="menuitem"], [role="option"], input[type="submit"], input[type="button"], summary';
/** What an end is called in code, whatever it is called on the screen. */
const ENDS =
  /(?:^|[-_])(?:close|closing|end|resolve|resolved|solve|solved|finish|complete|terminate|archive|leave|done|wrap-?up)(?:$|[-_])/i;
/** By a test id, or an id: what a page names so is one thing. */
const SURE = 0.6;
/** So far round what was pointed at is the editor looked for. */
const NEAR = 4;

/** The editor of a reply box in which, or near which, a person has pointed. Null where there is none. */
export function findEditor(pointed: Element): HTMLElement | null {
  const frame = frameDocument(pointed);
  if (frame !== null && isEditable(frame.body)) return frame.body;
  const outer = outermost(pointed.closest(EDITABLE));
  if (outer !== null) return asHtml(outer);
  if (isEditable(treeBody(pointed))) return asHtml(treeBody(pointed));
  let area: Element | null = pointed;
  for (let steps = 0; area !== null && steps < NEAR; steps += 1) {
    const inside = [...area.querySelectorAll(`${EDITABLE}, iframe`)].filter(isShown);
    for (const one of inside) {
      const document = frameDocument(one);
      if (document !== null && isEditable(document.body)) return document.body;
      if (one.localName !== 'iframe') return asHtml(outermost(one) ?? one);
    }
    area = area.parentElement ?? holderOf(treeOf(area));
  }
  return null;
}

/** Editors hold editable pieces; the whole of it is what is typed in. */
function outermost(element: Element | null): Element | null {
  let one = element;
  for (let above = one; above !== null; above = above.parentElement?.closest(EDITABLE) ?? null) {
    one = above;
  }
  return one;
}

function isEditable(element: Element | null): boolean {
  return element !== null && 'isContentEditable' in element && element.isContentEditable === true;
}

function treeBody(element: Element): Element | null {
  return element.ownerDocument.body;
}

/**
 * What shows while a hidden editor of the same make, in something that is called a note's, takes the
 * place of the reply's: a snippet would go into it. Null where there is none.
 */
export function findNoteEditor(editor: Element, composer: Path): string | null {
  const steps = composer.selector.split(' >>> ');
  const last = steps.pop() ?? composer.selector;
  const hidden = [...treeOf(editor).querySelectorAll(last)].filter((one) => !isShown(one));
  for (const twin of hidden) {
    for (let one: Element | null = twin; one !== null; one = one.parentElement) {
      if (one.contains(editor)) break;
      const called = marksOf(one).find(({ name }) => tellsNotes(name));
      if (called === undefined) continue;
      const at = one === twin ? `${last}${called.selector}` : `${called.selector} :is(${last})`;
      if (!editor.matches(at)) return [...steps, at].join(' >>> ');
    }
  }
  return null;
}

/** The box round the editor, with its buttons: nothing of ours may cover it. */
export function findBox(editor: Element, list: Element): Element | null {
  const inside = holderOf(treeOf(editor));
  let box: Element | null = inside?.localName === 'iframe' ? inside : editor;
  for (let steps = 0; box !== null && steps < 7; steps += 1) {
    if (box.contains(list) || box.localName === 'body') return null;
    if (box !== editor && box.querySelector('button, [type="submit"], [role="button"]')) return box;
    box = box.parentElement;
  }
  return null;
}

export interface EndGuess {
  control: Control;
  path: Path;
  doubt: Doubt | null;
}

/** The control that a person has pointed at as the end. */
export function findEnd(pointed: Element, pane: Element | null): EndGuess {
  const button = pointed.closest(BUTTON) ?? holdsIcon(pointed) ?? showsHand(pointed);
  // What says that it ends is never another button's, as `[type=button]` would be.
  const named = pathBy(button, saysEnd);
  const path = ofTheChosen(button, named ?? byIcon(button) ?? pathTo(button));
  const words = button instanceof HTMLInputElement ? '' : wholeText(button);
  const sure = named !== null || path.cost <= SURE;
  const anywhere = pane !== null && !pane.contains(button) && treeOf(button) === treeOf(pane);
  const base = { at: path.selector, ...(anywhere && { anywhere }) };
  if (sure) return { control: base, path, doubt: null };
  if (words !== '' && words.length <= 40 && !/\d/.test(words)) {
    return { control: { ...base, texts: [words] }, path, doubt: 'end-words' };
  }
  return { control: base, path, doubt: path.cost >= 4 ? 'end-by-place' : null };
}

function saysEnd({ name, from, cost }: Mark): boolean {
  return from !== 'has' && cost < 4 && ENDS.test(spaced(name));
}

/** What is pressed though it is no button: it says that it ends, and holds nothing but its icon. */
function holdsIcon(pointed: Element): Element | null {
  let one: Element | null = pointed;
  for (let steps = 0; one !== null && steps < NEAR && wholeText(one) === ''; steps += 1) {
    if (marksOf(one).some(saysEnd)) return one;
    one = one.parentElement;
  }
  return null;
}

/** What is pressed though it is no button: all that shows a hand and says nothing else, with its margins. */
function showsHand(pointed: Element): Element {
  const isHand = (one: Element) =>
    one.ownerDocument.defaultView?.getComputedStyle(one).cursor === 'pointer';
  let one = pointed;
  for (
    let above = one.parentElement;
    above !== null && isHand(above);
    above = above.parentElement
  ) {
    if (wholeText(above) !== wholeText(pointed)) break;
    one = above;
  }
  return one;
}

/** A button without words or a name of its own is told by its icon's: `button:has(.icon-check)`. */
function byIcon(button: Element): Path | null {
  if (wholeText(button) !== '' || marksOf(button).some(({ cost }) => cost < 1)) return null;
  const icons = descendants(button).flatMap((one) =>
    marksOf(one).map(({ selector, cost }) => ({
      selector: `${button.localName}:has(${selector})`,
      cost: cost + 0.5,
    })),
  );
  return onlyShown(button, icons);
}

/** By these the item of a list that is in front is told from the others. */
const CHOSEN = [
  '[aria-selected="true"]',
  '[aria-current]:not([aria-current="false"])',
  ...['active', 'selected', 'is-active', 'is-selected', 'current'].map((name) => `.${name}`),
];

/**
 * Where each conversation of a list has an end of its own, shown for the one in front or under the
 * mouse, the one in front is meant: another's ends another conversation.
 */
function ofTheChosen(button: Element, path: Path): Path {
  const steps = path.selector.split(' >>> ');
  const last = steps.at(-1) ?? path.selector;
  const others = [...treeOf(button).querySelectorAll(last)].filter((one) => one !== button);
  if (others.length === 0) return path;
  const chosen = CHOSEN.find((mark) => {
    const item = button.closest(mark);
    return item !== null && others.every((one) => one.closest(mark) === null);
  });
  if (chosen === undefined) return path;
  return { ...path, selector: [...steps.slice(0, -1), `${chosen} ${last}`].join(' >>> ') };
}
