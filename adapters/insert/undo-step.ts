import { readDraft } from '../read/beside/draft.ts';
import { isField } from '../read/dom/nodes.ts';
import { selectionOf, tellSelection } from './caret.ts';
import { type EditorKind, editorOf, QUILL_1 } from './editors.ts';
import { selectionIn, selectSpan } from './span.ts';

/** The browser counts their steps of undo, and joins what follows without a move of the caret. */
const BROWSERS_OWN: readonly EditorKind[] = ['exec', 'breaks'];

/**
 * Ends the draft's own step of undo, so that what comes next is a step of its own and one Ctrl+Z
 * brings back the draft. `justTyped`: the agent has typed within the last second.
 */
export function endDraftStep(editor: HTMLElement, justTyped: boolean): void {
  if (editor.matches('.mce-content-body')) mouse(editor, 'mousedown');
  else if (editor.matches('.note-editable')) mouse(editor, 'mouseup');
  else if (justTyped && editor.matches('.ProseMirror, .ql-editor')) undoAndRedo(editor);
  if (BROWSERS_OWN.includes(editorOf(editor))) setCaretAnew(editor);
}

/**
 * Ends the step of what was just written, so that an undo takes back what is typed behind it first.
 * TinyMCE sees a step only where keys or its own commands make one.
 */
export function endOwnStep(editor: HTMLElement): void {
  if (editor.matches('.mce-content-body')) {
    editor.dispatchEvent(
      new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }),
    );
  } else if (editor.matches('.note-editable')) mouse(editor, 'mouseup');
  else if (BROWSERS_OWN.includes(editorOf(editor))) setCaretAnew(editor);
}

/** TinyMCE ends a step where the mouse is pressed, Summernote where it is let go. */
function mouse(editor: HTMLElement, type: 'mousedown' | 'mouseup'): void {
  editor.dispatchEvent(new MouseEvent(type, { bubbles: true }));
}

/**
 * ProseMirror and Quill count what comes within half a second, or a second, as one step. Both
 * begin a new one after an undo, and take it back as it was with a redo.
 */
function undoAndRedo(editor: HTMLElement): void {
  const before = readDraft(editor);
  const selected = selectionIn(editor, before);
  if (editor.matches(QUILL_1)) {
    pressZ(editor, false);
    pressZ(editor, true);
  } else {
    for (const inputType of ['historyUndo', 'historyRedo']) {
      editor.dispatchEvent(
        new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
      );
    }
  }
  const after = readDraft(editor);
  if (selected !== null && after.text === before.text) selectSpan(editor, after, selected);
}

/** Quill 1 hears of an undo by its key alone, and knows keys by their old numbers. It stays with the editor. */
function pressZ(editor: HTMLElement, shiftKey: boolean): void {
  const mac = /Mac/.test(navigator.platform);
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, shiftKey, cancelable: true };
  editor.dispatchEvent(new KeyboardEvent('keydown', { ...key, ctrlKey: !mac, metaKey: mac }));
}

/** The browser's own steps end where the caret moves. */
function setCaretAnew(editor: HTMLElement): void {
  if (isField(editor)) {
    const { selectionStart, selectionEnd } = editor;
    editor.setSelectionRange(0, 0);
    editor.setSelectionRange(selectionStart, selectionEnd);
    return;
  }
  const selection = selectionOf(editor);
  if (selection === null) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return;
  selection.collapse(editor, 0);
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  tellSelection(editor);
}
