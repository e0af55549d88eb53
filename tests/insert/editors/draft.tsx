import './node-global.ts';
import { Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { TestEditor } from './editor.ts';

export function mountDraft(host: HTMLElement): TestEditor {
  let latest = EditorState.createEmpty();
  function Draft() {
    const [state, setState] = useState(latest);
    latest = state;
    return <Editor editorState={state} onChange={setState} />;
  }
  const root = createRoot(host);
  flushSync(() => root.render(<Draft />));
  const element = host.querySelector<HTMLElement>('.public-DraftEditor-content');
  if (element === null) throw new Error('Draft.js has drawn no editor.');
  return {
    element,
    model: () => latest.getCurrentContent().getPlainText('\n'),
    destroy: () => root.unmount(),
  };
}
