import jQuery from 'jquery';
import { linesOf, type TestEditor } from './editor.ts';

declare global {
  interface Window {
    jQuery: typeof jQuery;
  }
  interface JQuery {
    summernote(options: object): JQuery;
    summernote(command: 'code'): string;
    summernote(command: 'destroy'): JQuery;
  }
}

export async function mountSummernote(host: HTMLElement): Promise<TestEditor> {
  // It hangs itself on the jQuery that the page has.
  window.jQuery = jQuery;
  // @ts-expect-error It comes without types.
  await import('summernote/dist/summernote-lite.js');
  const target = host.ownerDocument.createElement('div');
  host.append(target);
  const note = jQuery(target).summernote({ toolbar: [] });
  const element = host.querySelector<HTMLElement>('.note-editable');
  if (element === null) throw new Error('Summernote has drawn no editor.');
  return {
    element,
    model: () => linesOf(note.summernote('code')),
    destroy: () => void note.summernote('destroy'),
  };
}
