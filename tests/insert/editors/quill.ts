import Quill from 'quill';
import 'quill/dist/quill.core.css';
import type { TestEditor } from './editor.ts';

export function mountQuill(host: HTMLElement): TestEditor {
  const quill = new Quill(host);
  return {
    element: quill.root,
    // The line that every document of Quill's ends with is nobody's.
    model: () => quill.getText().replace(/\n$/, ''),
    destroy: () => host.replaceChildren(),
  };
}
