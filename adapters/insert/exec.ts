import { lineBreaks } from './paste-html.ts';

/**
 * For fields and plain editable elements. Deprecated on paper, but nothing else keeps the undo
 * history of a field or is seen by frameworks that control its value.
 */
export function insertByCommand(editor: HTMLElement, text: string): void {
  editor.ownerDocument.execCommand('insertText', false, text);
}

/**
 * For editable elements that hold nothing but text: breaks become line breaks in the text, as
 * with the Enter key. The plain command would make elements that such an editor never has.
 */
export function insertBreaksByCommand(editor: HTMLElement, text: string): void {
  if (text.includes('\n')) {
    editor.ownerDocument.execCommand('insertHTML', false, lineBreaks(text));
  } else insertByCommand(editor, text);
}
