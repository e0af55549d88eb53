/** How an editor takes text; which one does what was measured, see README.md. */
export type EditorKind =
  | 'paste-html'
  | 'paste-breaks'
  | 'paste'
  | 'paste-input'
  | 'breaks'
  | 'exec';

/** Editors that hold paragraphs, which the browser's own command makes. */
const PARAGRAPHS = '.mce-content-body, .note-editable, .medium-editor-element';

/** Editors by the marks that they put on their editable element, or around it. */
const KINDS: readonly [selector: string, kind: EditorKind][] = [
  ['.ck-content, .ProseMirror, .ql-editor', 'paste-html'],
  ['.fr-element', 'paste-breaks'],
  ['[data-lexical-editor], .public-DraftEditor-content, trix-editor, .cm-content', 'paste'],
  ['[data-slate-editor]', 'paste-input'],
  ['[contenteditable=plaintext-only]', 'breaks'],
  // Nobody's in particular, as chats have them: paragraphs would count as further lines there.
  [`[contenteditable]:not(body, ${PARAGRAPHS}, :has(> p, > div))`, 'breaks'],
];

/** Recognises an editor. Everything unknown is a plain field, which `exec` serves. */
export function editorOf(element: HTMLElement): EditorKind {
  return KINDS.find(([selector]) => element.matches(selector))?.[1] ?? 'exec';
}
