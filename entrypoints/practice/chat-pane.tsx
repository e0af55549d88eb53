import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from '../../components/foundations/translation.tsx';
import type { Language } from '../../rules/engine/events.ts';
import type { Chat, ChatMessage, ChatState } from './chat.ts';
import { Face } from './chooser.tsx';

interface ChatPaneProps {
  chat: Pick<Chat, 'send' | 'end'>;
  state: ChatState;
  conversation: string;
  customer: string;
  /** What the customer writes in. */
  language: Language;
}

/** The chat itself. Its attributes are what the practice adapter reads: keep both alike. */
export function ChatPane({ chat, state, conversation, customer, language }: ChatPaneProps) {
  const t = useTranslate();
  return (
    <section
      className="chat"
      data-practice-conversation={conversation}
      data-closed={state.closed ? '' : undefined}
      aria-label={customer}
    >
      <header className="chat-top" data-customer-name={customer}>
        <Face name={customer} />
        <h1>
          <bdi>{customer}</bdi>
        </h1>
        {state.endAsked && (
          <span role="status" className="chat-hint">
            {t('practice.endHint')}
          </span>
        )}
        <button
          type="button"
          className="button end-chat"
          disabled={state.closed}
          onClick={() => chat.end()}
        >
          {t(state.endAsked ? 'practice.endAnyway' : 'practice.end')}
        </button>
      </header>
      <Messages messages={state.messages} typing={state.typing} customer={customer} />
      <Composer language={language} closed={state.closed} onSend={chat.send} />
    </section>
  );
}

interface MessagesProps {
  messages: readonly ChatMessage[];
  typing: boolean;
  customer: string;
}

function Messages({ messages, typing, customer }: MessagesProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is the reason to scroll.
  useEffect(() => {
    const { current } = scroller;
    if (current !== null) current.scrollTop = current.scrollHeight;
  }, [messages.length, typing]);
  // A window that is made smaller keeps the last words in view.
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const resized = new ResizeObserver(() => {
      current.scrollTop = current.scrollHeight;
    });
    resized.observe(current);
    return () => resized.disconnect();
  }, []);
  return (
    <div className="chat-scroll" ref={scroller}>
      <ol className="messages" aria-label={t('practice.messages')} aria-live="polite">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <p className="chat-typing" data-typing={typing}>
        {typing && (
          <>
            <span className="spoken">{t('practice.typing', { customer })}</span>
            <i aria-hidden="true" />
            <i aria-hidden="true" />
            <i aria-hidden="true" />
          </>
        )}
      </p>
    </div>
  );
}

const AUTHOR = {
  agent: 'practice.author.agent',
  customer: 'practice.author.customer',
  bot: 'practice.author.bot',
  system: 'practice.author.system',
} as const;

function Message({ message }: { message: ChatMessage }) {
  const t = useTranslate();
  return (
    <li className="message" data-message-id={message.id} data-author={message.author}>
      <span className="spoken">{`${t(AUTHOR[message.author])}: `}</span>
      <p className="text" dir="auto">
        {message.text}
      </p>
      <time dateTime={new Date(message.at).toISOString()}>{t.time(message.at)}</time>
    </li>
  );
}

interface ComposerProps {
  language: Language;
  closed: boolean;
  onSend: (text: string) => void;
}

function Composer({ language, closed, onSend }: ComposerProps) {
  const t = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    const { current } = field;
    if (current === null || current.value.trim() === '') return;
    onSend(current.value);
    current.value = '';
    current.dispatchEvent(new Event('input', { bubbles: true }));
    current.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses Enter to choose a word: that one does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="composer-box"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        className="composer"
        rows={3}
        dir="auto"
        lang={language}
        aria-label={t('practice.composer')}
        placeholder={t(closed ? 'practice.timeline.end' : 'practice.placeholder')}
        disabled={closed}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="button main send" disabled={closed}>
        {t('practice.send')}
      </button>
    </form>
  );
}
