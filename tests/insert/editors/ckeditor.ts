import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { linesOf, type TestEditor } from './editor.ts';

export async function mountCkeditor(host: HTMLElement): Promise<TestEditor> {
  // It takes the place of what it is attached to.
  const place = host.ownerDocument.createElement('div');
  host.append(place);
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    toolbar: [],
  });
  const element = editor.ui.getEditableElement();
  if (element === undefined) throw new Error('CKEditor has drawn no editable element.');
  return {
    element,
    model: () => linesOf(editor.getData()),
    destroy: () => void editor.destroy(),
  };
}
