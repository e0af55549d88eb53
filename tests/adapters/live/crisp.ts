import { fromHtml, part, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

/** One box for all conversations, a list of which only some rows are there, a button that acts when pressed. */
export const crisp: Template = {
  helpdesk: 'crisp',
  address: (ticket) => `https://app.crisp.chat/website/w1/inbox/session_${ticket}/`,
  panes: 'one',
  window: 6,
  list: '.c-conversation-box-content__group',
  pane: () =>
    fromHtml(`<div class="c-conversation-box js-conversation-wrapper">
      <div class="c-conversation-box-topbar"><button class="c-base-button c-conversation-box-topbar__state-button"></button></div>
      <div class="c-conversation-box-content"><div class="c-conversation-box-content__group"></div></div>
      <div class="c-conversation-box__editor"><div class="c-editor-composer__field o-markdown c-conversation-box-field__field-composer-field" contenteditable="true" data-lexical-editor="true"><p></p></div></div>
      <div class="c-conversation-profile__name"></div></div>`),
  update(pane, { customer, solved }) {
    write(pane, '.c-conversation-profile__name', customer);
    const button = part(pane, '.c-conversation-box-topbar__state-button');
    button.classList.toggle('c-base-button--red', !solved);
    button.textContent = solved ? 'Resolved' : 'Unresolved';
  },
  row({ author, text }: Message) {
    const kind = author === 'customer' ? 'user' : author === 'agent' ? 'operator' : 'event';
    const made = fromHtml(
      `<div class="c-conversation-box-content-message c-conversation-box-content-message--${kind}"><div class="c-conversation-box-content-message-bubble c-conversation-box-content-message-bubble--${kind}"><div class="c-conversation-box-content-message-bubble__content"><span></span></div></div></div>`,
    );
    write(made, 'span', text, true);
    return made;
  },
  endBy: (pane) => [() => part(pane, '.c-conversation-box-topbar__state-button')],
  endsOn: 'mousedown',
};
