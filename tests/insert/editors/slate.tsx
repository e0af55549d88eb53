import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import type { TestEditor } from './editor.ts';

export function mountSlate(host: HTMLElement): TestEditor {
  const editor = withHistory(withReact(createEditor()));
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      <Slate editor={editor} initialValue={[{ children: [{ text: '' }] }]}>
        <Editable />
      </Slate>,
    ),
  );
  const element = host.querySelector<HTMLElement>('[data-slate-editor]');
  if (element === null) throw new Error('Slate has drawn no editor.');
  return {
    element,
    model: () => editor.children.map((block) => Node.string(block)).join('\n'),
    destroy: () => root.unmount(),
  };
}
