/** How an editor takes text; which one does what was measured, see README.md. */
export type EditorKind = 'paste-html' | 'paste' | 'exec';

/** Editors by the marks that they put on their editable element, or around it. */
const KINDS: readonly [selector: string, kind: EditorKind][] = [
  ['.ck-content, .ProseMirror, .ql-editor, .fr-element', 'paste-html'],
  [
    '[data-slate-editor], [data-lexical-editor], .public-DraftEditor-content, trix-editor, .cm-content',
    'paste',
  ],
];

/** Recognises an editor. Everything unknown is a plain field, which `exec` serves. */
export function editorOf(element: HTMLElement): EditorKind {
  return KINDS.find(([selector]) => element.matches(selector))?.[1] ?? 'exec';
}
