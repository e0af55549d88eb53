import { selectionOf } from './caret.ts';
import { pasteInput } from './paste.ts';
import { insertByRichPaste } from './paste-html.ts';

/**
 * In a shadow root the document's own selection ends at the host, and editors that ask for it do
 * not see the caret. What the browser announces of an input names the range that is meant, and
 * those that are typed in there go by it: so does what is announced here.
 */

/** For Trix, which takes the announcement of a paste for the paste. */
export function insertByAimedInput(editor: HTMLElement, text: string): void {
  editor.dispatchEvent(pasteInput(editor, text, { targetRanges: caretRanges(editor) }));
}

/**
 * For CKEditor, which pastes where its model has the selection: an input of nothing takes that to
 * the caret. What is selected goes first, as a step of undo of its own: nothing selects in the model.
 */
export function insertByAimedPaste(editor: HTMLElement, text: string): void {
  const bare = selectionOf(editor)?.isCollapsed !== false;
  const view = editor.ownerDocument.defaultView ?? window;
  const aim = new view.InputEvent('beforeinput', {
    inputType: bare ? 'insertText' : 'deleteHardLineBackward',
    targetRanges: caretRanges(editor),
    data: '',
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  // It waits for the browser to write what nobody has kept it from.
  aim.preventDefault();
  editor.dispatchEvent(aim);
  insertByRichPaste(editor, text);
}

/** Where the caret or what is selected stands, as an announced input names it. */
function caretRanges(editor: HTMLElement): StaticRange[] {
  const view = editor.ownerDocument.defaultView ?? window;
  const selection = selectionOf(editor);
  const inEditor = selection !== null && editor.contains(selection.anchorNode);
  return inEditor ? [new view.StaticRange(selection.getRangeAt(0))] : [];
}
