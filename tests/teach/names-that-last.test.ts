import { describe, expect, it } from 'vitest';
import { numberedFront } from '../../adapters/teach/marks.ts';
import { isLasting, isPassing, lastingPart, unitOf } from '../../adapters/teach/names-that-last.ts';

describe('names that people gave last', () => {
  it.each([
    'message',
    'message-body',
    'chat_message__body--own',
    'balloonRight',
    'MuiPaper-root',
    'justify-end',
    'bg-blue-500',
    'mt-2',
    'col-6',
    'rounded-2xl',
    'thread-type-customer',
    'msg-txt',
    'isOwn',
    'fromMe',
    'conv-layout-main',
    'desk-app',
    'sr-only',
    'lineitem',
    'backdrop-highlight',
    'USER',
  ])('%s', (name) => expect(isLasting(name)).toBe(true));
});

describe('names that a build or a framework makes up do not', () => {
  it.each([
    'css-1q2w3e4',
    'sc-bdVaJa',
    'sc-VigVT',
    'kNxQeH',
    'hPbKpq',
    'lfzqgX',
    'Message_row__aB3xZ',
    '_bubble_1a2b3_12',
    'ember1234',
    ':r1:',
    'radix-7',
    'react-select-3-input',
    'jss45',
    'svelte-1a2b3c',
    'gwt-uid-77',
    'ticket-48123',
    '8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1',
    'x7f3a9',
    'mat-input-12',
    'رسالة',
    '',
  ])('%s', (name) => expect(isLasting(name)).toBe(false));
});

describe('the part of a scoped name that lasts', () => {
  it.each([
    ['Message_row__aB3xZ', 'Message_row__'],
    ['message-own--3xYzA', 'message-own--'],
    ['_bubble_1a2b3_12', '_bubble_'],
    ['Message__Bubble-sc-1a2b3c-0', 'Message__Bubble-sc-'],
    ['css-1q2w3e-MessageBubble', '-MessageBubble'],
    ['css-1q2w3e', null],
    ['sc-bdVaJa', null],
    ['svelte-1a2b3c', null],
    ['message', null],
  ])('%s → %s', (name, part) => expect(lastingPart(name)).toBe(part));
});

it('a state of the moment is no name to rest on', () => {
  expect(['is-last', 'message--unread', 'isSelected', 'has-image'].filter(isPassing)).toHaveLength(
    4,
  );
  expect(['message', 'firstline', 'openings', 'customer'].filter(isPassing)).toEqual([]);
});

it('names say whether one message is meant, or several', () => {
  expect(['chatMessage', 'msg-row', 'message-group', 'day', 'wrapper'].map(unitOf)).toEqual([
    'message',
    'message',
    'group',
    'group',
    null,
  ]);
});

describe('what numbered names have in front', () => {
  it.each([
    ['message-4711', 'message-'],
    ['chat-close-action-1', 'chat-close-action-'],
    ['msg_0a1b2c3d4e', 'msg_'],
    ['reply12', 'reply'],
    ['ember123', null],
    ['8f14e45f-ceea-467f-a8d4-a5f1e5c3b2d1', null],
    ['kJhGf12', null],
    ['message', null],
  ])('%s', (value, front) => expect(numberedFront(value)).toBe(front));
});
