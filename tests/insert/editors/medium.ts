import MediumEditor from 'medium-editor';
import { linesOf, type TestEditor } from './editor.ts';

export function mountMedium(host: HTMLElement): TestEditor {
  const element = host.ownerDocument.createElement('div');
  host.append(element);
  const editor = new MediumEditor(element, { toolbar: false, placeholder: false });
  return {
    element,
    model: () => linesOf(editor.getContent(0) ?? ''),
    destroy: () => editor.destroy(),
  };
}
