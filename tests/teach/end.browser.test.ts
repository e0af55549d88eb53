import { afterEach, expect, it } from 'vitest';
import { findEnd } from '../../adapters/teach/conversation/controls.ts';

afterEach(() => document.body.replaceChildren());

/** The selector of the end that was pointed at, and the words that it has to say. */
function learned(html: string): { at: unknown; texts: unknown; doubt: unknown } {
  document.body.innerHTML = html;
  const button = document.querySelector('[data-pointed]');
  if (button === null) throw new Error('Nothing is pointed at.');
  button.removeAttribute('data-pointed');
  const { control, doubt } = findEnd(button, null);
  return { at: control.at, texts: control.texts, doubt };
}

it.each([
  ['a class', '<button type="button" class="end-chat" data-pointed>إنهاء</button>', '.end-chat'],
  [
    'an id with the number of the conversation, not its state',
    '<button type="button" class="btn" id="chat-close-action-1" data-status="1" data-pointed>x</button>',
    '[id^="chat-close-action-"]',
  ],
  ['a test id', '<button data-testid="wrap" class="close" data-pointed>x</button>', '.close'],
])('goes by what says that it ends: %s', (_, html, at) => {
  expect(learned(html)).toEqual({ at, texts: undefined, doubt: null });
});

it('goes by the icon of a button that has neither words nor a name', () => {
  const icon = (name: string) =>
    `<i role="img" class="icon icon-${name}"><svg data-icon="${name}" width="8" height="8"></svg></i>`;
  const button = (name: string, pointed = '') =>
    `<button type="button" class="btn btn-icon-only" ${pointed}>${icon(name)}</button>`;
  expect(
    learned(
      `<header>${button('star')}${button('check', 'data-pointed')}</header><p>${icon('star')}</p>`,
    ),
  ).toEqual({ at: 'button:has([data-icon="check"])', texts: undefined, doubt: null });
});

it('is that of the conversation in front, where each in the list has one', () => {
  const item = (state: string, pointed: string) =>
    `<li role="tab" class="item ${state}"><button class="close" ${pointed}></button></li>`;
  const hidden = '<style>.item:not(.active, :hover) .close { display: none }</style>';
  expect(
    learned(`${hidden}<ul>${item('', '')}${item('active', 'data-pointed')}${item('', '')}</ul>`),
  ).toEqual({ at: '.active .close', texts: undefined, doubt: null });
});

it('goes by the words where only they say so, whatever else is a button', () => {
  const { texts, doubt } = learned('<p><button type="button" data-pointed>إنهاء</button></p>');
  expect({ texts, doubt }).toEqual({ texts: ['إنهاء'], doubt: 'end-words' });
});

it('is all that shows a hand and says nothing else, where it is no button', () => {
  const hand = (inside: string) =>
    `<div class="head"><b>هدى</b><div class="press" style="cursor: pointer; padding: 12px">${inside}</div></div>`;
  const words = '<div dir="auto" data-pointed>إنهاء المحادثة</div>';
  expect(learned(hand(words))).toEqual({
    at: '.press',
    texts: ['إنهاء المحادثة'],
    doubt: 'end-words',
  });
});
