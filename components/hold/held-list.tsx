import type { ConversationLine, HoldView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { heldFor, holdLine } from './hold-card.tsx';
import { holdTone, holdUrgency, silence } from './hold-clock.ts';
import { Ring } from './ring.tsx';
import './held-list.css';

interface HeldListProps {
  /** All conversations, most urgent first; those that are not on hold are left out. */
  conversations: ConversationLine[];
  /** Key of the one that is shown beside this list, and not again in it; null where none is. */
  shown: string | null;
  /** ms since the epoch. */
  now: number;
  onChoose: (key: string) => void;
}

/** Every other customer on hold with their clock; nothing where there is none. */
export function HeldList({ conversations, shown, now, onChoose }: HeldListProps) {
  const t = useTranslate();
  const held = conversations.flatMap((line) => (line.hold ? [{ line, hold: line.hold }] : []));
  const others = held.filter(({ line }) => line.ref.key !== shown);
  if (others.length === 0) return null;
  const title = t(others.length < held.length ? 'held.others' : 'held.title');
  return (
    <nav className="held-list" aria-label={title}>
      <h2 className="small">{title}</h2>
      <ul>
        {others.map(({ line, hold }) => (
          <li key={line.ref.key}>
            <button type="button" data-held={line.ref.key} onClick={() => onChoose(line.ref.key)}>
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
  const tone = holdTone(hold, now);
  const urgency = holdUrgency(hold, now);
  const clock = t.clock(heldFor(running));
  return (
    <>
      <Ring size="small" tone={tone} share={silence(hold, now)} />
      <span className="held-who">
        <strong>
          <bdi>{line.ref.customer ?? t('conversation.ticket', { ticket: line.ref.ticket })}</bdi>
        </strong>
        <small data-urgency={urgency}>{holdLine(t, running)}</small>
      </span>
      <span className="held-clock" data-urgency={urgency}>
        <span className="spoken">{t('conversation.onHold', { time: clock })}</span>
        <span className="clock" aria-hidden="true">
          {clock}
        </span>
      </span>
    </>
  );
}
