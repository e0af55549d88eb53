import { Editor } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import type { TestEditor } from './editor.ts';

export function mountProseMirror(host: HTMLElement): TestEditor {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
      text: {},
    },
  });
  const view = new EditorView(host, {
    state: EditorState.create({
      schema,
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
  });
  view.dom.style.whiteSpace = 'pre-wrap';
  return {
    element: view.dom,
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    destroy: () => view.destroy(),
  };
}

export function mountTiptap(host: HTMLElement): TestEditor {
  const editor = new Editor({ element: host, extensions: [StarterKit] });
  return {
    element: editor.view.dom,
    model: () => editor.getText({ blockSeparator: '\n' }),
    destroy: () => editor.destroy(),
  };
}
