/** How an editor takes text; which one does what was measured, see README.md. */
export type EditorKind =
  | 'paste-html'
  | 'paste-breaks'
  | 'paste-lines'
  | 'paste'
  | 'paste-input'
  | 'breaks'
  | 'exec'
  | 'aimed-input'
  | 'aimed-paste'
  | 'exec-kept'
  | 'exec-saved'
  | 'nothing';

/** Editors that hold paragraphs, which the browser's own command makes. */
const PARAGRAPHS = '.mce-content-body, .note-editable, .medium-editor-element';

/** The first version of Quill, by the box that it catches pastes in. */
export const QUILL_1 = '.ql-container:has(> .ql-clipboard) > .ql-editor';

/** Editors by the marks that they put on their editable element, or around it. */
const KINDS: readonly [selector: string, kind: EditorKind][] = [
  // Quill 1 lets the browser paste into a box of its own: what is announced never gets there.
  [QUILL_1, 'exec'],
  ['.ck-content, .ProseMirror, .ql-editor', 'paste-html'],
  ['.fr-element', 'paste-breaks'],
  ['[data-lexical-editor]', 'paste-lines'],
  ['.public-DraftEditor-content, trix-editor, .cm-content', 'paste'],
  ['[data-slate-editor]', 'paste-input'],
  ['[contenteditable=plaintext-only]', 'breaks'],
  // Nobody's in particular, as chats have them: paragraphs would count as further lines there.
  [`[contenteditable]:not(body, ${PARAGRAPHS}, :has(> p, > div))`, 'breaks'],
];

/** Those that ask the document for the selection, which in a shadow root tells them nothing. */
const KINDS_IN_ROOTS: typeof KINDS = [
  ['trix-editor', 'aimed-input'],
  ['.ck-content', 'aimed-paste'],
  ['.ql-editor', 'exec-kept'],
  ['.fr-element', 'exec-saved'],
  // Its model would take the text, at another place, and then it fails at showing it.
  ['.public-DraftEditor-content', 'nothing'],
  ...KINDS,
];

/** Recognises an editor. Everything unknown is a plain field, which `exec` serves. */
export function editorOf(element: HTMLElement): EditorKind {
  const kinds = element.getRootNode() === element.ownerDocument ? KINDS : KINDS_IN_ROOTS;
  return kinds.find(([selector]) => element.matches(selector))?.[1] ?? 'exec';
}
