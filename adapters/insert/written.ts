import { isField } from '../read/dom/nodes.ts';

/** The text of an editor as it reads. */
export function textIn(editor: HTMLElement): string {
  return isField(editor) ? editor.value : editor.innerText;
}

/**
 * Whether a field has room for so much text (UTF-16 units) over what is selected. A browser cuts off
 * what goes beyond a field's `maxlength`: half of a sentence is worse than none.
 */
export function hasRoom(editor: HTMLElement, more: number, over: number): boolean {
  if (!isField(editor) || editor.maxLength < 0) return true;
  return editor.value.length - over + more <= editor.maxLength;
}

/**
 * How often a text stands in what an editor shows. Only letters and digits count: editors break
 * lines in their own way, and make bold letters of `**`, curly quotes of straight ones, pictures of
 * `:)`.
 */
export function countOf(shown: string, text: string): number {
  const wanted = letters(text);
  if (wanted !== '') return letters(shown).split(wanted).length - 1;
  const signs = plain(text);
  return signs === '' ? 0 : plain(shown).split(signs).length - 1;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function plain(text: string): string {
  return text
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
