import { fromHtml, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

const CATEGORIES = { customer: 1, agent: 3, bot: 5, system: 20 };

/** The inbox whose parts still carry a category. */
export const intercom: Template = {
  helpdesk: 'intercom',
  address: (ticket) => `https://app.intercom.com/a/inbox/ab12cd/inbox/conversation/${ticket}`,
  panes: 'one',
  list: '[data-conversation-stream]',
  pane: () =>
    fromHtml(`<div data-intercom-target="conversation-space"><div data-inbox-conversation-header-title></div>
      <div data-conversation-stream=""></div>
      <div data-conversation-reply-composer><div class="ProseMirror embercom-prosemirror-composer-editor" contenteditable="true"><p></p></div></div></div>`),
  update: (pane, { customer }) => write(pane, '[data-inbox-conversation-header-title]', customer),
  row({ key, author, text, note }: Message) {
    const category = note === true ? 4 : CATEGORIES[author];
    const made = fromHtml(
      `<div data-part-group-id="p${key}" data-part-group-category="${category}"><div class="interblocks-html"></div></div>`,
    );
    write(made, '.interblocks-html', text, true);
    return made;
  },
};

/** An e-mail conversation of 2026, whose parts carry no category any more. */
export const intercomMail: Template = {
  ...intercom,
  row({ author, text, note, name }: Message) {
    const kind = note === true ? 'note' : author === 'customer' ? 'user-email' : 'admin-email';
    const made = fromHtml(
      `<div class="flex"><div data-intercom-target="conversation-stream-content-part"><div class="group/content-part relative"><div class="inbox-2__${kind}-part">${author === 'customer' ? '' : '<span data-testid="admin-avatar-name"></span>'}<div class="interblocks-html"></div></div></div></div></div>`,
    );
    if (author !== 'customer') write(made, '[data-testid=admin-avatar-name]', name);
    write(made, '.interblocks-html', text, true);
    return made;
  },
};
