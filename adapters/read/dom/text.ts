import { frameDocument, isElement } from './nodes.ts';

const BREAKS_BEFORE = new Set('P DIV LI UL OL PRE TR TABLE BLOCKQUOTE IFRAME'.split(' '));

/** Zero-width leftovers of editors; they say nothing. */
const INVISIBLE = /[\uFEFF\u200B]/g;
/** Most texts are words with one space between them: of those nothing has to be put right. */
const UNTIDY = /[^\S ]| {2}|\u200B/;

/**
 * The text of a message as people read it: a line per paragraph, no invisible marks, and
 * nothing of the parts that fit `without`, a selector. What a frame of this origin shows is part of it: many
 * helpdesks put an e-mail into one. Works on nodes that are not rendered.
 */
export function readText(element: Element, without = ''): string {
  const lines: string[] = [''];
  collect(element, without, lines);
  if (lines.length === 1) return tidy(lines[0] ?? '');
  const text = lines.map(tidy).join('\n');
  return (lines.length > 3 ? text.replace(/\n{3,}/g, '\n\n') : text).trim();
}

function tidy(line: string): string {
  if (!UNTIDY.test(line)) return line.trim();
  return line
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function collect(element: Element, without: string, lines: string[]): void {
  const holder = element.tagName === 'IFRAME' ? frameDocument(element)?.body : element;
  if (holder == null) return;
  if (holder.firstElementChild === null) {
    addWords(holder.textContent, holder, lines);
    return;
  }
  for (let child = holder.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) addWords(child.nodeValue ?? '', holder, lines);
    else if (isElement(child)) {
      if (without !== '' && child.matches(without)) continue;
      const name = child.tagName;
      if (name === 'SCRIPT' || name === 'STYLE' || name === 'TEMPLATE') continue;
      if (name === 'BR') lines.push('');
      else if (BREAKS_BEFORE.has(name)) {
        if (lines.at(-1)?.trim() !== '') lines.push('');
        collect(child, without, lines);
        if (lines.at(-1)?.trim() !== '') lines.push('');
      } else {
        // An emoji drawn as a picture is still what the person typed.
        if (name === 'IMG') lines[lines.length - 1] += child.getAttribute('alt') ?? '';
        collect(child, without, lines);
      }
    }
  }
}

function addWords(words: string, holder: Element, lines: string[]): void {
  if (!UNTIDY.test(words)) {
    lines[lines.length - 1] += words;
    return;
  }
  const [first = '', ...further] = showsLines(words, holder) ? words.split('\n') : [words];
  lines[lines.length - 1] += first.replace(/\s+/g, ' ');
  lines.push(...further.map((line) => line.replace(/\s+/g, ' ')));
}

/** True where the lines of a text are shown as they stand in it, as chats do with what was typed. */
function showsLines(words: string, holder: Element): boolean {
  if (!words.includes('\n')) return false;
  if (!/\S\s*\n\s*\S/.test(words)) return false;
  const style = holder.ownerDocument.defaultView?.getComputedStyle(holder);
  return style !== undefined && /^(?:pre|break)/.test(style.whiteSpace);
}
