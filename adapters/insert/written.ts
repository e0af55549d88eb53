/** The text of an editor as it reads, with all kinds of spaces and line breaks made one. */
export function textIn(editor: HTMLElement): string {
  return plain(isField(editor) ? editor.value : editor.innerText);
}

/** How often a text stands in what an editor shows. */
export function countOf(shown: string, text: string): number {
  const wanted = plain(text);
  return wanted === '' ? 0 : shown.split(wanted).length - 1;
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
