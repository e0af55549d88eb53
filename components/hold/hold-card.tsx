import type { Translate } from '../../locales/translate.ts';
import type { ConversationView, HoldView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { holdTone, holdUrgency, isDue, isLate, silence } from './hold-clock.ts';
import { Ring } from './ring.tsx';
import './hold-card.css';

/** A hold with the clock it runs on: practice may run faster than the world outside. */
export interface RunningHold {
  hold: HoldView;
  /** ms since the epoch. */
  now: number;
  /** 1, or 10 in quick practice. */
  speed: number;
}

/** The hold of a conversation, if one runs. `now` in ms since the epoch. */
export function runningHold(view: ConversationView, now: number): RunningHold | null {
  const { hold, speed } = view;
  return hold === null ? null : { hold, now, speed };
}

/** How long it has lasted by its own clock, in ms. */
export function heldFor({ hold, now, speed }: RunningHold): number {
  return (now - hold.startedAt) * speed;
}

/** Under a minute the seconds are said in words; above it a clock is read faster. */
function remaining(t: Translate, ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? t('time.seconds', { count: seconds }) : t.clock(seconds * 1000);
}

/** What the hold asks for next, in a line: the check-in to come, due, or that none are left. */
export function holdLine(t: Translate, running: RunningHold): string {
  const { hold, now, speed } = running;
  if (hold.checkInsSent >= hold.limit) return t('hold.used');
  const place = { n: hold.checkInsSent + 1, limit: hold.limit };
  if (isLate(hold, now)) return t('hold.late', place);
  if (isDue(hold, now)) return t('hold.due', place);
  return t('hold.next', { ...place, time: remaining(t, (hold.dueAt - now) * speed) });
}

interface HoldCardProps {
  /** The hold that runs; null where none does. */
  running: RunningHold | null;
  onHold: (state: 'on' | 'off') => void;
}

export function HoldCard({ running, onHold }: HoldCardProps) {
  const t = useTranslate();
  if (running === null) {
    return (
      <section className="hold-card resting" aria-label={t('hold.title')}>
        <p className="small">{t('hold.none')}</p>
        <button type="button" className="button" onClick={() => onHold('on')}>
          {t('hold.start')}
        </button>
      </section>
    );
  }
  const { hold, now } = running;
  const clock = t.clock(heldFor(running));
  return (
    <section
      className="hold-card"
      data-urgency={holdUrgency(hold, now)}
      aria-label={t('hold.title')}
    >
      <span role="timer" aria-label={t('hold.clock', { time: clock })}>
        <Ring share={silence(hold, now)} tone={holdTone(hold, now)}>
          {clock}
        </Ring>
      </span>
      <div className="hold-text">
        <h2>
          {t('hold.title')} <CheckInDots sent={hold.checkInsSent} limit={hold.limit} />
        </h2>
        <p className="small">{holdLine(t, running)}</p>
      </div>
      <button type="button" className="button" onClick={() => onHold('off')}>
        {t('hold.end')}
      </button>
    </section>
  );
}

function CheckInDots({ sent, limit }: { sent: number; limit: number }) {
  const t = useTranslate();
  const places = Array.from({ length: limit }, (_, place) => place);
  return (
    <span className="dots" role="img" aria-label={t('hold.sent', { n: sent, limit })}>
      {places.map((place) => (
        <span key={place} data-filled={place < sent} />
      ))}
    </span>
  );
}
