/** One message of a made-up conversation, as a helpdesk knows it. */
export interface Said {
  id: number;
  from: 'customer' | 'agent' | 'note' | 'system';
  name: string;
  html: string;
  /** The words of `html`, as they are to be read. */
  text: string;
  /** `10:05`. */
  clock: string;
}

/** A helpdesk that nobody has seen before. */
export interface DeskPage {
  name: string;
  /** Address of the conversation. */
  path: string;
  /** Its id, as the reader should know it. */
  ticket: string;
  shell: string;
  /** Selector of what holds the messages, from the page; ` >>> ` steps into trees. */
  list: string;
  /** The HTML of one row, or of what is put into the list for it. */
  row: (said: Said, before: Said | null) => string;
  /** Puts a row where it belongs; left out, at the end of the list. */
  put?: (list: Element, html: string, said: Said, before: Said | null) => void;
  /** Newest first. */
  upsideDown?: boolean;
  composer?: string;
  end?: string;
  /** Internal notes and system lines occur. */
  with?: ('note' | 'system')[];
  /** Nothing but further messages tells what is alike: two are not enough. */
  needsMore?: boolean;
  /** Of a whole row, the name may be taken for the words where it is longer: nothing is called anything. */
  pointAtWords?: boolean;
  /** The page shows nothing by which notes could be told, until one is pointed at. */
  pointAtNote?: boolean;
}

export const REPLY = `<form class="reply-form"><textarea name="reply" placeholder="اكتب ردك"></textarea>
  <button type="submit">إرسال</button></form>`;

export const shell = (list: string, title = '<h2 class="title">هدى العتيبي</h2>') =>
  `<div id="app"><aside class="queue"><a class="queue-item" href="#1">هدى العتيبي<small>مرحبا</small></a>
   <a class="queue-item" href="#2">سالم الحربي<small>شكرا</small></a></aside>
   <main class="desk"><header class="desk-header">${title}<button class="resolve-btn">حل</button></header>${list}${REPLY}</main></div>`;

export const side = <T>({ from }: Said, customer: T, agent: T): T =>
  from === 'customer' ? customer : agent;

/** In one group as long as `same` says that the next belongs to the one before. */
export function grouped(
  group: (said: Said) => string,
  same: (said: Said, before: Said) => boolean,
  inner: string,
): NonNullable<DeskPage['put']> {
  return (list, html, said, before) => {
    if (before === null || !same(said, before) || list.lastElementChild === null) {
      list.insertAdjacentHTML('beforeend', group(said));
    }
    const last = list.lastElementChild;
    (last?.querySelector(inner) ?? last)?.insertAdjacentHTML('beforeend', html);
  };
}

export const DESK_PAGES: DeskPage[] = [
  {
    name: 'a flat list with classes that say who',
    path: '/tickets/4711',
    ticket: '4711',
    shell: shell('<div class="messages"></div>'),
    list: '.messages',
    row: (s) =>
      `<div class="message ${side(s, 'customer', 'agent')}" id="message-${s.id}"><span class="author">${s.name}</span><div class="body">${s.html}</div><span class="time">${s.clock}</span></div>`,
  },
  {
    name: 'groups by day',
    path: '/app/accounts/1/inbox/3/conversations/45',
    ticket: '45',
    shell: shell('<section class="thread"></section>'),
    list: '.thread',
    row: (s) =>
      `<div class="entry entry--${side(s, 'in', 'out')}"><div class="entry__text">${s.html}</div><small>${s.clock}</small></div>`,
    put: grouped(
      (s) => `<div class="day"><div class="day-title">يوم ${s.id}</div></div>`,
      (s) => s.id % 4 !== 0,
      '.none',
    ),
  },
  {
    name: 'runs of one author, the role on the run',
    path: '/chat?id=77',
    ticket: '77',
    shell: shell('<div class="log"></div>'),
    list: '.log',
    row: (s) => `<div class="line"><div class="line-text">${s.html}</div></div>`,
    put: grouped(
      (s) =>
        `<div class="run run-${side(s, 'visitor', 'operator')}"><div class="face">${s.name[0]}</div><div class="lines"><div class="who">${s.name}</div></div></div>`,
      (s, b) => s.from === b.from,
      '.lines',
    ),
  },
  {
    name: 'a table',
    path: '/helpdesk/ticket.php?tid=1203&tab=all',
    ticket: '1203',
    shell: shell('<table class="posts"><tbody></tbody></table>'),
    list: '.posts tbody',
    row: (s) =>
      `<tr class="${side(s, 'post client-post', 'post staff-post')}"><td class="meta"><b>${s.name}</b><br>${s.clock}</td><td class="content">${s.html}</td></tr>`,
  },
  {
    name: 'articles with the role in an attribute inside',
    path: '/agent/tickets/90210',
    ticket: '90210',
    shell: shell('<div data-test-id="log"></div>'),
    list: '[data-test-id=log]',
    row: (s) =>
      `<article data-test-id="log-item"><div data-test-id="log-message" type="${side(s, 'end-user', 'agent')}"><header><span data-test-id="sender">${s.name}</span><time datetime="2026-11-20T${s.clock}:07Z">${s.clock}</time></header><div data-test-id="content">${s.html}</div></div></article>`,
  },
  {
    name: 'bubbles with utility classes only',
    path: '/inbox/5/conversations/88',
    ticket: '88',
    shell: shell('<ul class="flex flex-col overflow-auto px-4"></ul>'),
    list: '#app main ul',
    row: (s) =>
      `<li class="flex mb-2 ${side(s, 'justify-start', 'justify-end')}" id="message${s.id}"><div class="max-w-lg rounded-xl p-3 ${side(s, 'bg-slate-100', 'bg-blue-500')}"><div class="text-sm leading-5">${s.html}</div><div class="text-xs text-slate-400">${s.clock}</div></div></li>`,
  },
  {
    name: 'CSS modules',
    path: '/c/8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
    ticket: '8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
    shell: shell('<div class="Thread_list__9xKq2"></div>'),
    list: '#app main > div',
    row: (s) =>
      `<div class="Message_row__aB3xZ ${side(s, 'Message_theirs__k9Qw1', 'Message_ours__Zx81p')}"><div class="Message_bubble__Pq7Lm"><p class="Message_text__1vBnM">${s.html}</p><span class="Message_stamp__Ty66u">${s.clock}</span></div></div>`,
  },
  {
    name: 'styled-components: hashes only, an avatar on one side',
    path: '/chats/551',
    ticket: '551',
    shell: shell('<div class="sc-bdVaJa kNxQeH"></div>'),
    list: '#app main > div',
    row: (s) =>
      s.from === 'customer'
        ? `<div class="sc-gZMcBi hPbKpq"><img class="sc-gqjmRU fLjkRe" src="data:," alt=""><div class="sc-VigVT eLqpzc"><div class="sc-jTzLTM iuKyTf">${s.html}</div></div></div>`
        : `<div class="sc-gZMcBi lfzqgX"><div class="sc-VigVT eLqpzc"><div class="sc-jTzLTM iuKyTf">${s.html}</div></div></div>`,
  },
  {
    name: 'test ids, with the sender as a value',
    path: '/workspace/acme/ticket/3391',
    ticket: '3391',
    shell: shell('<div data-testid="conversation-scroll"></div>'),
    list: '[data-testid="conversation-scroll"]',
    row: (s) =>
      `<div class="css-1q2w3e4" data-testid="message-item" data-sender-type="${side(s, 'contact', 'user')}"><div class="css-0" data-testid="message-author">${s.name}</div><div class="css-9a8s7d" data-testid="message-body">${s.html}</div></div>`,
  },
  {
    name: 'Ember: counted ids, the role in a class of the row',
    path: '/#/conversations/1207',
    ticket: '1207',
    shell: shell('<div id="ember233" class="ember-view transcript"></div>'),
    list: '.transcript',
    row: (s) =>
      `<div id="ember${400 + Math.floor(Math.random() * 1e6)}" class="ember-view transcript-item ${side(s, 'from-customer', 'from-agent')}"><div id="ember${Math.floor(Math.random() * 1e6)}" class="ember-view"><div class="transcript-text">${s.html}</div></div><div class="transcript-when">${s.clock}</div></div>`,
  },
  {
    name: 'Angular: attributes of its own, the role in a class of an inner element',
    path: '/tickets/view/6002',
    ticket: '6002',
    shell: shell(
      '<app-thread _nghost-abc-c12><div _ngcontent-abc-c12 class="scroller"></div></app-thread>',
    ),
    list: '.scroller',
    row: (s) =>
      `<app-message _ngcontent-abc-c12 _nghost-abc-c15 class="ng-star-inserted"><div _ngcontent-abc-c15 class="wrap"><div _ngcontent-abc-c15 class="balloon ${side(s, 'balloon-left', 'balloon-right')}"><span _ngcontent-abc-c15>${s.html}</span></div><span _ngcontent-abc-c15 class="stamp">${s.clock}</span></div></app-message>`,
  },
  {
    name: 'a web component with the list in its shadow root',
    path: '/desk/chat/314',
    ticket: '314',
    shell: shell('<desk-thread></desk-thread>'),
    list: 'desk-thread >>> .items',
    row: (s) =>
      `<div class="item" data-author="${side(s, 'customer', 'agent')}"><div class="item-text">${s.html}</div></div>`,
  },
  {
    name: 'shadow roots in shadow roots',
    path: '/desk/chat/315',
    ticket: '315',
    shell: shell('<desk-app></desk-app>'),
    list: 'desk-app >>> desk-thread >>> .items',
    row: (s) =>
      `<desk-row data-own="${side(s, 'false', 'true')}"><div class="item-text">${s.html}</div><i class="material-icons">done</i></desk-row>`,
  },
  {
    name: 'a frame of the same origin',
    path: '/frames/ticket-2044',
    ticket: 'ticket-2044',
    shell: shell('<iframe class="conversation-frame"></iframe>'),
    list: 'iframe.conversation-frame >>> .msgs',
    row: (s) =>
      `<div class="msg ${side(s, 'msg-in', 'msg-out')}"><div class="msg-text">${s.html}</div></div>`,
  },
  {
    name: 'newest first, ids that are numbers',
    path: '/conversation/1042',
    ticket: '1042',
    upsideDown: true,
    shell: shell('<div id="conv-layout-main"></div>'),
    list: '#conv-layout-main',
    row: (s) =>
      `<div class="thread thread-type-${side(s, 'customer', 'message')}" id="thread-${s.id + 900}" data-thread_id="${s.id + 900}"><div class="thread-header"><strong class="thread-person">${s.name}</strong></div><div class="thread-content">${s.html}</div><div class="thread-date">${s.clock}</div></div>`,
  },
  {
    name: 'newest first without ids',
    path: '/cases/77120',
    ticket: '77120',
    upsideDown: true,
    shell: shell('<div class="feed"></div>'),
    list: '.feed',
    row: (s) =>
      `<section class="feed-item"><div class="${side(s, 'from-client', 'from-staff')}"><div class="feed-words">${s.html}</div></div><div class="feed-when">${s.clock}</div></section>`,
  },
  {
    name: 'roles by name alone',
    path: '/t/98765',
    ticket: '98765',
    shell: shell('<div class="comments"></div>'),
    list: '.comments',
    row: (s) =>
      `<div class="comment"><div class="comment-author">${s.name}</div><div class="comment-text">${s.html}</div></div>`,
  },
  {
    name: 'names once in a run, and roles by name alone',
    path: '/t/98766',
    ticket: '98766',
    shell: shell('<div class="comments"></div>'),
    list: '.comments',
    row: (s, b) =>
      `<div class="comment">${b?.from === s.from ? '' : `<div class="comment-author">${s.name}</div>`}<div class="comment-text">${s.html}</div></div>`,
  },
  {
    name: 'own messages marked, the others not',
    path: '/live/room_8812',
    ticket: '8812',
    shell: shell('<div role="log"></div>'),
    list: '[role=log]',
    row: (s) =>
      `<div role="listitem" class="rc-message" data-mid="m${s.id}x7Qz${s.id * 37}" data-own="${side(s, 'false', 'true')}"><div class="rc-body">${s.html}</div></div>`,
  },
  {
    name: 'only the agent has a class',
    path: '/messages/5150',
    ticket: '5150',
    shell: shell('<ol class="history"></ol>'),
    list: '.history',
    row: (s) =>
      `<li class="${side(s, 'bubble', 'bubble self')}"><p>${s.html}</p><time>${s.clock}</time></li>`,
  },
  {
    name: 'notes between the messages',
    path: '/tickets/1500',
    ticket: '1500',
    with: ['note'],
    shell: shell('<div class="timeline"></div>'),
    list: '.timeline',
    row: (s) =>
      `<div class="event ${side(s, 'event-customer', 'event-agent')}${s.from === 'note' ? ' is-private' : ''}" data-event-id="${s.id + 4000}"><b class="event-name">${s.name}</b><div class="event-text">${s.html}</div></div>`,
  },
  {
    name: 'notes that only a colour tells, pointed at',
    path: '/tickets/1501',
    ticket: '1501',
    with: ['note'],
    pointAtNote: true,
    shell: shell('<div class="timeline"></div>'),
    list: '.timeline',
    row: (s) =>
      `<div class="event"><div class="balloon ${s.from === 'note' ? 'bg-amber' : side(s, 'bg-slate', 'bg-azure')}"><div class="event-text">${s.html}</div></div></div>`,
  },
  {
    name: 'system lines of the same class between the messages',
    path: '/chat/view/2200',
    ticket: '2200',
    with: ['system'],
    shell: shell('<div class="msgs"></div>'),
    list: '.msgs',
    row: (s) =>
      s.from === 'system'
        ? `<div class="msg msg-event"><span class="event-line">${s.html}</span></div>`
        : `<div class="msg ${side(s, 'msg-received', 'msg-sent')}"><div class="msg-body"><span class="msg-text">${s.html}</span><span class="msg-clock">${s.clock}</span></div></div>`,
  },
  {
    name: 'two mounted conversations, one hidden',
    path: '/console/tabs',
    ticket: '61',
    shell: `<div class="panes"><section class="pane" data-ticket-id="60" style="display:none"><div class="msgs"><div class="msg in"><div class="words">من محادثة أخرى</div></div><div class="msg out"><div class="words">رد في محادثة أخرى</div></div></div><textarea class="reply"></textarea></section><section class="pane" data-ticket-id="61"><div class="msgs"></div><textarea class="reply"></textarea><button class="send">إرسال</button><button class="end-chat">إنهاء</button></section></div>`,
    list: '.pane[data-ticket-id="61"] .msgs',
    composer: '.pane[data-ticket-id="61"] .reply',
    end: '.pane[data-ticket-id="61"] .end-chat',
    row: (s) => `<div class="msg ${side(s, 'in', 'out')}"><div class="words">${s.html}</div></div>`,
  },
  {
    name: 'no names at all: bare elements with inline layout, an icon on one side',
    path: '/x/44001',
    ticket: '44001',
    shell: shell('<div></div>'),
    list: '#app main > div',
    row: (s) =>
      s.from === 'customer'
        ? `<div><div><span>${s.html}</span></div></div>`
        : `<div><div><span>${s.html}</span></div><svg width="9" height="9"></svg></div>`,
  },
  {
    name: 'reactions, receipts and reply buttons in the bubble, words loose in it',
    path: '/conversations/7001',
    ticket: '7001',
    shell: shell('<div class="chat-history"></div>'),
    list: '.chat-history',
    row: (s) =>
      `<div class="chat-message ${side(s, 'chat-message-visitor', 'chat-message-agent')}"><div class="avatar"><img alt="${s.name}" src="data:,"></div><div class="bubble"><span class="sender">${s.name}</span>${s.html}<span class="time">${s.clock}</span><span class="status">تمت القراءة</span><button>رد</button><span class="reaction">👍</span></div></div>`,
  },
  {
    name: 'an Arabic page, right to left, sides by classes of its own',
    path: '/محادثات/3030',
    ticket: '3030',
    shell: shell('<div class="rasael" dir="rtl"></div>'),
    list: '.rasael',
    row: (s) =>
      `<div class="risala"><div class="${side(s, 'yameen', 'yasar')}"><p class="nass">${s.html}</p><span class="waqt">${s.clock} ص</span></div></div>`,
  },
  {
    name: 'ids inside the rows, quoted words above the answer',
    path: '/mail/thread/1999',
    ticket: '1999',
    shell: shell('<div class="mails"></div>'),
    list: '.mails',
    row: (s) =>
      `<div class="mail"><div class="mail-inner" data-message-id="${s.id + 70000}"><div class="mail-head ${side(s, 'by-requester', 'by-staff')}"><span class="mail-from">${s.name}</span></div><div class="mail-body">${s.html}<blockquote>كتب أحدهم: سابق</blockquote></div></div></div>`,
  },
];
