import { isField } from '../read/dom/nodes.ts';
import { selectionOf, tellSelection } from './caret.ts';

/** Steps that are taken: a caret further back than this is not worth the page's time. */
const FARTHEST = 1000;

/**
 * Takes the caret back over the end of a text that was just written, as the arrow key would: into
 * empty lines too. Where something else than `tail` stands before the caret, it stays.
 */
export function takeCaretBack(editor: HTMLElement, tail: string): void {
  if (isField(editor)) {
    const { selectionEnd: end, value } = editor;
    if (end === null || !value.slice(0, end).endsWith(tail)) return;
    editor.setSelectionRange(end - tail.length, end - tail.length);
    return;
  }
  const selection = selectionOf(editor);
  const steps = [...new Intl.Segmenter().segment(tail)].length;
  if (!selection?.isCollapsed || selection.anchorNode === null || steps > FARTHEST) return;
  const { anchorNode, anchorOffset } = selection;
  for (let step = 0; step < steps; step += 1) selection.modify('move', 'backward', 'character');
  const passed = editor.ownerDocument.createRange();
  const { focusNode, focusOffset } = selection;
  if (focusNode !== null && editor.contains(focusNode)) {
    passed.setStart(focusNode, focusOffset);
    passed.setEnd(anchorNode, anchorOffset);
  }
  // An editor that writes its lines in another way: better behind the text than anywhere.
  if (bare(passed.toString()) !== bare(tail)) selection.collapse(anchorNode, anchorOffset);
  tellSelection(editor);
}

/** Editors write spaces and line breaks as they like. */
function bare(text: string): string {
  return text.replace(/[\s\u00A0\uFEFF\u200B]+/g, '');
}
