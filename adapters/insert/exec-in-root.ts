import { readDraft } from '../read/beside/draft.ts';
import { selectionOf } from './caret.ts';
import { insertByCommand } from './exec.ts';
import { selectionIn, selectSpan } from './span.ts';

/**
 * For Quill in a shadow root: it follows what the browser writes a microtask later, and then puts
 * the caret down by the document's selection, where it is lost. It is put back after that.
 */
export function insertAndKeepCaret(editor: HTMLElement, text: string): void {
  insertByCommand(editor, text);
  const caret = selectionIn(editor, readDraft(editor));
  const { anchorNode, anchorOffset } = selectionOf(editor) ?? {};
  queueMicrotask(() => {
    if (caret !== null) selectSpan(editor, readDraft(editor), caret);
    else if (anchorNode?.isConnected) selectionOf(editor)?.collapse(anchorNode, anchorOffset);
  });
}

/**
 * For Froala in a shadow root: it takes pastes at the draft's end there. Keys that are let go make
 * a step of its undo, and tell whoever listens to it of the change.
 */
export function insertAndSave(editor: HTMLElement, text: string): void {
  const letGo = () => editor.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  letGo();
  insertByCommand(editor, text);
  letGo();
}
