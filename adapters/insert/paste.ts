/** For editors with a model of their own that read the clipboard's plain text. */
export function insertByPaste(editor: HTMLElement, text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  firePaste(editor, data);
}

/** A paste as the browser would make it. The editor answers by taking the data. */
export function firePaste(editor: HTMLElement, clipboardData: DataTransfer): void {
  editor.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}
