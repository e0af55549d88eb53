import { fromHtml, part, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

/** The console's tabs with the old chat: a tab behind another stays mounted. */
export const salesforce: Template = {
  helpdesk: 'salesforce',
  address: (ticket) =>
    `https://acme.lightning.force.com/lightning/r/LiveChatTranscript/${ticket}/view`,
  panes: 'kept',
  frame: () =>
    fromHtml(
      '<div class="oneConsoleNav"><style>.tabContent:not(.active) { display: none }</style><div class="split-right" data-panes></div></div>',
    ),
  list: '.slds-chat-list',
  pane: () =>
    fromHtml(`<section class="tabContent oneConsoleTab" role="tabpanel">
      <records-record-layout-item field-label="Contact Name"><lightning-formatted-name name="outputField"></lightning-formatted-name></records-record-layout-item>
      <records-record-layout-item field-label="Status"><lightning-formatted-text name="outputField"></lightning-formatted-text></records-record-layout-item>
      <section role="log" class="slds-chat"><ul class="slds-chat-list"></ul></section>
      <textarea class="slds-textarea runtime_service_liveagentChatInput"></textarea></section>`),
  update(pane, { customer, solved }) {
    write(pane, '[field-label="Contact Name"] [name=outputField]', customer);
    write(pane, '[field-label=Status] [name=outputField]', solved ? 'Completed' : 'In Progress');
  },
  row,
  show: (pane, inFront) => void pane.classList.toggle('active', inFront),
};

function row({ author, text, name }: Message): HTMLElement {
  if (author === 'system') {
    const event = fromHtml(
      '<li class="slds-chat-listitem slds-chat-listitem_event"><div class="slds-chat-event"><p></p></div></li>',
    );
    part(event, 'p').textContent = text;
    return event;
  }
  const side = author === 'customer' ? 'inbound' : 'outbound';
  const made =
    fromHtml(`<li class="slds-chat-listitem slds-chat-listitem_${side}"><div class="slds-chat-message">
    <span aria-hidden="true" class="slds-avatar slds-chat-avatar">R</span><div class="slds-chat-message__body">
    <div class="slds-chat-message__text slds-chat-message__text_${side}"><span></span></div><div class="slds-chat-message__meta"></div></div></div></li>`);
  write(made, '.slds-chat-message__text span', text, true);
  write(made, '.slds-chat-message__meta', `${name} • 5:00 PM`);
  return made;
}
