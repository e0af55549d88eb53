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
];
