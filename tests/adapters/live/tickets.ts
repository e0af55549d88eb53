import { fromHtml, part, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

/** Freshdesk: one page for all tickets; a note is told by its class alone. */
export const freshdesk: Template = {
  helpdesk: 'freshdesk',
  address: (ticket) => `https://acme.freshdesk.com/a/tickets/${ticket}`,
  panes: 'one',
  list: '.conversations',
  pane: () =>
    fromHtml(`<div id="ticket-details"><div class="older"></div><div class="conversations"></div>
      <div class="fr-element fr-view" contenteditable="true"><p></p></div></div>`),
  update: (pane, { hasOlder }) =>
    part(pane, '.older').replaceChildren(
      ...(hasOlder
        ? [fromHtml('<button class="more-block text--xsmall async-button">3</button>')]
        : []),
    ),
  row({ author, text, note, name }: Message) {
    const kind =
      note === true
        ? 'ticket-details__privatenote'
        : author === 'customer'
          ? 'ticket-details__requestor'
          : '';
    const made = fromHtml(
      `<div class="ticket-details__item ${kind}" data-test-id="conversation-wrapper"><div class="conversation-header"><span class="user"></span><span class="timeago-units">2 h</span></div><div data-test-conversation="conversation-text"></div></div>`,
    );
    write(made, '.user', name);
    write(made, '[data-test-conversation]', text, true);
    return made;
  },
};

/** Kayako: tabs that stay mounted, writers told apart by the requester's name. */
export const kayako: Template = {
  helpdesk: 'kayako',
  address: (ticket) => `https://acme.kayako.com/agent/conversations/${ticket}`,
  panes: 'kept',
  list: '[class*=timeline_]',
  pane: () =>
    fromHtml(`<div class="ko-agent-content_layout__container_9qw1"><button class="ko-case-content__complete_4d">Complete</button>
      <div class="ko-agent-content_layout__timeline_c0ffee"></div>
      <div class="ko-agent-content_layout__reply-area_3e"><div class="fr-element fr-view" contenteditable="true"><p></p></div></div>
      <div class="ko-agent-content_sidebar_requester-info-card__requester-name_8"><span class="ko-editable-text__emphasizedText_3"></span></div></div>`),
  update: (pane, { customer }) => write(pane, '[class*=emphasizedText]', customer),
  row({ author, text, note, name }: Message) {
    if (author === 'system') {
      const activity = fromHtml(
        '<div class="ko-timeline-2_list_activity_large__activity_9"></div>',
      );
      activity.textContent = text;
      return activity;
    }
    const made = fromHtml(
      `<div class="ko-timeline-2_list_item__post_11 ${note === true ? 'ko-timeline-2_list_item__note_12' : ''}"><span class="ko-timeline-2_list_item__creator_61"></span><span class="ko-timeline-2_list_item__time_81">10:02</span><div class="ko-timeline-2_list_item__content_91"></div></div>`,
    );
    write(made, '[class*=creator]', name);
    write(made, '[class*=content_]', text, true);
    return made;
  },
  show: (pane, inFront) => pane.toggleAttribute('hidden', !inFront),
  endBy: (pane) => [() => part(pane, '[class*=complete_]')],
};

/** Help Scout: newest first, a number on each message. */
export const helpscout: Template = {
  helpdesk: 'helpscout',
  address: (ticket) => `https://secure.helpscout.net/conversation/${ticket}/881/`,
  panes: 'one',
  newestFirst: true,
  list: 'ol',
  pane: () =>
    fromHtml(
      `<div><div data-cy="ConvoEditor"><div role="textbox" contenteditable="true" data-slate-editor="true"></div></div><div data-testid="ThreadContainer"><ol></ol></div></div>`,
    ),
  update: () => {},
  row({ key, author, text, name }: Message) {
    const label = author === 'customer' ? 'Customer reply' : 'User reply';
    const made = fromHtml(
      `<li><div id="thread-${key}" aria-label="${label}"><span data-nocollapse="true"></span><div class="css-9 is-wide-layout"></div></div></li>`,
    );
    write(made, 'span', name);
    write(made, '.is-wide-layout', text, true);
    return made;
  },
};

/** LiveAgent: the agent's own messages are known by the name in the header. */
export const liveagent: Template = {
  helpdesk: 'liveagent',
  address: (ticket) => `https://acme.ladesk.com/agent/#Conversation;id=${ticket}`,
  panes: 'one',
  list: '.MessageListContent',
  frame: () =>
    fromHtml(
      '<div><div class="gwt-Label LoggedUserName">ليلى القحطاني</div><div data-panes></div></div>',
    ),
  pane: () =>
    fromHtml(`<div class="TicketDetailPanel"><div class="ConversationView ConversationStatusC"><div class="GOISCWQDESB MessageList"><div class="GOISCWQDGSB MessageListContent"></div></div></div>
      <div class="InnerMailReplyView"></div></div>`),
  update(pane, { solved }) {
    const view = part(pane, '.ConversationView');
    view.classList.toggle('ConversationStatusC', !solved);
    view.classList.toggle('ConversationStatusR', solved);
  },
  row({ author, text, name }: Message) {
    const made = fromHtml(
      `<div class="MessageGroup ${author === 'customer' ? 'offlineMessagesGroupCustomer' : ''}"><div class="MessageGroupHeaderContainer"><div class="MessageGroupHeader"><div class="UserName HeaderUserName"></div></div></div><div class="GOISCWQDABC"></div></div>`,
    );
    write(made, '.HeaderUserName', name);
    write(made, '.GOISCWQDABC', text, true);
    return made;
  },
};
