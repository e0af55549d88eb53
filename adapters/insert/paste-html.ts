import { selectionOf } from './caret.ts';
import { insertByHtml, insertByPaste } from './paste.ts';

/**
 * For editors that build paragraphs from pasted HTML and would drop blank lines of plain text.
 * A single line goes without HTML, which would eat the space that parts it from the draft.
 */
export function insertByRichPaste(editor: HTMLElement, text: string): void {
  if (text.includes('\n')) insertByHtml(editor, text, paragraphs(text));
  else insertByPaste(editor, text);
}

/**
 * For Froala, which takes nothing but HTML. In a line that holds words paragraphs would break away
 * from them, in an empty line breaks would leave it empty.
 */
export function insertByBreaks(editor: HTMLElement, text: string): void {
  insertByHtml(editor, text, inEmptyLine(editor) ? paragraphs(text) : lineBreaks(text));
}

/**
 * For Lexical, which makes a paragraph of each line of plain text, and counts two line breaks between
 * paragraphs in what it sends. One line is taken as it is.
 */
export function insertByLines(editor: HTMLElement, text: string): void {
  if (text.includes('\n')) {
    insertByHtml(editor, text, `<span style="white-space: pre-wrap">${lineBreaks(text)}</span>`);
  } else insertByPaste(editor, text);
}

/** Text as HTML, its lines parted by line breaks. */
export function lineBreaks(text: string): string {
  return text.split('\n').map(escaped).join('<br>');
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escaped(line) || '<br>'}</p>`)
    .join('');
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A plain space at the start of a line would be dropped. */
function escaped(line: string): string {
  return line.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark).replace(/^ /, '&nbsp;');
}

function inEmptyLine(editor: HTMLElement): boolean {
  let line = selectionOf(editor)?.anchorNode ?? null;
  while (line !== null && line !== editor && line.parentNode !== editor) line = line.parentNode;
  return line === null || (line.textContent ?? '').replace(/\u200B/g, '') === '';
}
