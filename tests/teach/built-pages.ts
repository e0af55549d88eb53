import { type DeskPage, type Said, shell, side } from './desk-pages.ts';

/** Pages built as the kits are that chats are made of: what their running misled us by. */

const first = (said: Said, before: Said | null) => before?.from !== said.from;

export const BUILT_PAGES: DeskPage[] = [
  {
    name: 'names of components and hashes that can be spoken; the sides in test ids of their own',
    needsMore: true,
    path: '/inbox/m/40311',
    ticket: '40311',
    shell: shell('<div class="sc-VILhF bTDorB"><div class="sc-jtazNH ceXHtt"></div></div>'),
    list: '.sc-jtazNH',
    row: (s, b) =>
      s.from === 'customer'
        ? `<div data-testid="incoming-message" class="sc-kieALA sc-kHNKno dhPPtU gfuCCs fade-animation"><div class="sc-dHKmnV cbqHYn"></div><div class="sc-hLyRwt dXtobW">${first(s, b) ? `<div class="sc-eGjrzz cQhmaZ"><div class="sc-groBii bLslQN">${s.name}</div></div>` : ''}<div style="display:flex"><div class="sc-dibcMh sc-dACwDz jlFeNB iokOoi"><div bgcolor="#6ea9d7" bordercss="x" class="sc-kAFUCS sc-iLBnws fjmCVo kAvqUb"></div><div class="sc-jMpmlX hKVuVv">${s.html}</div><div style="margin-top:4px"><div class="sc-elFkmj ePrFYh"><div class="sc-kThouk dCsAtg">${s.id}m</div></div></div></div></div></div></div>`
        : `<div data-testid="outgoing-message" class="sc-kieALA eGdEwI fade-animation"><div><div class="sc-dibcMh jlFeNB"><div bgcolor="#6ea9d7" bordercss="x" class="sc-kAFUCS iMdYVU"></div><div color="#ffffff" class="sc-jMpmlX kBNzub">${s.html}</div><div style="margin-top:4px"><div class="sc-elFkmj ePrFYh"><div color="#f3f4f6" class="sc-kThouk bnxmtt">${s.id}m</div><div color="#ffffff" class="sc-dTdQuR gipFpo"><svg width="8" height="8"></svg></div></div></div></div></div></div>`,
  },
  {
    name: 'a receipt with an id in what has been read, and the side in a name for the current user',
    path: '/rooms/5512',
    ticket: '5512',
    shell: shell('<div class="vx-messages" id="messages-list"></div>'),
    list: '#messages-list',
    // What was just sent has no receipt yet.
    row: (s) =>
      `<div><div class="vx-wrapper"><div class="vx-box"><div class="vx-message-card ${side(s, '', 'vx-message-current')}"><div class="vx-format"><div class="markdown"><p>${s.html}</p></div></div><div class="vx-text-timestamp"><span>${s.clock}</span>${s.from === 'agent' && s.id < 20 ? '<span><svg id="vx-icon-checkmark-seen" width="8" height="8"></svg></span>' : ''}</div></div></div></div></div>`,
  },
  {
    name: 'test ids that say what a row is, and not which',
    path: '/inbox/m/40312',
    ticket: '40312',
    shell: shell('<div class="sc-VILhF bTDorB"></div>'),
    list: '.sc-VILhF',
    row: (s) =>
      `<div data-testid="${side(s, 'incoming-message', 'outgoing-message')}" class="sc-kieALA sc-kHNKno dhPPtU gfuCCs"><div class="sc-jMpmlX iokOoi">${s.html}</div></div>`,
  },
  {
    name: 'nothing but hashes that differ, each side with one of its own',
    path: '/chats/q/77410',
    ticket: '77410',
    shell: shell('<div class="css-1x9a2b3"></div>'),
    list: '.css-1x9a2b3',
    row: (s) =>
      `<div class="css-9q8w7e"><div class="css-${side(s, '1a2b3c', '3c2b1a')}"><div class="css-${side(s, '8u7y6t', '6t7y8u')}"><span class="css-77aa88">${s.html}</span></div></div></div>`,
  },
  {
    name: 'system lines that are called so, and a digit on every row',
    path: '/single/8812',
    ticket: '8812',
    with: ['system'],
    shell: shell('<div class="msgBlock"></div>'),
    list: '.msgBlock',
    row: (s) =>
      s.from === 'system'
        ? `<div class="message-row system-response" qt="1"><span class="sys-tit"><i>System</i></span><div class="msg-body">${s.html}</div></div>`
        : `<div class="message-row ${side(s, 'response', 'message-admin')}" data-op-id="${side(s, '0', '3')}" qt="1"><span class="usr-tit">${s.name}</span><span class="msg-date">${s.clock}</span><br><div class="msg-body">${s.from === 'agent' && s.id > 10 ? '<span class="material-icons">done</span>' : ''}${s.html}</div></div>`,
  },
  {
    name: 'tabs of conversations beside tabs of other things, and a line without an id',
    path: '/admin#/chat-id-41',
    ticket: '41',
    with: ['system'],
    shell: `<div id="app"><aside><div class="tab-pane active" role="tabpanel">قائمة</div></aside><main><div class="tab-content"><div class="tab-pane" role="tabpanel" id="chat-id-40" hidden><div class="block"><div class="msgBlock" id="messagesBlock-40"><div class="message-row" id="msg-1"><div class="msg-body">قديم</div></div></div></div><textarea name="reply"></textarea></div><div class="tab-pane active" role="tabpanel" id="chat-id-41"><button class="resolve-btn">حل</button><div class="block"><div class="msgBlock" id="messagesBlock-41"></div></div><div class="reply-form" data-chat-id="41"><textarea name="reply"></textarea><button>إرسال</button></div></div></div></main></div>`,
    list: '#messagesBlock-41',
    composer: '#chat-id-41 textarea',
    row: (s) =>
      s.from === 'system'
        ? `<div class="message-row system-response"><span class="sys-tit"><i>System</i></span><div class="msg-body">${s.html}</div></div>`
        : `<div class="message-row ${side(s, 'response', 'message-admin')}" id="msg-${s.id}"><span class="usr-tit">${s.name}</span><span class="msg-date">${s.clock}</span><br><div class="msg-body">${s.html}</div></div>`,
  },
  {
    name: 'a class on one side only beside a pair of them, and a spinner that says "loading" to who hears it',
    path: '/inboxes/assigned/conversation/61177',
    ticket: '61177',
    shell: shell('<div class="thread-scroll"></div>'),
    list: '.thread-scroll',
    row: (s) =>
      `<div class="message-line"><div class="flex ${side(s, 'items-start', 'items-end')}"><div class="message-bubble ${side(s, 'hide-quotes', '')}"><div class="native-html">${s.html}</div>${s.id > 20 && s.from === 'agent' ? '<div role="status"><span class="sr-only">Loading...</span></div>' : ''}</div></div></div>`,
  },
  {
    name: 'a send that is on its way stands beside the same one that has arrived',
    path: '/inboxes/assigned/conversation/61178',
    ticket: '61178',
    shell: shell('<div class="thread-scroll"></div>'),
    list: '.thread-scroll',
    row: (s) =>
      `<div class="message-line" data-message-uuid="0b1c${s.id}9f-77aa-4b1e-9c3d-5e6f7a8b9c${String(s.id).padStart(2, '0')}"><div class="flex ${side(s, 'items-start', 'items-end')}"><div class="native-html">${s.html}</div></div></div>`,
    put(list, html, s) {
      if (s.from === 'agent' && s.id > 20) {
        const going = html.replace(/uuid="[^"]*"/, `uuid="pending-${s.id}"`);
        list.insertAdjacentHTML('beforeend', going);
      }
      list.insertAdjacentHTML('beforeend', html);
    },
  },
  {
    name: 'names that are counted as the page is drawn, and nothing of the agent’s but a tick behind the time; quotes without a name',
    needsMore: true,
    path: '/tickets/31',
    ticket: '31',
    shell: shell('<div id="messagesList" class="jss507"></div>'),
    list: '#messagesList',
    row: (s, b) => {
      const names = s.id > 25 ? 46 : 0;
      const gap = b !== null && first(s, b) ? '<span style="margin-top:16px"></span>' : '';
      const menu =
        '<button id="messageActionsButton" class="MuiButtonBase-root-84 jss517"><span class="MuiIconButton-label-83"><svg width="8" height="8"></svg></span></button>';
      const tick = s.from === 'agent' ? '<svg width="8" height="8"></svg>' : '';
      // The answer is in a frame with what it answers, and both in boxes without a name.
      const quote =
        s.from === 'agent' && b?.from === 'customer'
          ? `<div class="jss510"><span class="jss512"></span><div class="jss511"><span class="jss518">${b.name}</span>${b.text}</div></div>`
          : '';
      const words = s.from === 'agent' ? `${quote}<span>${s.html}</span>` : s.html;
      return `${gap}<div class="jss${names + (s.from === 'agent' ? 513 : 509)}">${menu}<div class="jss${names + 519}">${words}<span class="jss${names + 522}">${s.clock}${tick}</span></div></div>`;
    },
  },
  {
    name: 'names on buttons are all that tells the sides apart, and a banner moves what is counted',
    needsMore: true,
    path: '/direct/!huda%3Adesk/',
    ticket: '!huda:desk',
    shell: `<div><div class="_1lay0ut0"><div><header class="hru6be0"><div><p class="_1xny9xl0">الرسائل</p></div></header><div><a class="_1x2y3z0" href="#a">ريم</a><a class="_1x2y3z0" href="#b">هدى العتيبي</a></div></div><div><header class="hru6be0"><div><div><p class="_1xny9xl0">هدى العتيبي</p></div><button class="resolve-btn">حل</button></div></header><div class="prxiv40"><div class="prxiv46"><div class="_161nxve0"></div></div></div><div class="f0ll0w1"><p><b>هدى العتيبي</b> تتابع المحادثة</p></div><div><textarea name="reply"></textarea></div></div></div></div>`,
    list: '._161nxve0',
    row: (s, b) =>
      `<div class="_161nxvec" tabindex="0" data-message-item="${s.id}" data-message-id="$MTA${s.id}xQhZelF3RXJUeVVpT3"><div class="prxiv41l"><div class="prxiv41t">${first(s, b) ? `<button class="_1684mq51" data-user-id="@${side(s, 'huda', 'noura')}:desk"><svg width="8" height="8"></svg></button>` : ''}</div><div class="prxiv46">${first(s, b) ? `<div class="prxiv44"><button class="_161nxves" data-user-id="@${side(s, 'huda', 'noura')}:desk"><span class="_1xny9xl0"><b>${s.name}</b></span></button><div><time class="_1xny9xlc">${s.clock}</time></div></div>` : ''}<div class="prxiv46d"><div class="_161nxvet">${s.html}</div></div></div></div></div>`,
    put(list, html, s) {
      if (s.id === 23) {
        const layout = list.closest('._1lay0ut0');
        // Once somebody has answered, the customer is not seen to follow any more.
        layout?.querySelector('.f0ll0w1')?.remove();
        layout?.insertAdjacentHTML('beforebegin', '<div><span>جارٍ الاتصال</span></div>');
      }
      list.insertAdjacentHTML('beforeend', html);
    },
  },
  {
    name: 'names are all that tells the sides apart, and a note is called so on what holds its row',
    needsMore: true,
    path: '/issues/3',
    ticket: '3',
    with: ['note'],
    shell: `<div id="wrapper"><header><a class="user active" href="/users/1">نورة</a></header><div class="issue"><p class="author">أضافها <a class="user active" href="/users/5">هدى العتيبي</a> قبل يوم</p></div><div class="tab-content" id="tab-content-history"></div><form><textarea data-tribute="true" id="issue_notes"></textarea><button class="resolve-btn">حل</button><textarea data-tribute="true" id="issue_description"></textarea></form><aside><ul><li><a class="user active" href="/users/1">نورة</a></li><li><a class="user active" href="/users/5">هدى العتيبي</a></li></ul></aside></div>`,
    list: '#tab-content-history',
    composer: '#issue_notes',
    row: (s) =>
      `<div id="change-${40 + s.id}" class="journal has-notes ${s.from === 'note' ? 'private-notes' : ''}"><div id="note-${s.id}" class="note"><div class="contextual"><span class="journal-actions"><a href="#">اقتباس</a></span><a class="journal-link" href="#">#</a></div><h4 class="note-header">كتبها <a class="user active" href="/users/${s.from === 'customer' ? 5 : 1}">${s.name}</a> قبل <a href="#">دقيقة</a></h4><div id="journal-${40 + s.id}-notes" class="wiki"><p>${s.html}</p></div></div></div>`,
  },
  {
    name: 'buttons that bear their message’s own digit, roles in brackets behind the names, and the customer chosen from a list',
    needsMore: true,
    path: '/admin/post.php?post=4&action=edit',
    ticket: '4',
    shell: `<form id="post"><aside><select name="author_override" class="chooser" data-capability="create_case"><option value="2" selected>هدى العتيبي</option></select><div class="contact-card"><button type="button" class="contact-name" value="2">هدى العتيبي</button></div></aside><main><table class="form-table"><tbody id="case-replies"></tbody></table><textarea name="reply"></textarea><button class="resolve-btn">حل</button></main></form>`,
    list: '#case-replies',
    row: (s) =>
      `<tr class="editor editwrap-${s.id}" hidden><td colspan="2"><input type="button" class="edit-cancel" data-replyid="${s.id}" value="إلغاء"></td></tr><tr class="table-row case-reply" id="case-post-${s.id}"><td class="col1"><img alt="" width="8" height="8"></td><td class="col2"><div class="reply-user"><strong class="profilename">${s.name}</strong> <span class="profilerole">(${side(s, 'User', 'Administrator')})</span></div><div class="reply-time"><time datetime="2026-11-27T${s.clock}:00+03:00">${s.clock}</time></div><ul class="toolbar"><li><span class="icon icon-edit" data-origin="#case-reply-${s.id}" data-replyid="${s.id}"></span></li></ul><div class="reply-content" id="case-reply-${s.id}"><p>${s.html}</p></div></td></tr>`,
  },
  {
    name: 'titles over the messages that each side has its own of, and a link to edit on the agent’s own only',
    path: '/tickets/17/',
    ticket: '17',
    with: ['note'],
    shell: `<div id="wrapper"><header><a class="nav-link">نورة العتيبي</a><button class="resolve-btn">حل</button></header><div class="card"><div class="card-body"><div class="list-group"></div></div></div><form><textarea name="reply"></textarea></form></div>`,
    list: '.list-group',
    row: (s) =>
      `<div class="list-group-item"><div class="d-flex"><h5 class="mb-1">${side(s, 'E-Mail Received from huda@shop.example', 'تعليق')}</h5><small><i class="fa-clock"></i><span class="byline text-info">${side(s, '', 'by noura, ')}<span title="${s.clock}">منذ ${s.id} دقيقة</span>${s.from === 'note' ? ' <span class="private">(Private)</span>' : ''}</span></small></div><p class="mb-1"></p><p>${s.html}</p><p></p>${side(s, '', `<small><a href="#${s.id}" class="followup-edit"><button type="button" class="btn"><i class="fa-edit"></i></button></a></small>`)}</div>`,
  },
  {
    name: 'a selection of conversations in the address, an end with an icon only, and hashes but for the colour of the words',
    path: '/conversations/all/7f3a0001-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
    ticket: '7f3a0001-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
    shell: `<section class="css-1lay0ut"><header class="css-9h3ad3r"><h3>هدى العتيبي</h3><button type="button" class="ant-btn"><span role="img" class="anticon anticon-star"></span></button><button type="button" class="ant-btn"><span role="img" class="anticon anticon-check"></span></button></header><div class="css-z0waqc"><div class="css-1anxpd"></div></div><form><ul class="ant-menu ant-menu-horizontal"><li class="ant-menu-item ant-menu-item-selected">رد</li><li class="ant-menu-item">ملاحظة</li></ul><textarea name="reply"></textarea></form></section>`,
    list: '.css-1anxpd',
    end: '.ant-btn:last-child',
    row: (s, b) =>
      `<div class="css-${side(s, '1j2ysd3', '1aokmia')}"><div class="css-${side(s, '1lw6lsi', 'fo62ty')}">${side(s, `<div class="css-${first(s, b) ? 'scasx1' : '9cwl6c'}"></div>`, '')}<div class="css-${side(s, '24w3o8', '5oz24s')}"><div class="Text--markdown ${side(s, 'undefined', 'Text--white')}"><p><span class="">${s.html}</span></p></div></div></div><div class="css-1ji1j4y"><span class="ant-typography ant-typography-secondary">Sent ${s.id} minutes ago</span></div></div>`,
  },
  {
    name: 'names without a name beside times, in rows of looks only',
    needsMore: true,
    path: '/issue/0f6d2c1e-1111-4222-8333-444455556666',
    ticket: '0f6d2c1e-1111-4222-8333-444455556666',
    shell: shell(
      '<div class="mt-2"><div class="flex"><span>Created for <strong>هدى العتيبي</strong></span></div><ul role="list" class="space-y-2"></ul></div>',
      '<div class="flex"><h1>#12</h1><span class="rounded-md">هدى العتيبي</span></div>',
    ),
    list: '[role="list"]',
    row: (s) =>
      `<li class="group flex flex-col space-y-1 text-sm px-4 py-2 rounded-lg"><div class="flex flex-row space-x-2"><span class="relative flex w-6 h-6"><span class="flex h-full">${s.name.slice(0, 1)}</span></span><span class="font-bold">${s.name}</span><span class="text-xs lowercase">November 27, 2026 ${s.clock} PM</span><svg width="8" height="8"></svg></div><span class="ml-1">${s.html}</span></li>`,
  },
  {
    name: 'a name only where a run begins, its letters in an avatar of its own colour, and ids that happen to begin alike',
    needsMore: true,
    path: '/team/support/f8acq1kd0m',
    ticket: 'f8acq1kd0m',
    shell: `<div id="root"><div class="sidebar"><a class="flex items-center" href="#a">هدى العتيبي</a><a class="flex items-center" href="#b">سالم الحربي</a></div><div class="h-screen"><header class="border-b"><div class="xt-Box"><div data-accent-color="amber"><span class="xt-AvatarFallback">ها</span></div><h1 class="xt-Heading"><div>هدى العتيبي</div></h1></div><button class="resolve-btn">حل</button></header><div class="overflow-y-auto"><div class="flex flex-col z-50"></div></div><div class="xt-Box border"><textarea name="reply"></textarea><button>إرسال</button></div></div></div>`,
    list: '.z-50',
    row: (s, b) => {
      const face = `<div data-accent-color="${side(s, 'amber', 'blue')}" class="xt-themes"><span class="xt-AvatarFallback">${side(s, 'ها', 'ن')}</span></div>`;
      const begins = first(s, b);
      return `<div id="message-f${own(s.id)}"><div class="w-full"><div class="xt-Flex group gap-2"><div class="xt-Box ${begins ? '' : 'invisible w-[32px]'}">${begins ? face : `<div class="xt-Box"><span class="xt-Text tabular-nums">${s.clock}</span></div>`}</div><div class="xt-Flex w-[90%]">${begins ? `<div class="xt-Flex"><span class="xt-Text xt-weight-medium">${s.name} </span><span class="xt-Text xt-Link">${s.clock} PM</span></div>` : ''}<div class="xt-Box"><div class="xt-Box text-ellipsis"><div contenteditable="false"><p class="xt-Text text-base">${s.html}</p></div></div></div></div></div></div></div>`;
    },
  },
];

/** Ten letters and digits that begin alike for whatever is made within some minutes. */
function own(id: number): string {
  return `8${((id * 7919) % 46_656).toString(36).padStart(3, 'q')}${(id * 104_729).toString(36)}v`;
}
