import { editorOf } from './editors.ts';
import { STRATEGIES } from './strategies.ts';
import { countOf, isField, textBeforeCaret, textIn } from './written.ts';

/** `not-taken`: the editor does not show the text; it is offered for copying, not tried again. */
export type Outcome = 'inserted' | 'not-taken';

/** Editors that paste late do so within this time. */
const READ_BACK_MS = 250;

/**
 * Puts text into an editor once, at the caret, keeping the draft and one step of undo. Then reads
 * it back: what an editor answers proves nothing. There is never a second attempt, for the first
 * may only be late. Nothing is sent.
 */
export async function putText(editor: HTMLElement, text: string): Promise<Outcome> {
  const kind = editorOf(editor);
  if (editor.ownerDocument.activeElement !== editor) editor.focus();
  placeCaret(editor);
  const before = countOf(textIn(editor), text);
  const glued = /\S$/.test(textBeforeCaret(editor));
  STRATEGIES[kind](editor, glued ? ` ${text}` : text);
  if (countOf(textIn(editor), text) > before) return 'inserted';
  await changed(editor);
  return countOf(textIn(editor), text) > before ? 'inserted' : 'not-taken';
}

/**
 * An editor that never had the caret gets it at its end, behind the draft. And the caret is put
 * down anew where it is: that ends the draft's own step of undo, which would swallow ours.
 */
function placeCaret(editor: HTMLElement): void {
  if (isField(editor)) {
    const { selectionStart, selectionEnd } = editor;
    editor.setSelectionRange(0, 0);
    editor.setSelectionRange(selectionStart, selectionEnd);
    return;
  }
  const selection = editor.ownerDocument.getSelection();
  if (selection === null) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null || !editor.contains(anchorNode)) {
    let end: Node = editor;
    while (end.lastChild !== null && end.lastChild.nodeName !== 'BR') end = end.lastChild;
    selection.collapse(
      end,
      end.nodeType === Node.TEXT_NODE ? (end.nodeValue ?? '').length : end.childNodes.length,
    );
  } else if (editorOf(editor) === 'exec') {
    selection.collapse(editor, 0);
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  }
}

function changed(editor: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, READ_BACK_MS);
    const observer = new MutationObserver(done);
    observer.observe(editor, { childList: true, subtree: true, characterData: true });
    editor.addEventListener('input', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      observer.disconnect();
      editor.removeEventListener('input', done);
      resolve();
    }
  });
}
