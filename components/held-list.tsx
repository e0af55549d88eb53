import type { ConversationLine, HoldView } from '../stores/views.ts';
import { heldFor, holdLine, isDue, silenceShare } from './hold-card.tsx';
import { Ring } from './ring.tsx';
import { useTranslate } from './translation.tsx';
import './held-list.css';

interface HeldListProps {
  /** All conversations, most urgent first; those that are not on hold are left out. */
  conversations: ConversationLine[];
  /** Key of the one that is shown beside this list; null where none is. */
  shown: string | null;
  /** ms since the epoch. */
  now: number;
  onChoose: (key: string) => void;
}

/** Every customer on hold with their clock; nothing where the one shown is the only one. */
export function HeldList({ conversations, shown, now, onChoose }: HeldListProps) {
  const t = useTranslate();
  const held = conversations.flatMap((line) => (line.hold ? [{ line, hold: line.hold }] : []));
  if (held.every(({ line }) => line.ref.key === shown)) return null;
  return (
    <nav className="held-list" aria-label={t('held.title')}>
      <h2 className="small">{t('held.title')}</h2>
      <ul>
        {held.map(({ line, hold }) => (
          <li key={line.ref.key}>
            <button
              type="button"
              data-held={line.ref.key}
              aria-current={line.ref.key === shown}
              onClick={() => onChoose(line.ref.key)}
            >
              <HeldRow line={line} hold={hold} now={now} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function HeldRow({ line, hold, now }: { line: ConversationLine; hold: HoldView; now: number }) {
  const t = useTranslate();
  const running = { hold, now, speed: line.speed };
  const tone = isDue(running) ? 'bad' : 'due';
  const clock = t.clock(heldFor(running));
  return (
    <>
      <Ring size="small" tone={tone} share={silenceShare(running)} />
      <span className="held-who">
        <strong>
          <bdi>{line.ref.customer ?? t('conversation.ticket', { ticket: line.ref.ticket })}</bdi>
        </strong>
        <small>{holdLine(t, running)}</small>
      </span>
      <span className="held-clock" data-tone={tone}>
        <span className="spoken">{t('conversation.onHold', { time: clock })}</span>
        <span className="clock" aria-hidden="true">
          {clock}
        </span>
      </span>
    </>
  );
}
