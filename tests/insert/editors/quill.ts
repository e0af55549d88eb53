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

/**
 * With the clipboard and the undo of Quill 1, which Salesforce has: a paste goes into a box of its own,
 * where the browser is to write it, and only the key undoes. The first version itself does not go
 * into a page beside the second.
 */
export function mountQuill1(host: HTMLElement): TestEditor {
  const editor = mountQuill(host);
  const { element } = editor;
  const box = element.ownerDocument.createElement('div');
  box.className = 'ql-clipboard';
  box.contentEditable = 'true';
  box.tabIndex = -1;
  element.after(box);
  const alone = (event: Event) => event.stopImmediatePropagation();
  host.addEventListener('paste', alone, true);
  host.addEventListener(
    'beforeinput',
    (event) => event.inputType.startsWith('history') && alone(event),
    true,
  );
  return editor;
}
