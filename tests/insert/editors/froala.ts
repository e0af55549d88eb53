import FroalaEditor from 'froala-editor';
import { linesOf, type TestEditor } from './editor.ts';

export function mountFroala(host: HTMLElement): Promise<TestEditor> {
  const target = host.ownerDocument.createElement('div');
  host.append(target);
  return new Promise((resolve) => {
    const editor = new FroalaEditor(target, { toolbarButtons: [] }, () => {
      resolve({
        element: host.querySelector<HTMLElement>('.fr-element') ?? target,
        model: () => linesOf(editor.html.get()),
        undoButton: { isOn: () => editor.undo.canDo(), press: () => editor.undo.run() },
        destroy: () => editor.destroy(),
      });
    });
  });
}
