import { fromHtml, part, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

/** The open helpdesks, as their sources draw them: on a host of the company's own. */

const HOST = 'https://desk.example';

/** What a helpdesk calls a row of the system's, a note, an agent's message and a customer's. */
function kindOf(
  { author, note }: Message,
  [system, noted, agent, customer]: readonly [string, string, string, string],
): string {
  if (author === 'system') return system;
  if (note === true) return noted;
  return author === 'agent' ? agent : customer;
}

/** Libredesk: sides and notes are told by classes; each message has an id of its own. */
export const libredesk: Template = {
  helpdesk: 'libredesk',
  address: (ticket) => `${HOST}/inboxes/assigned/conversation/${ticket}`,
  panes: 'one',
  list: '.rows',
  pane: () =>
    fromHtml(`<div class="relative h-full"><div class="head"></div><div class="older"></div><div class="rows"></div>
      <div class="box"><div class="editor-wrapper"><div class="tiptap ProseMirror" contenteditable="true"><p></p></div></div></div>
      <div class="menu"><div role="menuitem">Resolved</div></div></div>`),
  update(pane, { solved, hasOlder }) {
    part(pane, '.head').replaceChildren(
      fromHtml(
        `<div class="cursor-pointer bg-primary"><span class="text-primary-foreground">${solved ? 'Resolved' : 'Open'}</span></div>`,
      ),
    );
    // The button stands right before the block of messages, and goes once all are there.
    pane.querySelector('.text-center:has(> .more)')?.remove();
    if (hasOlder)
      part(pane, '.rows').before(
        fromHtml('<div class="text-center"><button class="more">Load more</button></div>'),
      );
  },
  row({ author, text, note, name, key, first }: Message) {
    const side = author === 'agent' ? 'items-end' : 'items-start';
    const made = fromHtml(
      author === 'system'
        ? `<div data-message-uuid="u-${key}"><div class="text-center"><div class="text-muted-foreground text-sm"></div></div></div>`
        : `<div data-message-uuid="u-${key}"><div class="flex flex-col ${side}">${first ? '<div class="mb-1"><p class="text-muted-foreground text-sm font-medium"></p></div>' : ''}
            <div class="message-bubble ${note === true ? 'bg-private' : 'bg-secondary'}"><div class="native-html"></div></div></div></div>`,
    );
    if (author === 'system') write(made, '.text-muted-foreground', text);
    else {
      if (first) write(made, '.font-medium', name);
      write(made, '.native-html', text, true);
    }
    return made;
  },
  endBy: (pane) => [() => part(pane, '[role=menuitem]')],
};

/** Rocket.Chat: the customer is told by name, and only the first of a run bears one. */
export const rocketchat: Template = {
  helpdesk: 'rocketchat',
  address: (ticket) => `${HOST}/live/${ticket}`,
  panes: 'one',
  list: '[role=list]',
  pane: () =>
    fromHtml(`<main><header class="rcx-room-header"><h1></h1></header><ul role="list"></ul>
      <footer><textarea name="msg"></textarea></footer></main>`),
  update: (pane, { customer }) => write(pane, 'h1', customer),
  row({ author, text, name, key, first }: Message) {
    const head = first
      ? '<div class="rcx-message-header"><span class="rcx-message-header__name" data-username="u"></span></div>'
      : '';
    const made = fromHtml(
      author === 'system'
        ? `<div role="listitem" aria-roledescription="system message" data-mid="m${key}"><span data-qa-type="system-message-body"></span></div>`
        : `<div role="listitem" aria-roledescription="message" data-mid="m${key}" data-own="${author === 'agent'}">${head}<div aria-roledescription="message body"></div></div>`,
    );
    if (author === 'system') write(made, '[data-qa-type]', text);
    else {
      if (first) write(made, '[data-username]', name);
      write(made, '[aria-roledescription="message body"]', text, true);
    }
    return made;
  },
};

/** Zammad's new view: a feed of articles. */
export const zammadDesktop: Template = {
  helpdesk: 'zammad',
  address: (ticket) => `${HOST}/desktop/tickets/${ticket}`,
  panes: 'one',
  list: 'section[role=feed]',
  pane: () =>
    fromHtml(`<main><section role="feed"></section><div data-test-id="article-reply-stripes-panel">
      <div id="ticketArticleReplyForm"><div class="tiptap ProseMirror" contenteditable="true"><p></p></div></div></div></main>`),
  update() {},
  row({ author, text, note, name, key }: Message) {
    const made = fromHtml(
      `<article id="article-${key}"><div class="relative ${note === true ? 'bg-stripes' : ''}" data-test-id="article-bubble-container-${key}">
        <article class="Content ${author === 'customer' ? 'Content--customer' : 'Content--agent'}">
        <div aria-describedby="author-name-and-creation-date"><p class="sr-only">-</p><span class="font-bold"></span></div>
        <div data-test-id="article-content"><section class="inner-article-body"></section></div></article></div></article>`,
    );
    write(made, '.font-bold', name);
    write(made, '.inner-article-body', text, true);
    return made;
  },
};

/** Zammad's classic view: tickets stay mounted, the one in front is `active`. */
export const zammadClassic: Template = {
  helpdesk: 'zammad',
  address: (ticket) => `${HOST}/#ticket/zoom/${ticket}`,
  panes: 'kept',
  list: '.ticket-article',
  pane: () =>
    fromHtml(`<div class="content"><div class="ticket-article"></div>
      <form class="article-add"><div class="articleNewEdit-body" contenteditable="true"></div></form>
      <select name="state_id"><option value="2" selected>open</option><option value="4">closed</option></select>
      <button class="js-submit">Update</button></div>`),
  update() {},
  show(pane, inFront) {
    pane.classList.toggle('active', inFront);
    pane.style.display = inFront ? '' : 'none';
  },
  row({ author, text, note, key }: Message) {
    const made = fromHtml(
      `<div><div class="ticket-article-item ${author} ${note === true ? 'is-internal' : ''}" data-id="${key}"><div class="textBubble"><div class="textBubble-content"></div></div></div></div>`,
    );
    write(made, '.textBubble-content', text, true);
    return made;
  },
  endBy: (pane) => [
    () => {
      const status = part(pane, 'select');
      if (status instanceof HTMLSelectElement) status.value = '4';
      return part(pane, '.js-submit');
    },
  ],
};

/** FreeScout: newest first, a number on each thread. */
export const freescout: Template = {
  helpdesk: 'freescout',
  address: (ticket) => `${HOST}/conversation/${ticket}`,
  panes: 'one',
  bodyMark: 'data-conversation_id',
  newestFirst: true,
  list: '#conv-layout-main',
  pane: () =>
    fromHtml(`<div id="conv-layout"><ul id="conv-status"><li class="status"><a href="#" data-status="3">Closed</a></li></ul>
      <div class="conv-reply-block"><div class="note-editable" contenteditable="true"><div><br></div></div></div>
      <div id="conv-layout-customer"><a class="customer-name"></a></div><div id="conv-layout-main"></div></div>`),
  update(pane, { customer, solved }) {
    write(pane, '.customer-name', customer);
    part(pane, '.status').classList.toggle('active', solved);
  },
  row(message: Message) {
    const { text, name, key } = message;
    const type = kindOf(message, ['lineitem', 'note', 'message', 'customer']);
    const made = fromHtml(
      `<div class="thread thread-type-${type}" data-thread_id="${key}"><div class="thread-person"><strong></strong></div><div class="thread-content"></div></div>`,
    );
    write(made, 'strong', name);
    write(made, '.thread-content', text, true);
    return made;
  },
  endBy: (pane) => [() => part(pane, '[data-status="3"]')],
};

/** osTicket: the class says who wrote, and it is not who it seems. */
export const osticket: Template = {
  helpdesk: 'osticket',
  address: (ticket) => `${HOST}/scp/tickets.php?id=${ticket}`,
  panes: 'one',
  list: '#thread-items',
  pane: () =>
    fromHtml(`<div id="pjax-container"><a class="ticket-action close"></a><span id="user-14-name"></span>
      <div id="thread-items" data-thread-id="55"></div>
      <form id="reply"><div class="redactor-in" contenteditable="true"></div></form></div>`),
  update(pane, { customer, solved }) {
    write(pane, '#user-14-name', customer);
    const step = solved ? 'reopen' : 'close/2';
    part(pane, '.ticket-action').setAttribute('href', `#tickets/91/status/${step}`);
  },
  row(message: Message) {
    const { text, name, key } = message;
    const kind = kindOf(message, ['system', 'note', 'response', 'message']);
    const made = fromHtml(
      `<div id="thread-entry-${key}"><div class="thread-entry ${kind}"><div class="header"><b></b></div><div class="thread-body"><div class="words"></div></div></div></div>`,
    );
    write(made, 'b', name);
    write(made, '.words', text, true);
    return made;
  },
  endBy: (pane) => [() => part(pane, '.ticket-action')],
};
