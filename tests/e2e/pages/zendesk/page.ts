import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { part } from '../../../adapters/live/html.ts';
import { LiveDesk, type Ticket } from '../../../adapters/live/live-desk.ts';
import { zendesk } from '../../../adapters/live/zendesk.ts';

/** What a test drives the page by. */
declare global {
  interface Window {
    zendesk: LiveDesk;
    /** The reply editors, by ticket: each pane has its own. */
    replies: Record<string, ClassicEditor>;
  }
}

window.replies = {};

/** A pane with the real editor; its Submit sends the draft, and ends the ticket where it says so. */
function pane(ticket: Ticket): HTMLElement {
  const drawn = zendesk.pane(ticket);
  const host = part(drawn, '[data-test-id=omnicomposer-rich-text-ckeditor]');
  const place = document.createElement('div');
  host.replaceWith(place);
  // The editor insists on a place that stands in the page already.
  queueMicrotask(() => void mountEditor(ticket.id, place));
  part(drawn, '[data-test-id=submit_button-button]').addEventListener('click', () => {
    const editor = window.replies[ticket.id];
    const text = part(drawn, '.ck-editor__editable').innerText.trim();
    if (editor === undefined || text === '') return;
    window.zendesk.send(ticket.id, text).confirm();
    editor.setData('');
  });
  return drawn;
}

async function mountEditor(ticket: string, place: HTMLElement): Promise<void> {
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    toolbar: [],
  });
  const root = editor.editing.view.document.getRoot();
  if (root === null) throw new Error('The editor has drawn nothing.');
  editor.editing.view.change((writer) =>
    writer.setAttribute('data-test-id', 'omnicomposer-rich-text-ckeditor', root),
  );
  window.replies[ticket] = editor;
}

window.zendesk = new LiveDesk(document.body, { ...zendesk, pane }, (address) =>
  history.pushState(null, '', new URL(address).pathname),
);
