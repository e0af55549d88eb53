import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import practice from '../../adapters/practice/adapter.json' with { type: 'json' };
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import type { Chat, ChatState } from '../../entrypoints/practice/chat.ts';
import { ChatPane } from '../../entrypoints/practice/chat-pane.tsx';
import { translator } from '../../locales/translate.ts';
import { NOW } from './board.fixture.ts';

const STATE: ChatState = {
  messages: [
    { id: 'm1', author: 'customer', text: 'السلام عليكم', at: NOW },
    { id: 'm2', author: 'agent', text: 'Hello\nand welcome', at: NOW + 1000 },
  ],
  timeline: [],
  holds: [],
  typing: false,
  speed: 1,
  view: null,
  endAsked: false,
  closed: false,
};

async function showChat(over: Partial<ChatState> = {}) {
  const chat = { send: vi.fn<Chat['send']>(), end: vi.fn<Chat['end']>() };
  const screen = await render(
    <TranslationProvider translate={translator('en', 'latn')}>
      <ChatPane
        chat={chat}
        state={{ ...STATE, ...over }}
        conversation="a1b2"
        customer="مها الدوسري"
        language="ar"
      />
    </TranslationProvider>,
  );
  return { screen, chat };
}

const [variant] = practice.variants;
const signals = variant?.signals;

test('the page is what the practice adapter reads', async () => {
  await showChat();
  const at = (selector: string | undefined) => document.querySelector(selector ?? 'none');
  expect(at(variant?.detect[0])).not.toBeNull();
  expect(at(signals?.conversation.at)?.getAttribute(signals?.conversation.attribute ?? '')).toBe(
    'a1b2',
  );
  expect(at(signals?.customer.at)?.getAttribute(signals?.customer.attribute ?? '')).toBe(
    'مها الدوسري',
  );
  expect(at(signals?.composer)).toBeInstanceOf(HTMLTextAreaElement);
  expect(at(signals?.end[0]?.at)).toBeInstanceOf(HTMLButtonElement);
  expect(at(signals?.closed[0]?.at)).toBeNull();
  const messages = [...(at(signals?.list)?.querySelectorAll(signals?.message ?? '') ?? [])];
  expect(
    messages.map((message) => [
      message.getAttribute(signals?.id.attribute ?? ''),
      signals?.roles.find(({ where }) => message.matches(where))?.author,
      message.querySelector(signals?.text.at ?? '')?.textContent,
      message.querySelector(signals?.time.at ?? '')?.getAttribute(signals?.time.attribute ?? ''),
    ]),
  ).toEqual([
    ['m1', 'customer', 'السلام عليكم', new Date(NOW).toISOString()],
    ['m2', 'agent', 'Hello\nand welcome', new Date(NOW + 1000).toISOString()],
  ]);
});

test('an ended chat says so to the adapter, and takes no more replies', async () => {
  const { screen } = await showChat({ closed: true });
  expect(document.querySelector(signals?.closed[0]?.at ?? 'none')).not.toBeNull();
  await expect.element(screen.getByRole('textbox')).toBeDisabled();
});

test('Enter sends, Shift+Enter breaks the line, an empty reply stays', async () => {
  const { screen, chat } = await showChat();
  const composer = screen.getByRole('textbox', { name: 'Your reply' });
  await composer.click();
  await userEvent.keyboard('{Enter}');
  expect(chat.send).not.toHaveBeenCalled();
  await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
  expect(chat.send).toHaveBeenCalledExactlyOnceWith('one\ntwo');
  await expect.element(composer).toHaveValue('');
});

test('the end is asked for by its button, which says when steps are open', async () => {
  const { screen, chat } = await showChat({ endAsked: true });
  await screen.getByRole('button', { name: 'End anyway' }).click();
  expect(chat.end).toHaveBeenCalledOnce();
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Closing steps are still open.');
});
