import type { Draft } from '../read/beside/draft.ts';
import { isField } from '../read/dom/nodes.ts';
import { selectionOf, tellSelection } from './caret.ts';

/** A stretch of a draft's text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What stands among words and would go with them. */
const NOT_WORDS = 'img, [contenteditable="false"]';

/** The stretch that ends at a bare caret and holds exactly these words; null where it does not. */
export function spanBeforeCaret(editor: HTMLElement, draft: Draft, words: string): Span | null {
  const end = caretIn(editor, draft);
  const start = end === null ? -1 : end - words.length;
  if (end === null || words === '' || draft.text.slice(Math.max(0, start), end) !== words)
    return null;
  return { start, end };
}

/** Where in the draft's text the caret is; null where something is selected, or it is elsewhere. */
function caretIn(editor: HTMLElement, draft: Draft): number | null {
  const selected = selectionIn(editor, draft);
  return selected?.start === selected?.end ? (selected?.start ?? null) : null;
}

/** What is selected of the draft's text; null where the selection is elsewhere. */
export function selectionIn(editor: HTMLElement, { places }: Draft): Span | null {
  if (isField(editor)) {
    const { selectionStart: start, selectionEnd: end } = editor;
    return start === null || end === null ? null : { start, end };
  }
  const selection = selectionOf(editor);
  if (selection === null) return null;
  const anchor = offsetOf(places, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(places, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

function offsetOf(places: Draft['places'], node: Node | null, offset: number): number | null {
  // Between two nodes: behind the words of the one before.
  while (node !== null && node.nodeType === 1) {
    node = node.childNodes[offset - 1] ?? null;
    offset = node?.nodeType === 3 ? (node.nodeValue ?? '').length : (node?.childNodes.length ?? 0);
  }
  const place = places.find((one) => one.node === node);
  return place === undefined ? null : place.start + offset;
}

/** The stretch on the page; null where it is not all in one line, or holds more than its words. */
export function rangeOf(draft: Draft, { start, end }: Span): Range | null {
  const { places, text } = draft;
  const from = places.find(
    (place) => place.start <= start && start < place.start + place.node.length,
  );
  const to = places.find((place) => place.start < end && end <= place.start + place.node.length);
  if (from === undefined || to === undefined) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, end - to.start);
  const words = text.slice(start, end);
  if (words.includes('\n') || range.toString() !== words) return null;
  return range.cloneContents().querySelector(NOT_WORDS) === null ? range : null;
}

/** Selects the stretch, or puts the caret where it is empty, and tells the editor. */
export function selectSpan(editor: HTMLElement, { places }: Draft, { start, end }: Span): void {
  if (isField(editor)) {
    editor.setSelectionRange(start, end);
    return;
  }
  const to = places.find((place) => place.start <= end && end <= place.start + place.node.length);
  const from = places.find(
    (place) => place.start <= start && start < place.start + place.node.length,
  );
  if (to === undefined) return;
  const { node, start: first } = start === end ? to : (from ?? to);
  selectionOf(editor)?.setBaseAndExtent(node, start - first, to.node, end - to.start);
  tellSelection(editor);
}
