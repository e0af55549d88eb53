import type { MountEditor } from './editor.ts';

interface EngineOnTest {
  /** As an adapter would name what is typed in. */
  composer: string;
  load(): Promise<MountEditor>;
}

/** Every editor that insertion is tested in, by the name that test pages know it by. */
export const ENGINES = {
  textarea: {
    composer: 'textarea',
    load: async () => (await import('./fields.tsx')).mountTextarea,
  },
  'textarea-react': {
    composer: 'textarea',
    load: async () => (await import('./fields.tsx')).mountReactTextarea,
  },
  input: {
    composer: 'input',
    load: async () => (await import('./fields.tsx')).mountInput,
  },
  editable: {
    composer: '[contenteditable]',
    load: async () => (await import('./fields.tsx')).mountEditable,
  },
  'plaintext-only': {
    composer: '[contenteditable]',
    load: async () => (await import('./fields.tsx')).mountPlaintextOnly,
  },
  'frame-body': {
    composer: 'iframe >>> body[contenteditable=true]',
    load: async () => (await import('./fields.tsx')).mountFrameBody,
  },
  'frame-document': {
    composer: 'iframe >>> body',
    load: async () => (await import('./fields.tsx')).mountFrameDocument,
  },
  ckeditor: {
    composer: '.ck-content',
    load: async () => (await import('./ckeditor.ts')).mountCkeditor,
  },
  prosemirror: {
    composer: '.ProseMirror',
    load: async () => (await import('./prosemirror.ts')).mountProseMirror,
  },
  tiptap: {
    composer: '.ProseMirror',
    load: async () => (await import('./prosemirror.ts')).mountTiptap,
  },
  quill: {
    composer: '.ql-editor',
    load: async () => (await import('./quill.ts')).mountQuill,
  },
  'quill-1': {
    composer: '.ql-editor',
    load: async () => (await import('./quill.ts')).mountQuill1,
  },
  lexical: {
    composer: '[data-lexical-editor]',
    load: async () => (await import('./lexical.ts')).mountLexical,
  },
  slate: {
    composer: '[data-slate-editor]',
    load: async () => (await import('./slate.tsx')).mountSlate,
  },
  draft: {
    composer: '.public-DraftEditor-content',
    load: async () => (await import('./draft.tsx')).mountDraft,
  },
  tinymce: {
    composer: 'iframe >>> #tinymce',
    load: async () => (await import('./tinymce.ts')).mountTinymce,
  },
  'tinymce-inline': {
    composer: '.mce-content-body',
    load: async () => (await import('./tinymce.ts')).mountTinymceInline,
  },
  froala: {
    composer: '.fr-element',
    load: async () => (await import('./froala.ts')).mountFroala,
  },
  summernote: {
    composer: '.note-editable',
    load: async () => (await import('./summernote.ts')).mountSummernote,
  },
  trix: {
    composer: 'trix-editor',
    load: async () => (await import('./trix.ts')).mountTrix,
  },
  codemirror: {
    composer: '.cm-content',
    load: async () => (await import('./codemirror.ts')).mountCodemirror,
  },
  medium: {
    composer: '.medium-editor-element',
    load: async () => (await import('./medium.ts')).mountMedium,
  },
} satisfies Record<string, EngineOnTest>;

export type Engine = keyof typeof ENGINES;
