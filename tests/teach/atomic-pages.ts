import { type DeskPage, type Said, shell, side } from './desk-pages.ts';

/** Pages of atomic styles: each declaration has a class of its own, a letter and a hash. */

const TEXT = 'css-146c3p1 r-ubezar r-rjixqe r-d0pm55 r-1n0xq6e r-zso239 r-1g94qm0';
const colour = (said: Said) => side(said, 'r-cqee49', 'r-jwli3a');

/** What is bold, or a link, stands in a piece of its own, beside the others. */
const pieces = (said: Said) =>
  said.html
    .split(/(<b>.*?<\/b>|<a .*?<\/a>)/)
    .filter((piece) => piece !== '')
    .map(
      (piece) => `<span class="css-1jxf684 ${colour(said)}">${piece.replace(/<.*?>/g, '')}</span>`,
    )
    .join('');

const cell = (said: Said, head: string, foot: string) =>
  `<div class="css-175oi2r r-1d5kdc7 r-173mzie"><div class="css-175oi2r"><div class="css-175oi2r r-obd0qt r-18u37iz ${side(said, 'r-1h0z5md r-1jkjb', 'r-17s6mgv r-11wrixw')}" style="margin-bottom: 2px">${head}<div class="css-175oi2r r-13awgt0 ${side(said, 'r-1habvwh', 'r-obd0qt')}"><div class="css-175oi2r r-1ylenci ${side(said, 'r-1oox17p', 'r-17s6mgv')}"><div tabindex="0" class="css-175oi2r"><div class="css-175oi2r"><div dir="auto" class="${TEXT} ${colour(said)}">${pieces(said)}</div></div></div><div class="css-175oi2r r-18u37iz">${foot}</div></div></div></div></div></div>`;

const list = (name: string) =>
  shell(
    `<div class="css-175oi2r r-13awgt0" data-testid="${name}"><div class="css-175oi2r"><div class="css-175oi2r r-150rngu r-eqz5dr"><div class="css-175oi2r r-16y2uox inner"></div></div></div></div>`,
  );

export const ATOMIC_PAGES: DeskPage[] = [
  {
    name: 'a class for each declaration, the newest first, a box for the avatar beside each customer’s message',
    path: '/#/chats/48151',
    ticket: '48151',
    upsideDown: true,
    needsMore: true,
    pointAtWords: true,
    shell: list('chat-wrapper'),
    list: '[data-testid="chat-wrapper"] .inner',
    row: (s) =>
      cell(
        s,
        side(
          s,
          '<div class="css-175oi2r r-1kb76zh"><div role="img" class="css-175oi2r r-1awozwy"></div></div>',
          '',
        ),
        `<div class="css-175oi2r r-d0pm55"><div dir="auto" class="css-146c3p1 ${side(s, 'r-1srvcxg', 'r-jwli3a')} r-10x49cs">${s.clock}</div></div>${side(s, '', `<div class="css-175oi2r r-18u37iz"><div dir="auto" class="css-146c3p1 r-jwli3a r-10x49cs">✓</div></div>`)}`,
      ),
  },
  {
    name: 'a class for each declaration, an avatar at the first message of each run',
    path: '/inbox/t/48162',
    ticket: '48162',
    needsMore: true,
    pointAtWords: true,
    shell: shell('<div class="x78zum5 xdt5ytf x1iyjqo2 x6ikm8r x1odjw0f" role="log"></div>'),
    list: '[role=log]',
    row: (s, before) =>
      `<div class="x78zum5 xdt5ytf x1n2onr6 ${side(s, 'x1cy8zhl', 'xuk3077')}">${s.from === 'customer' && before?.from !== 'customer' ? '<div class="x1rg5ohu x1n2onr6" role="img"></div>' : ''}<div class="x6prxxf x1fc57z9 xzsf02u ${side(s, 'x14hiurz x1vjfegm', 'x18lvrbx xyk4ms5')}"><div class="x1gslohp x11i5rnm xeuugli" dir="auto">${s.html}</div></div></div>`,
  },
];
