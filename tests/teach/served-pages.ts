import { type DeskPage, type Said, shell, side } from './desk-pages.ts';

/** Pages as servers write them, and as scripts of that time add to them: what running ones misled us by. */

/** What a server makes up for each page that it writes: letters and digits without a meaning. */
let written = 0;
function madeUp(): string {
  written += 1;
  return `${(written * 7919).toString(36)}Qx${(written * 104_729).toString(36).toUpperCase()}-Zk`;
}

const at = ({ clock }: Said) => `2026-11-27T${clock}:00+03:00`;

/** The first post opens the ticket: it has no writer's line, no number, and a form for notes. */
const opening = (s: Said) =>
  `<article class="post original-post"><h3>تأخر الطلب</h3><div class="post-head"><div class="contact"><span>مقدم التذكرة:</span><div class="dropdown"><label><span>${s.name}</span></label></div></div><time class="timeago" datetime="${at(s)}">منذ ساعة</time></div><div class="post-text"><p>${s.html}</p><p></p></div><div class="post-notes"><button type="button"><svg class="icon icon-note" width="8" height="8"></svg> ملاحظة جديدة</button><div id="notesDiv" hidden><form><textarea name="notemsg"></textarea><input name="worked_notes"></form></div></div></article>`;

export const TICKET_OF_POSTS: DeskPage = {
  name: 'posts with a dialog of their own each, called anew at each load, a random number in the address, and the last to write beside them',
  path: '/admin/admin_ticket.php?track=ABC-123-DEF0&Refresh=48213',
  ticket: 'ABC-123-DEF0',
  needsMore: true,
  shell: `<div id="app"><main><div class="left"><div class="posts"></div><form class="reply"><textarea name="message" id="message"></textarea><button type="submit">إرسال</button></form></div><section><div><div><div>رقم التذكرة:</div><div>1</div></div><div><div>آخر من أجاب:</div><div>هدى العتيبي</div></div></div><div><a class="resolve-link" href="#s=3">حل</a></div></section></main></div>`,
  list: '.posts',
  composer: '#message',
  end: '.resolve-link',
  row: (s) =>
    s.id === 1
      ? opening(s)
      : `<article class="post ${side(s, '', 'response')}"><div class="post-head"><div class="contact">رد بواسطة <b>${s.name}</b> » <time class="timeago" datetime="${at(s)}">منذ ساعة</time></div><div class="modal" data-modal-id="${madeUp()}" hidden><h3>تأكيد الحذف</h3><div class="modal-words"><p>هل يُحذف هذا الرد؟</p></div></div><div class="more"><a id="editreply${s.id + 40}" href="#e">تحرير</a><ul><li><a id="deleteticket" href="#d">حذف الرد</a></li></ul></div></div><div class="post-text"><p>${s.html}</p></div>${s.from === 'agent' ? '<p class="rate">لم يقرأ العميل هذا الرد.</p>' : ''}</article>`,
};

export const CHAT_WINDOW: DeskPage = {
  name: 'a chat in a window of its own: the name is called by the side that it is on, and no line has a number',
  path: '/operator/chat/3/3369901',
  ticket: '3',
  with: ['system'],
  shell: `<div id="main-region"><div id="chat-header"><div class="controls-collection"><div class="control close-control"><div class="tpl-image" title="Close chat">&nbsp;</div></div><div class="control refresh-control"><div class="tpl-image" title="Refresh">&nbsp;</div></div></div></div><div id="messages-region"><div class="messages-collection"></div></div><div id="message"><textarea id="message-input" class="message"></textarea></div><a href="#s" id="send-message">Send</a></div>`,
  list: '.messages-collection',
  composer: '#message-input',
  end: '.close-control .tpl-image',
  row: (s) =>
    s.from === 'system'
      ? `<div class="message"><span>${s.clock}:37</span> <span class="message-event">${s.html}</span><br></div>`
      : `<div class="message"><span>${s.clock}:41</span> <span class="name-${side(s, 'user', 'agent')}">${s.name}</span>: <span class="message-${side(s, 'user', 'agent')}">${s.html}<br></span><br></div>`,
};

/** The card that shows whom one points at, hidden in the row: the initials stand before the name. */
const card = ({ name }: Said) =>
  `<div class="tooltip-invisible" hidden><div class="user-info-card"><div class="row"><div class="col"><a href="#u"><span class="avatar">${name[0]}ا</span></a></div> <div class="col-auto"><h4 class="card-title"><a href="#u">${name}</a></h4></div></div></div></div>`;

export const TIMELINE: DeskPage = {
  name: 'a timeline with a card of each writer, and forms for the next entry below it',
  path: '/front/ticket.form.php?id=101',
  ticket: '101',
  with: ['note'],
  shell: `<div id="app"><header><button class="resolve-btn">حل</button></header><div class="timeline"></div><form class="reply"><textarea name="reply"></textarea><button type="submit">أضف</button></form></div>`,
  list: '.timeline',
  row: (s) =>
    `<div class="timeline-item Followup" data-itemtype="Followup" data-items-id="${s.id + 6}"><div class="user-part"><span class="avatar">${s.name[0]}ا</span>${card(s)}</div><div class="timeline-content ${side(s, 't-left', 't-right')}"><div class="timeline-header"><div class="creator"><span class="badge">Created: <span><a href="#t">${s.clock}</a></span> by <span><i></i> <a href="#u" title="${s.name}">${s.name}</a></span></span>${s.from === 'note' ? '<i class="is-private"></i>' : ''}</div></div><div class="rich_text_container"><p>${s.html}</p></div></div></div>`,
};

const COMMENTS: DeskPage = {
  name: 'comments in which names alone tell the sides apart, above a form whose preview is called as their words are',
  path: '/?controller=TaskView&action=show&task_id=1',
  ticket: '1',
  needsMore: true,
  shell: shell(
    '<div class="comments" id="comments"><form class="new-comment" hidden><textarea></textarea><div class="markdown">معاينة</div></form></div>',
  ),
  list: '#comments',
  composer: '.reply-form textarea',
  row: (s) =>
    `<div class="comment" id="comment-${s.id}"><div class="avatar"><div class="avatar-letter" title="${s.name}">${s.name[0]}ا</div></div><div class="comment-title"><strong class="comment-username">${s.name}</strong> <small class="comment-date">Created at: ${s.clock}</small></div><div class="comment-content"><div class="markdown"><p>${s.html}</p></div></div></div>`,
};

/** A public log and a private one: an editor each, of which the tab in front shows its own. */
const editorOf = (log: string, shown: boolean) =>
  `<div class="tab-toolbar" data-attribute-code="${log}"${shown ? '' : ' hidden'}><form class="entry-form" data-code="${log}"><div class="ck" role="application"><div class="ck ck-content" role="textbox" contenteditable="true"><p>اكتب</p></div></div><button type="button" name="save">Send</button></form></div>`;

export const TWO_LOGS: DeskPage = {
  name: 'a public and a private log in one list, the newest first by times without a zone, and an editor of the same make for each',
  path: '/pages/UI.php?operation=details&class=UserRequest&id=3',
  ticket: '3',
  with: ['note'],
  upsideDown: true,
  shell: `<div id="app"><main><h1>R-000003</h1><a class="close-request" href="#c">إغلاق</a></main><aside class="activity-panel">${editorOf('public_log', true)}${editorOf('private_log', false)}<div class="panel-body" data-role="panel-body"></div></aside></div>`,
  list: '.panel-body',
  composer: '[data-code="public_log"] [role="textbox"]',
  end: '.close-request',
  row: (s) =>
    `<div class="entry-group${side(s, '', ' is-current-user')}" data-entry-author="${side(s, 'huda', 'nura')}"><div class="entry${side(s, '', ' is-current-user')}"${s.from === 'note' ? ' hidden' : ''} data-role="entry" data-entry-datetime-raw="2026-11-28 ${s.clock}:57" data-log="${s.from === 'note' ? 'private_log' : 'public_log'}"><div class="initials">${s.name[0]}</div><div class="entry-words"><p>${s.html}</p></div><span class="entry-when">a few seconds ago</span></div></div>`,
};

export const SERVED_PAGES: readonly DeskPage[] = [
  TICKET_OF_POSTS,
  CHAT_WINDOW,
  TIMELINE,
  COMMENTS,
  TWO_LOGS,
];
