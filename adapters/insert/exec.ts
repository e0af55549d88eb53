/**
 * For fields and plain editable elements. Deprecated on paper, but nothing else keeps the undo
 * history of a field or is seen by frameworks that control its value.
 */
export function insertByCommand(editor: HTMLElement, text: string): void {
  editor.ownerDocument.execCommand('insertText', false, text);
}
