import { isElement, isField } from '../dom/nodes.ts';

/** A draft as it stands in a reply box, with the way back from its text to the page. */
export interface Draft {
  /** As written, a line a paragraph. It never leaves the page. */
  text: string;
  /** The text nodes of an editable element, and where in `text` each begins; none for a field. */
  places: { node: Text; start: number }[];
}

const BLOCKS = new Set(
  'P DIV LI UL OL PRE TR TABLE H1 H2 H3 H4 H5 H6 SECTION ARTICLE FIGURE'.split(' '),
);
/** What the agent has not written: quoted mail, chips and signatures that editors put in. */
const NOT_WRITTEN =
  'blockquote, .gmail_quote, [contenteditable="false"], .signature, [data-signature], style, script, template';

/** Reads what the agent has written so far. Touches no layout. */
export function readDraft(editor: HTMLElement): Draft {
  if (isField(editor)) return { text: editor.value, places: [] };
  const draft: Draft = { text: '', places: [] };
  collect(editor, draft);
  return draft;
}

function collect(node: Node, draft: Draft): void {
  for (const child of node.childNodes) {
    if (isText(child)) {
      // Editors keep an empty line open with marks that nobody has written.
      if (/^[\uFEFF\u200B]*$/.test(child.data)) continue;
      draft.places.push({ node: child, start: draft.text.length });
      draft.text += child.data;
    } else if (isElement(child) && !child.matches(NOT_WRITTEN)) {
      const block = BLOCKS.has(child.tagName);
      if (block || child.tagName === 'BR') breakLine(draft);
      collect(child, draft);
      if (block) breakLine(draft);
    }
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function breakLine(draft: Draft): void {
  if (draft.text !== '' && !draft.text.endsWith('\n')) draft.text += '\n';
}
