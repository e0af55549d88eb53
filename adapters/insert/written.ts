import { selectionOf } from './caret.ts';

/** The text of an editor as it reads, with all kinds of spaces and line breaks made one. */
export function textIn(editor: HTMLElement): string {
  return plain(isField(editor) ? editor.value : editor.innerText);
}

/** How often a text stands in what an editor shows. */
export function countOf(shown: string, text: string): number {
  const wanted = plain(text);
  return wanted === '' ? 0 : shown.split(wanted).length - 1;
}

/** What stands before the caret in its own line or paragraph; empty where nothing does. */
export function textBeforeCaret(editor: HTMLElement): string {
  if (isField(editor)) {
    return editor.value.slice(0, editor.selectionStart ?? editor.value.length);
  }
  const selection = selectionOf(editor);
  if (selection === null || selection.rangeCount === 0) return '';
  const caret = selection.getRangeAt(0);
  if (!editor.contains(caret.startContainer)) return '';
  if (caret.startContainer.nodeType !== Node.TEXT_NODE) return '';
  const before = (caret.startContainer.nodeValue ?? '').slice(0, caret.startOffset);
  return before.replace(/[\uFEFF\u200B]/g, '');
}

/** By name: `instanceof` fails for fields in a frame. */
export function isField(editor: HTMLElement): editor is HTMLTextAreaElement | HTMLInputElement {
  return editor.tagName === 'TEXTAREA' || editor.tagName === 'INPUT';
}

function plain(text: string): string {
  return text
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
