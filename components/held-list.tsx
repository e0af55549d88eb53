import type { ConversationView, HoldView } from '../stores/views.ts';
import { heldFor, holdLine, isDue, silenceShare } from './hold-card.tsx';
import { Ring } from './ring.tsx';
import { useTranslate } from './translation.tsx';
import './held-list.css';

interface HeldListProps {
  /** All conversations, most urgent first; those that are not on hold are left out. */
  conversations: ConversationView[];
  /** Key of the one that is shown beside this list; null where none is. */
  shown: string | null;
  /** ms since the epoch. */
  now: number;
  onChoose: (key: string) => void;
}

/** Every customer on hold with their clock; nothing where the one shown is the only one. */
export function HeldList({ conversations, shown, now, onChoose }: HeldListProps) {
  const t = useTranslate();
  const held = conversations.flatMap((view) => (view.hold ? [{ view, hold: view.hold }] : []));
  if (held.every(({ view }) => view.ref.key === shown)) return null;
  return (
    <nav className="held-list" aria-label={t('held.title')}>
      <h2 className="small">{t('held.title')}</h2>
      <ul>
        {held.map(({ view, hold }) => (
          <li key={view.ref.key}>
            <button
              type="button"
              data-held={view.ref.key}
              aria-current={view.ref.key === shown}
              onClick={() => onChoose(view.ref.key)}
            >
              <HeldRow view={view} hold={hold} now={now} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function HeldRow({ view, hold, now }: { view: ConversationView; hold: HoldView; now: number }) {
  const t = useTranslate();
  const running = { hold, now, speed: view.speed };
  const tone = isDue(running) ? 'bad' : 'due';
  const clock = t.clock(heldFor(running));
  return (
    <>
      <Ring size="small" tone={tone} share={silenceShare(running)} />
      <span className="held-who">
        <strong>
          <bdi>{view.ref.customer ?? t('conversation.ticket', { ticket: view.ref.ticket })}</bdi>
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
