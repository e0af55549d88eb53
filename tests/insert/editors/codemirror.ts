import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { TestEditor } from './editor.ts';

export function mountCodemirror(host: HTMLElement): TestEditor {
  const root = host.getRootNode();
  const view = new EditorView({
    parent: host,
    root: root instanceof ShadowRoot ? root : host.ownerDocument,
    state: EditorState.create({
      extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap])],
    }),
  });
  return {
    element: view.contentDOM,
    model: () => view.state.doc.toString(),
    destroy: () => view.destroy(),
  };
}
