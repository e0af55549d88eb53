import type { Translate } from '../../locales/translate.ts';
import type { HelpdeskView } from '../../stores/views.ts';
import { SIGNALS } from '../health-signals.ts';
import { useTranslate } from '../translation.tsx';
import './helpdesk-card.css';

interface HelpdeskCardProps {
  helpdesk: HelpdeskView;
  /** ms since the epoch. */
  now: number;
  onTurnOff: () => void;
  onReport: () => void;
}

const ACCESS = {
  given: 'helpdesks.given',
  granted: 'helpdesks.granted',
  off: 'helpdesks.off',
} as const;

/** One helpdesk: whether it may be read, and what is read there and what is not, since when. */
export function HelpdeskCard({ helpdesk, now, onTurnOff, onReport }: HelpdeskCardProps) {
  const t = useTranslate();
  const { host, name, access, grant, health } = helpdesk;
  return (
    <li className="helpdesk-card" data-host={host} data-access={access}>
      <h3>
        <bdi dir="ltr">{host}</bdi>
      </h3>
      <p className="small">
        {[
          name === null ? t('helpdesks.taught') : name[t.language],
          t(ACCESS[access]),
          ...(health === null ? [] : [t('helpdesks.seen', { ago: t.ago(health.seenAt, now) })]),
        ].join(' · ')}
      </p>
      {health !== null && (
        <ul className="helpdesk-signals">
          <Signals tone="known" text={readSignals(t, health)} />
          <Signals tone="unknown" text={unseenSignals(t, health, now)} />
          <Signals tone="absent" text={absentSignals(t, health)} />
        </ul>
      )}
      <div className="pack-actions">
        {health !== null && (
          <button
            type="button"
            className="button"
            aria-label={t('helpdesks.reportHost', { host })}
            onClick={onReport}
          >
            {t('helpdesks.report')}
          </button>
        )}
        {grant !== null && (
          <button
            type="button"
            className="button text"
            aria-label={t('helpdesks.turnOffHost', { host })}
            onClick={onTurnOff}
          >
            {t('helpdesks.turnOff')}
          </button>
        )}
      </div>
    </li>
  );
}

function Signals({ tone, text }: { tone: 'known' | 'unknown' | 'absent'; text: string | null }) {
  return text === null ? null : <li data-state={tone}>{text}</li>;
}

type Seen = NonNullable<HelpdeskView['health']>;

function listOf(t: Translate, names: string[]): string {
  return new Intl.ListFormat(t.language).format(names);
}

function inState(health: Seen, state: 'known' | 'unknown' | 'absent') {
  return SIGNALS.filter(([signal]) => health.signals[signal]?.state === state);
}

function readSignals(t: Translate, health: Seen): string | null {
  const names = inState(health, 'known').map(([, name]) => t(name));
  return names.length === 0 ? null : t('helpdesks.reads', { signals: listOf(t, names) });
}

function absentSignals(t: Translate, health: Seen): string | null {
  const names = inState(health, 'absent').map(([, name]) => t(name));
  return names.length === 0 ? null : t('helpdesks.absent', { signals: listOf(t, names) });
}

function unseenSignals(t: Translate, health: Seen, now: number): string | null {
  const names = inState(health, 'unknown').map(([signal, name]) => {
    const readAt = health.signals[signal]?.readAt ?? null;
    return readAt === null
      ? t('helpdesks.neverSeen', { signal: t(name) })
      : t('helpdesks.lastSeen', { signal: t(name), ago: t.ago(readAt, now) });
  });
  return names.length === 0 ? null : t('helpdesks.unseen', { signals: listOf(t, names) });
}
