import { type DeskPage, REPLY, type Said, shell, side } from './desk-pages.ts';

/** Pages on which who writes stands before a message, and not in it. */

export const TWO_TABLE_ROWS: DeskPage = {
  name: 'two rows of a table for each message, the newest first: who and when, and below it the words',
  path: '/tracker/issue41',
  ticket: '41',
  needsMore: true,
  upsideDown: true,
  shell: `<div id="app"><form action="issue41"><table class="form"><tbody><tr><th>Change note</th><td><textarea name="@note" wrap="hard"></textarea></td></tr><tr><td><select class="status-list" name="status"><option>chatting</option></select> <input type="submit" value="Submit Changes"></td></tr></tbody></table></form><p>Created on <b>2026-11-27.09:58:00</b> by <b>هدى العتيبي</b>, last changed by <b>نورة</b>.</p><table class="messages"><tbody></tbody></table></div>`,
  list: '.messages tbody',
  end: '.status-list',
  row: (s) =>
    `<tr><th><a href="msg${s.id}">msg${s.id} (view)</a></th><th>Author: ${s.name}</th><th>Date: 2026-11-27.10:04:${String(s.id + 10)}</th><th><form method="post"><input type="submit" value="remove"></form></th></tr><tr><td colspan="4" class="content"><pre>${s.html}</pre></td></tr>`,
};

const DEFINITIONS: DeskPage = {
  name: 'terms and definitions, a term for each run of one writer',
  path: '/helpdesk/case/view/45',
  ticket: '45',
  needsMore: true,
  shell: shell('<dl class="log"></dl>'),
  list: '.log',
  row: (s, before) =>
    `${before?.name === s.name ? '' : `<dt><span class="author">${s.name}</span> <small>${s.clock}</small></dt>`}<dd><p>${s.html}</p></dd>`,
};

/** The wrapper has no name, and what it holds is called a message twice. */
export const NAME_BEFORE_BUBBLE: DeskPage = {
  name: 'a name before each bubble of the customer’s, both called a message, in a wrapper without a name',
  path: '/#/conversation-detail/support-62c3f101-9f8e7d6c/%D9%87%D8%AF%D9%89/active',
  ticket: 'support-62c3f101-9f8e7d6c',
  shell: shell('<chat-log><div class="wpr"></div></chat-log>'),
  list: '.wpr',
  row: (s: Said) =>
    `<div>${s.id % 5 === 2 ? '<div class="day"><div class="line"></div><div class="long-date"> November 28, 2026 </div></div>' : ''}${side(s, `<div role="messaggio" class="message_sender_fullname"> ${s.name} </div>`, '')}<div role="messaggio" class="msg_container ${side(s, 'base_receive', 'base_sent')}"><chat-bubble class="messages msg_${side(s, 'receive', 'sent')}"><div class="messages"><span class="message-date"> ${s.clock} </span><chat-text><p class="marked">${s.html}</p></chat-text></div></chat-bubble></div></div>`,
};

/** The hashes of a run's first message differ from its others'; the words say how far they have come. */
export const NAMES_OF_EACH_SIDE: DeskPage = {
  name: 'a name in each message, of a class of its own for each side, and words that bear how far they have come',
  path: '/inbox/t/50211',
  ticket: '50211',
  shell: shell('<div class="kit-Chat f18sxq"></div>'),
  list: '.kit-Chat',
  row: (s: Said, before) => {
    const kind = side(s, 'kit-ChatMessage', 'kit-ChatMyMessage');
    const place = before?.name === s.name ? '___1b62h0t f16xq7d1' : '___hw5joq0 f19n0e5z';
    const tail = side(s, place, `${place} f1mk8lai`);
    return `<div class="${kind} f22iagw"><div class="${kind}__body ${tail}"><div><div data-testid="chat-message" tabindex="0" class="${kind}__body ${tail}"><div><div class="${kind}__author"><span class="css-${s.id}87">${s.name}</span></div><span class="${kind}__timestamp">${s.clock}</span></div><div class="kit-chat__content"><div data-kit-status="${s.id < 7 ? 'seen' : 'delivered'}" class="css-120">${s.html}</div></div></div></div></div></div>`;
  },
};

/**
 * Inside a run there is neither avatar nor head, and the avatar's column is called as that of the words. Round the
 * conversation nothing has a name but the application, in which the customer's name and the reply box stand too.
 */
export const TWO_COLUMNS: DeskPage = {
  name: 'two columns of one name in each message, and over a run of them a name with an account beside it',
  path: '/live/room/50218',
  ticket: '50218',
  needsMore: true,
  with: ['system'],
  shell: `<div id="app"><div><b>هدى العتيبي</b><button class="resolve-btn">حل</button></div><div></div>${REPLY}</div>`,
  list: '#app > div:nth-of-type(2)',
  row: (s: Said, before) => {
    if (s.from === 'system') {
      return `<div class="rcx-message-system"><div class="rcx-box rcx-message-container rcx-message-container--left"><figure class="rcx-avatar"><img alt=""></figure></div><div class="rcx-message-system__container"><span class="rcx-message-system__body">${s.html}</span></div></div>`;
    }
    const first = before?.name !== s.name;
    const account = side(s, 'huda', 'noura');
    return `<div class="rcx-message ${first ? '' : 'rcx-message--sequential'}"><div class="rcx-box rcx-message-container rcx-message-container--left">${first ? '<figure class="rcx-avatar"><img alt=""></figure>' : ''}</div><div class="rcx-box rcx-message-container">${first ? `<div class="rcx-message-header"><span class="rcx-message-header__name">${s.name}</span><span class="rcx-message-header__username">@${account}</span><span class="rcx-message-header__time">${s.clock}</span></div>` : ''}<div class="rcx-message-body">${s.html}</div></div></div>`;
  },
};

export const HEADED_PAGES: readonly DeskPage[] = [
  TWO_TABLE_ROWS,
  DEFINITIONS,
  NAME_BEFORE_BUBBLE,
  NAMES_OF_EACH_SIDE,
  TWO_COLUMNS,
];
