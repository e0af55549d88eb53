import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Translate } from '../../locales/translate.ts';
import type { ConversationLine, ConversationView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { heldFor } from '../hold/hold-card.tsx';
import { holdTone, holdUrgency, silence } from '../hold/hold-clock.ts';
import { Ring } from '../hold/ring.tsx';
import './conversation-header.css';

const CHANNEL = { chat: 'channel.chat', call: 'channel.call', email: 'channel.email' } as const;

/** What both a line and a view say of a conversation. */
type Named = ConversationLine | ConversationView;

function details(t: Translate, view: Named): string {
  const { ticket, channel, helpdesk } = view.ref;
  // A call of its own has no ticket, and no page that could be closed.
  const away = ticket !== '' && !view.watched && !view.closed;
  return [
    t(CHANNEL[channel]),
    helpdesk === 'practice'
      ? t('conversation.practice')
      : ticket === ''
        ? t('conversation.since', { time: t.time(view.openedAt) })
        : t('conversation.ticket', { ticket }),
    ...(view.closed ? [t('conversation.ended')] : []),
    ...(away ? [t('conversation.away')] : []),
  ].join(' · ');
}

function Name({ view }: { view: Named }) {
  const t = useTranslate();
  return <bdi>{view.ref.customer ?? t('conversation.unnamed')}</bdi>;
}

interface ConversationHeaderProps {
  conversation: ConversationView;
  /** All conversations, most urgent first. */
  all: ConversationLine[];
  /** ms since the epoch. */
  now: number;
  onChoose: (key: string) => void;
}

/** Who is being helped; with several conversations, a list to choose from. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { conversation, all, now, onChoose } = props;
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const list = useId();
  const toggle = useRef<HTMLButtonElement>(null);

  const who = (
    <>
      <strong>
        <Name view={conversation} />
      </strong>
      <small>{details(t, conversation)}</small>
    </>
  );

  if (all.length < 2) return <div className="conversation-header">{who}</div>;
  return (
    <nav
      className="conversation-header"
      aria-label={t('conversation.switch')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // The first Escape closes the list, not the popup.
        event.preventDefault();
        setOpen(false);
        toggle.current?.focus();
      }}
    >
      <button
        ref={toggle}
        type="button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <span>{who}</span>
        <span className="conversation-number">
          {t.number(all.length)}
          <ChevronDown size={14} aria-hidden="true" />
        </span>
      </button>
      <ul id={list} className="conversation-list" hidden={!open}>
        {all.map((line) => (
          <li key={line.ref.key}>
            <button
              type="button"
              aria-current={line.ref.key === conversation.ref.key}
              onClick={() => {
                onChoose(line.ref.key);
                setOpen(false);
                toggle.current?.focus();
              }}
            >
              <span>
                <strong>
                  <Name view={line} />
                </strong>
                <small>{details(t, line)}</small>
              </span>
              <Urgency line={line} now={now} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Why a conversation stands where it does in the list. */
function Urgency({ line, now }: { line: ConversationLine; now: number }) {
  const t = useTranslate();
  if (line.hold !== null) {
    const { hold, speed } = line;
    const clock = t.clock(heldFor({ hold, now, speed }));
    const tone = holdTone(hold, now);
    return (
      <span className="conversation-urgency" data-urgency={holdUrgency(hold, now)}>
        <span className="spoken">{t('conversation.onHold', { time: clock })}</span>
        <span className="clock" aria-hidden="true">
          {clock}
        </span>
        <Ring size="small" tone={tone} share={silence(hold, now)} />
      </span>
    );
  }
  if (!line.nudged) return null;
  return <span className="conversation-urgency small">{t('conversation.nudged')}</span>;
}
