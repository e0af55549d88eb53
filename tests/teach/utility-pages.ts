import { type DeskPage, type Said, shell, side } from './desk-pages.ts';

/** Pages whose classes are utilities alone: each says how something looks, and none what it is. */

const INK = 'border-[#00000020]';
/** A note has its own colours, and nothing else tells it from a message of the agent's. */
const colours = ({ from }: Said, agent: string, note: string) =>
  from === 'agent' ? agent : from === 'note' ? note : '';

/** The agent's name is shown; of customers only that they are customers. */
export const labelled = (label: string): DeskPage => ({
  name: `hashes of a build, and ${label} over what customers write`,
  path: '/workspace?queue=handoff%3A21',
  ticket: 'handoff:21',
  shell: shell(
    '<div class="MuiStack-root css-l7vd9f" role="log"></div>',
    '<span class="account">نورة</span>',
  ),
  list: '[role=log]',
  row: (s) =>
    `<article class="MuiBox-root ${side(s, 'css-k7dyy7', 'css-yfuz8q')}"><div class="MuiStack-root css-1tw7blr"><h6 class="MuiTypography-root MuiTypography-subtitle2 css-12vlzz1">${side(s, label, s.name)}</h6><time class="MuiTypography-root css-taagjg">${s.clock}</time></div><p class="MuiTypography-root MuiTypography-body2 css-1337ad2">${s.html}</p></article>`,
});

export const UTILITY_PAGES: DeskPage[] = [
  labelled('Customer'),
  {
    name: 'cards with plain ids, values in brackets, and notes that a colour tells',
    path: '/next/admin/tickets/1020',
    ticket: '1020',
    with: ['note'],
    pointAtNote: true,
    pointAtWords: true,
    shell: shell('<div class="space-y-5 mb-5 _timeline_1nlu6_1"></div>'),
    list: '.space-y-5',
    row: (s) =>
      `<div id="${(0x6712ab34cd0 + s.id * 7919).toString(16).padStart(24, '6')}" class="bg-white border ${INK} rounded overflow-hidden ${colours(s, 'border-primary-600', 'border-[#ff9800bf]')}"><div class="flex items-center leading-6 px-[15px] py-[10px] bg-[#00000008] ${INK} border-b ${colours(s, 'bg-primary-400 border-primary-600', 'bg-[#ffc10733] border-[#ff9800bf]')}"><div class="grow"><div class="flex flex-wrap items-center gap-1"><div class="flex items-center"><img class="w-4 h-4 rounded-sm" alt=""><div class="ml-1">${s.name}</div></div><span>提交于</span><span title="2026">${s.id} 分钟前</span></div></div><button class="ml-2"><svg class="w-4 h-4"></svg></button></div><div class="p-[15px]"><div><div class="markdown-body"><p>${s.html}</p></div></div></div></div>`,
  },
  {
    name: 'a name without a name of its own, in a head that says when as well',
    path: '/next/admin/tickets/1021',
    ticket: '1021',
    needsMore: true,
    pointAtWords: true,
    shell: shell('<div class="space-y-5 mb-5"></div>'),
    list: '.space-y-5',
    row: (s) =>
      `<div class="bg-white border ${INK} rounded"><div class="flex px-[15px]"><div class="grow"><div class="flex gap-1"><div class="flex"><img class="w-4" alt=""><div class="ml-1">${s.name}</div></div><span>提交于</span><span>1 小时前</span></div></div></div><div class="p-[15px]"><p>${s.html}</p></div></div>`,
  },
  {
    name: 'bubbles of utilities with variants, a time under each and a tick under the agent’s',
    path: '/inbox/c/966501110001',
    ticket: '966501110001',
    shell: shell(
      '<div class="flex-1 overflow-y-auto p-4 md:p-8 space-y-4 relative scroll-smooth"></div>',
      '<h3 class="font-[800] text-base md:text-lg leading-tight truncate">هدى العتيبي</h3>',
    ),
    list: '.scroll-smooth',
    row: (s) =>
      `<div class="flex ${side(s, 'justify-start', 'justify-end')} group animate-in fade-in duration-300"><div class="max-w-[85%] md:max-w-[70%] flex flex-col ${side(s, 'items-start', 'items-end')}"><div class="px-5 py-3 md:px-6 rounded-[1.5rem] text-[13px] leading-relaxed relative ${side(s, 'bg-white dark:bg-slate-800 rounded-tl-sm', 'bg-gradient-to-br from-slate-900 text-white rounded-tr-sm')}">${s.html}</div><div class="flex items-center gap-2 mt-2 px-1 opacity-60 group-hover:opacity-100 ${side(s, '', 'flex-row-reverse')}"><span class="text-[9px] font-black uppercase tracking-widest">${s.clock}</span>${side(s, '', '<svg class="w-3.5 h-3.5 text-emerald-500"></svg>')}</div></div></div>`,
  },
];
