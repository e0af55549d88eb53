import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { linesOf, type TestEditor } from './editor.ts';

async function mount(host: HTMLElement, inline: boolean): Promise<TestEditor> {
  const target = host.ownerDocument.createElement('div');
  host.append(target);
  const [editor] = await tinymce.init({
    target,
    inline,
    license_key: 'gpl',
    menubar: false,
    toolbar: false,
    statusbar: false,
    promotion: false,
    skin: false,
    content_css: false,
  });
  if (editor === undefined) throw new Error('TinyMCE did not start.');
  return {
    element: editor.getBody(),
    model: () => linesOf(editor.getContent()),
    destroy: () => editor.remove(),
  };
}

/** In a frame of its own. */
export const mountTinymce = (host: HTMLElement) => mount(host, false);
export const mountTinymceInline = (host: HTMLElement) => mount(host, true);
