import { firePaste } from './paste.ts';

/**
 * For editors that build paragraphs from pasted HTML and would drop blank lines of plain text.
 * A single line goes without HTML, which would eat the space that parts it from the draft;
 * Froala alone takes nothing but HTML.
 */
export function insertByRichPaste(editor: HTMLElement, text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  if (text.includes('\n') || editor.matches('.fr-element')) {
    data.setData('text/html', text.split('\n').map(paragraph).join(''));
  }
  firePaste(editor, data);
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function paragraph(line: string): string {
  if (line === '') return '<p><br></p>';
  const escaped = line.replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
  // A plain space at the start of a block is dropped.
  return `<p>${escaped.replace(/^ /, '&nbsp;')}</p>`;
}
