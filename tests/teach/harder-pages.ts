import { type DeskPage, grouped, type Said, shell, side } from './desk-pages.ts';

/** Pages that mislead: what differs between two messages by chance, and what is alike beside the list. */

const first = (said: Said, before: Said | null) => before?.from !== said.from;

export const HARDER_PAGES: DeskPage[] = [
  {
    name: 'an avatar only at the first of a run, the side in the direction of a wrapper',
    path: '/inbox/c/71',
    ticket: '71',
    shell: shell('<div class="stream"></div>'),
    list: '.stream',
    row: (s, b) =>
      `<div class="stream-row"><div class="flex ${side(s, 'flex-row', 'flex-row-reverse')}">${first(s, b) ? '<span class="face"></span>' : ''}<div class="pill"><div class="words">${s.html}</div></div></div></div>`,
  },
  {
    name: 'the queue beside it has items of the same class',
    path: '/box/9001',
    ticket: '9001',
    shell: `<div id="app"><aside class="side"><div class="item theirs"><div class="words">آخر رسالة من سالم</div></div><div class="item theirs"><div class="words">آخر رسالة من منى</div></div></aside><main class="room"><h2 class="title">هدى العتيبي</h2><button class="resolve-btn">حل</button><div class="flow"></div><form class="reply-form"><textarea name="reply"></textarea><button type="submit">إرسال</button></form></main></div>`,
    list: '.flow',
    row: (s) =>
      `<div class="item ${side(s, 'theirs', 'ours')}"><div class="words">${s.html}</div></div>`,
  },
  {
    name: 'messages of several paragraphs and lists',
    path: '/mailbox/4/thread/8000',
    ticket: '8000',
    shell: shell('<div class="letters"></div>'),
    list: '.letters',
    row: (s) =>
      `<div class="letter letter-${side(s, 'from-client', 'from-desk')}"><div class="letter-top"><b class="letter-name">${s.name}</b> <i class="letter-date">${s.clock}</i></div><div class="letter-text"><p>${s.html}</p></div></div>`,
  },
  {
    name: 'a receipt on some of the agent’s, and a translate button on the customer’s',
    path: '/talk?session=88231',
    ticket: '88231',
    shell: shell('<div class="talk-log"></div>'),
    list: '.talk-log',
    row: (s) =>
      s.from === 'customer'
        ? `<div class="talk"><div class="talk-in"><span class="talk-text">${s.html}</span></div>${s.id % 2 === 0 ? '' : '<button class="translate">ترجمة</button>'}</div>`
        : `<div class="talk"><div class="talk-out"><span class="talk-text">${s.html}</span></div>${s.id % 3 === 0 ? '<span class="ticks">✓✓</span>' : ''}</div>`,
  },
  {
    name: 'an id of each person on the row, and names alone tell the sides apart',
    path: '/cases/5123',
    ticket: '5123',
    shell: shell('<div class="notes-list"></div>'),
    list: '.notes-list',
    row: (s) =>
      `<div class="remark" data-author-id="${side(s, '4411', '17')}"><div class="remark-head"><span class="remark-name">${s.name}</span><span class="remark-time">${s.clock}</span></div><div class="remark-text">${s.html}</div></div>`,
  },
  {
    name: 'each side an element of its own',
    path: '/wc/chat/612',
    ticket: '612',
    shell: shell('<chat-log></chat-log>'),
    list: 'chat-log',
    row: (s) =>
      `<${side(s, 'msg-in', 'msg-out')}><p>${s.html}</p></${side(s, 'msg-in', 'msg-out')}>`,
  },
  {
    name: 'hashes only, in groups by day, an icon on one side',
    needsMore: true,
    path: '/h/40021',
    ticket: '40021',
    shell: shell('<div class="css-1x9a2b3"></div>'),
    list: '#app main > div',
    row: (s) =>
      `<div class="css-9q8w7e"><div class="css-${side(s, '1a2b3c', '3c2b1a')}"><span class="css-77aa88">${s.html}</span></div>${s.from === 'agent' ? '<svg class="css-00ff11" width="8" height="8"></svg>' : ''}</div>`,
    put: grouped(
      (s) => `<div class="css-5t6y7u"><h4 class="css-1q1q1q">يوم ${s.id}</h4></div>`,
      (s) => s.id % 3 !== 0,
      '.none',
    ),
  },
  {
    name: 'an editor in a frame, and an end that only its words tell',
    path: '/suite/ticket/30777',
    ticket: '30777',
    shell: `<div id="app"><main class="suite"><h2 class="title">هدى العتيبي</h2><div class="bar"><button class="btn">تحويل</button><button class="btn">إنهاء المحادثة</button></div><div class="conv"></div><div class="compose"><iframe class="editor-frame"></iframe><button class="send">إرسال</button></div></main></div>`,
    list: '.conv',
    end: '.bar > :last-child',
    composer: '.editor-frame',
    row: (s) =>
      `<div class="conv-msg" data-direction="${side(s, 'inbound', 'outbound')}"><div class="conv-body">${s.html}</div></div>`,
  },
  {
    name: 'names longer than what is said, without names of classes',
    needsMore: true,
    path: '/z/2310',
    ticket: '2310',
    shell: shell('<section class="wall"></section>'),
    list: '.wall',
    row: (s) =>
      `<article class="${side(s, 'guest', 'host')}"><div><span>${s.from === 'customer' ? 'هدى بنت عبدالرحمن العتيبي الحارثي' : 'نورة بنت محمد الدوسري الخالدي من خدمة العملاء'}</span><span>${s.clock}</span></div><div>${s.html}</div></article>`,
  },
  {
    name: 'an e-mail in a frame of its own, newest first, numbers that are drawn anew',
    path: '/index?Action=TicketZoom;TicketID=7120',
    ticket: '7120',
    shell: shell('<div class="ArticleItems"></div>'),
    list: '.ArticleItems',
    upsideDown: true,
    with: ['note'],
    row: (s) =>
      `<a name="Article${s.id * 7}"></a><div class="Widget Expanded ${side(s, 'customer Incoming', 'agent Outgoing')} ${s.from === 'note' ? 'NotVisibleForCustomer' : 'VisibleForCustomer'}"><div class="Header"><h2>#${s.id} – ${s.name} – ${s.clock}</h2></div><div class="Content" id="Core_UI_AutogeneratedID_${30 - s.id}"><div class="ArticleMailContent"><div class="SenderImage">${s.name[0]}</div>${s.id % 3 === 1 ? `<div class="HTMLWrapper"><iframe class="mail-frame" id="Iframe${s.id * 7}" data-content="${encodeURIComponent(s.html)}"></iframe></div>` : `<div class="ArticleBody">${s.html}</div>`}</div></div></div>`,
  },
  {
    name: 'every message in a frame without a name',
    path: '/desk/tickets/60112',
    ticket: '60112',
    shell: shell('<div class="activities"></div>'),
    list: '.activities',
    row: (s) =>
      `<div class="activity" data-type="${side(s, 'received', 'sent')}"><header><span>${s.name}</span><time>${s.clock}</time></header><div><iframe data-content="${encodeURIComponent(`<p>${s.html}</p>`)}"></iframe></div></div>`,
  },
  {
    name: 'the speaker in an attribute of each row, in pointed brackets, and a class on one side',
    path: '/#/chan-3',
    ticket: 'chan-3',
    shell: shell('<div role="log"></div>', '<h2 class="title">support</h2>'),
    list: '[role=log]',
    row: (s) =>
      `<div id="msg-${s.id + 20}" class="msg${side(s, '', ' self')}" data-type="message" data-from="${side(s, 'reem', 'noura')}"><span class="time">${s.clock}</span><span class="from"><span class="only-copy">&lt;</span><span class="user" data-name="${side(s, 'reem', 'noura')}" role="button">${side(s, 'reem', 'noura')}</span><span class="only-copy">&gt; </span></span><span class="content">${s.html}</span></div>`,
  },
  {
    name: 'a name without a name of its own over an e-mail in a frame, the first without a button',
    needsMore: true,
    path: '/helpdesk/tickets/3310',
    ticket: '3310',
    shell: shell('<div class="activities"></div>', '<p class="title">هدى العتيبي</p>'),
    list: '.activities',
    row: (s) =>
      `<div class="activity mt-2" tabindex="0" id="2026-11-27 02:${s.id + 10}:29"><div class="w-full grid"><div class="flex"><div class="rounded-full">${s.name[0]}</div></div><div class="mb-4 flex"><div class="py-2 px-3 rounded-md border"><div class="flex"><div class="flex gap-1"><span>${s.name}</span><span class="flex text-sm">&lt;${side(s, 'huda', 'noura')}@example.test&gt;</span></div><div class="flex"><p class="text-xs">${s.id * 3} minutes ago</p><button>رد</button>${s.id === 1 ? '' : '<div class="split" data-slot="trigger"></div>'}</div></div><div class="text-p-sm"><span class="me-1">To:</span> <span>help@example.test</span></div><iframe class="block w-full" data-content="${encodeURIComponent(`<p>${s.html}</p>`)}"></iframe></div></div></div></div>`,
  },
];
