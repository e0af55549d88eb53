import { selectionOf, tellSelection } from './caret.ts';
import { initOf, scopeOf } from './page-objects.ts';

/** For editors with a model of their own that read the clipboard's plain text. */
export function insertByPaste(editor: HTMLElement, text: string): void {
  announcePaste(editor, { 'text/plain': text });
}

/** The same with HTML beside the text. */
export function insertByHtml(editor: HTMLElement, text: string, html: string): void {
  announcePaste(editor, { 'text/plain': text, 'text/html': html });
}

/**
 * For Slate, which takes pastes from the browser's announcement of them, and only then looks where
 * the selection is. A line right behind typed words would be one step of undo with them: it is
 * written over the last letter instead, with that letter before it.
 */
export function insertByPasteInput(editor: HTMLElement, text: string): void {
  const letter = lastLetterTaken(editor);
  const announced = editor.dispatchEvent(pasteInput(editor, letter + text));
  // Older Slates, and editors built on it, leave that to the browser and hear the paste alone.
  if (!announced) return;
  if (letter !== '') {
    selectionOf(editor)?.collapseToEnd();
    tellSelection(editor);
  }
  insertByPaste(editor, text);
}

/** What the browser announces before it pastes a text; `more` goes into the event as it is. */
export function pasteInput(
  editor: HTMLElement,
  text: string,
  more: InputEventInit = {},
): InputEvent {
  const scope = scopeOf(editor);
  const dataTransfer = new scope.DataTransfer();
  const how = { bubbles: true, cancelable: true, composed: true, ...more };
  const init = initOf(scope, { inputType: 'insertFromPaste', dataTransfer, ...how });
  const event = new scope.InputEvent('beforeinput', init);
  event.dataTransfer?.setData('text/plain', text);
  return event;
}

function announcePaste(editor: HTMLElement, texts: Readonly<Record<string, string>>): void {
  const scope = scopeOf(editor);
  const clipboardData = new scope.DataTransfer();
  const how = { clipboardData, bubbles: true, cancelable: true, composed: true };
  const event = new scope.ClipboardEvent('paste', initOf(scope, how));
  // Firefox gives the event a clipboard of its own, and empty: it is filled where it is.
  for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
  editor.dispatchEvent(event);
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
