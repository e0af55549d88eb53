import type { MountEditor } from './editor.ts';

/** Every editor that insertion is tested in, by the name that test pages know it by. */
export const ENGINES = {
  textarea: async () => (await import('./fields.tsx')).mountTextarea,
  'textarea-react': async () => (await import('./fields.tsx')).mountReactTextarea,
  input: async () => (await import('./fields.tsx')).mountInput,
  editable: async () => (await import('./fields.tsx')).mountEditable,
  'plaintext-only': async () => (await import('./fields.tsx')).mountPlaintextOnly,
  ckeditor: async () => (await import('./ckeditor.ts')).mountCkeditor,
  prosemirror: async () => (await import('./prosemirror.ts')).mountProseMirror,
  tiptap: async () => (await import('./prosemirror.ts')).mountTiptap,
  quill: async () => (await import('./quill.ts')).mountQuill,
  lexical: async () => (await import('./lexical.ts')).mountLexical,
  slate: async () => (await import('./slate.tsx')).mountSlate,
  draft: async () => (await import('./draft.tsx')).mountDraft,
  tinymce: async () => (await import('./tinymce.ts')).mountTinymce,
  'tinymce-inline': async () => (await import('./tinymce.ts')).mountTinymceInline,
  froala: async () => (await import('./froala.ts')).mountFroala,
  summernote: async () => (await import('./summernote.ts')).mountSummernote,
  trix: async () => (await import('./trix.ts')).mountTrix,
  codemirror: async () => (await import('./codemirror.ts')).mountCodemirror,
  medium: async () => (await import('./medium.ts')).mountMedium,
} satisfies Record<string, () => Promise<MountEditor>>;

export type Engine = keyof typeof ENGINES;
