/** An editor under test, as real as it comes from npm. */
export interface TestEditor {
  /** The element that is typed in: what an adapter's `composer` finds. */
  element: HTMLElement;
  /** What the editor would send: the text of its own model, a line a paragraph. */
  model(): string;
  /** The button of its own, for one that does not hear Ctrl+Z everywhere. */
  undoButton?: { isOn(): boolean; press(): void };
  destroy(): void;
}

/** Puts an empty editor into `host`, which is in the document already. */
export type MountEditor = (host: HTMLElement) => TestEditor | Promise<TestEditor>;

const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'BLOCKQUOTE', 'PRE']);

/** The lines of an editor's HTML: a line a block or break; a break that only fills a block is none. */
export function linesOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const lines: string[] = [''];
  let open = false;
  const add = (text: string) => lines.push((lines.pop() ?? '') + text);
  const startLine = () => {
    if (open) lines.push('');
    open = false;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      if ((node.nodeValue ?? '').trim() === '' && !/\u00A0|^ +$/.test(node.nodeValue ?? '')) return;
      add(node.nodeValue ?? '');
      open = true;
    } else if (node.nodeName === 'BR') {
      const filler = node.nextSibling === null && node.parentNode !== body;
      if (!filler) lines.push('');
    } else {
      const block = BLOCKS.has(node.nodeName);
      if (block) startLine();
      for (const child of node.childNodes) walk(child);
      if (block) open = true;
    }
  };
  walk(body);
  // An empty line is kept open by a no-break space in CKEditor's and TinyMCE's HTML.
  return lines.map((line) => (line === '\u00A0' ? '' : line)).join('\n');
}
