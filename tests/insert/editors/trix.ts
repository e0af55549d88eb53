import 'trix';
import type { TestEditor } from './editor.ts';

interface TrixElement extends HTMLElement {
  editor: { getDocument(): { toString(): string } };
}

export function mountTrix(host: HTMLElement): Promise<TestEditor> {
  const element = host.ownerDocument.createElement('trix-editor');
  return new Promise((resolve) => {
    element.addEventListener('trix-initialize', () => {
      resolve({
        element,
        // Each block of Trix's ends with a line break.
        model: () => (element as TrixElement).editor.getDocument().toString().replace(/\n$/, ''),
        destroy: () => element.remove(),
      });
    });
    host.append(element);
  });
}
