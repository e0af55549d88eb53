import { isField } from '../read/dom/nodes.ts';
import { selectionOf, tellSelection } from './caret.ts';

/**
 * Editors that take back what was written over words select those words anew, and the next key
 * would wipe them out. Where exactly these words are selected, puts the caret behind them, as it
 * was when they had just been typed.
 */
export function goBehind(editor: HTMLElement, words: string): void {
  if (isField(editor)) {
    const { value, selectionStart, selectionEnd } = editor;
    if (selectionStart === null || selectionEnd === null) return;
    if (value.slice(selectionStart, selectionEnd) !== words) return;
    editor.setSelectionRange(selectionEnd, selectionEnd);
    return;
  }
  const selection = selectionOf(editor);
  if (selection === null || !editor.contains(selection.anchorNode)) return;
  if (plain(selection.toString()) !== plain(words)) return;
  selection.collapseToEnd();
  tellSelection(editor);
}

/** What stands selected may be drawn with other spaces, or without the one at its end. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trimEnd();
}
