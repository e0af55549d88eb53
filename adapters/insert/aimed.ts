import { selectionOf } from './caret.ts';
import { dataOf } from './paste.ts';
import { insertByRichPaste } from './paste-html.ts';

/**
 * In a shadow root the document's own selection ends at the host, and editors that ask for it do
 * not see the caret. What the browser announces of an input names the range that is meant, and
 * those that are typed in there go by it: so does what is announced here.
 */

/** For Trix, which takes the announcement of a paste for the paste. */
export function insertByAimedInput(editor: HTMLElement, text: string): void {
  editor.dispatchEvent(
    announcement(editor, 'insertFromPaste', { dataTransfer: dataOf(editor, text) }),
  );
}

/**
 * For CKEditor, which pastes where its model has the selection: an input of nothing takes that to
 * the caret. What is selected goes first, as a step of undo of its own: nothing selects in the model.
 */
export function insertByAimedPaste(editor: HTMLElement, text: string): void {
  const bare = selectionOf(editor)?.isCollapsed !== false;
  const aim = announcement(editor, bare ? 'insertText' : 'deleteHardLineBackward', { data: '' });
  // It waits for the browser to write what nobody has kept it from.
  aim.preventDefault();
  editor.dispatchEvent(aim);
  insertByRichPaste(editor, text);
}

function announcement(editor: HTMLElement, inputType: string, what: InputEventInit): InputEvent {
  const view = editor.ownerDocument.defaultView ?? window;
  const selection = selectionOf(editor);
  const inEditor = selection !== null && editor.contains(selection.anchorNode);
  const targetRanges = inEditor ? [new view.StaticRange(selection.getRangeAt(0))] : [];
  const how = { bubbles: true, cancelable: true, composed: true };
  return new view.InputEvent('beforeinput', { inputType, targetRanges, ...how, ...what });
}
