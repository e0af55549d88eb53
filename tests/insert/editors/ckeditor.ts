import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { linesOf, type TestEditor } from './editor.ts';

export async function mountCkeditor(host: HTMLElement): Promise<TestEditor> {
  const editor = await ClassicEditor.create({
    attachTo: host,
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
