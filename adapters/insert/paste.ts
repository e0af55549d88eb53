import { selectionOf, tellSelection } from './caret.ts';

/** For editors with a model of their own that read the clipboard's plain text. */
export function insertByPaste(editor: HTMLElement, text: string): void {
  const view = editor.ownerDocument.defaultView ?? window;
  const clipboardData = dataOf(editor, text);
  const how = { clipboardData, bubbles: true, cancelable: true, composed: true };
  editor.dispatchEvent(new view.ClipboardEvent('paste', how));
}

/** The same with HTML beside the text. */
export function insertByHtml(editor: HTMLElement, text: string, html: string): void {
  const view = editor.ownerDocument.defaultView ?? window;
  const clipboardData = dataOf(editor, text);
  clipboardData.setData('text/html', html);
  const how = { clipboardData, bubbles: true, cancelable: true, composed: true };
  editor.dispatchEvent(new view.ClipboardEvent('paste', how));
}

/**
 * For Slate, which takes pastes from the browser's announcement of them, and only then looks where
 * the selection is. A line right behind typed words would be one step of undo with them: it is
 * written over the last letter instead, with that letter before it.
 */
export function insertByPasteInput(editor: HTMLElement, text: string): void {
  const view = editor.ownerDocument.defaultView ?? window;
  const dataTransfer = dataOf(editor, lastLetterTaken(editor) + text);
  const how = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true };
  editor.dispatchEvent(new view.InputEvent('beforeinput', { ...how, composed: true }));
}

/** A clipboard of its own that holds the text. */
export function dataOf(editor: HTMLElement, text: string): DataTransfer {
  const view = editor.ownerDocument.defaultView ?? window;
  const data = new view.DataTransfer();
  data.setData('text/plain', text);
  return data;
}

/** Selects the letter before a bare caret and returns it; empty where there is none. */
function lastLetterTaken(editor: HTMLElement): string {
  const selection = selectionOf(editor);
  const { anchorNode: node, anchorOffset: offset, isCollapsed } = selection ?? {};
  if (!isCollapsed || node?.nodeType !== 3 || offset === undefined) return '';
  const letter = /[^\uFEFF]$/u.exec((node.nodeValue ?? '').slice(0, offset))?.[0] ?? '';
  selection?.setBaseAndExtent(node, offset - letter.length, node, offset);
  tellSelection(editor);
  return letter;
}
