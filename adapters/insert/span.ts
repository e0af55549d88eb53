import type { Draft } from '../read/draft.ts';
import { selectionOf, tellSelection } from './caret.ts';
import { isField } from './written.ts';

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
function caretIn(editor: HTMLElement, { places }: Draft): number | null {
  if (isField(editor)) {
    const { selectionStart, selectionEnd } = editor;
    return selectionStart === selectionEnd ? selectionStart : null;
  }
  const selection = selectionOf(editor);
  if (!selection?.isCollapsed || selection.anchorNode === null) return null;
  let { anchorNode: node, anchorOffset: offset } = selection;
  // Between two nodes: the caret is behind the words of the one before.
  while (node.nodeType === 1) {
    const before: Node | undefined = node.childNodes[offset - 1];
    if (before === undefined) return null;
    node = before;
    offset = node.nodeType === 3 ? (node.nodeValue ?? '').length : node.childNodes.length;
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

/** Selects the stretch, and tells the editor. False where it cannot be. */
export function selectSpan(editor: HTMLElement, draft: Draft, span: Span): boolean {
  if (isField(editor)) {
    editor.setSelectionRange(span.start, span.end);
    return true;
  }
  const range = rangeOf(draft, span);
  const selection = selectionOf(editor);
  if (range === null || selection === null) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  tellSelection(editor);
  return true;
}
