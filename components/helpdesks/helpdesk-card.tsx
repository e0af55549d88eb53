import { isolate, type Translate } from '../../locales/translate.ts';
import type { HelpdeskView } from '../../stores/conversations/views.ts';
import { Sure } from '../controls/sure.tsx';
import { DotLine } from '../foundations/dot-line.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { SIGNALS } from './health-signals.ts';
import './helpdesk-card.css';

interface HelpdeskCardProps {
  helpdesk: HelpdeskView;
  /** ms since the epoch. */
  now: number;
  onTurnOff: () => void;
  onReport: () => void;
  /** Hands over what was taught, as a file. */
  onExport: () => void;
  /** Removes what was taught. */
  onForget: () => void;
}

const ACCESS = {
  given: 'helpdesks.given',
  granted: 'helpdesks.granted',
  off: 'helpdesks.off',
} as const;

/** A description that cannot be used in part: what to do depends on who wrote it. */
const BROKEN = {
  murshid: 'helpdesks.brokenOurs',
  pack: 'helpdesks.brokenPack',
  taught: 'helpdesks.brokenTaught',
} as const;

/** One helpdesk: whether it may be read, and what is read there and what is not, since when. */
export function HelpdeskCard(props: HelpdeskCardProps) {
  const { helpdesk, now } = props;
  const t = useTranslate();
  const { host, access, by, health } = helpdesk;
  const broken = health?.signals.adapter?.state === 'unknown';
  return (
    <li className="helpdesk-card" data-host={host} data-access={access} data-by={by}>
      <header>
        <h3>
          <bdi dir="ltr">{host}</bdi>
        </h3>
        <span className="helpdesk-access small">{t(ACCESS[access])}</span>
      </header>
      <DotLine parts={originOf(t, helpdesk, now)} />
      {broken && <p className="helpdesk-broken">{t(BROKEN[by ?? 'murshid'])}</p>}
      {health !== null && (
        <ul className="helpdesk-signals">
          <Signals tone="known" text={readSignals(t, health)} />
          <Signals tone="unknown" text={unseenSignals(t, health, now)} />
          <Signals tone="absent" text={absentSignals(t, health)} />
          <Signals tone="known" text={fieldsIn(t, helpdesk, 'known')} />
          <Signals tone="unknown" text={fieldsIn(t, helpdesk, 'unknown')} />
        </ul>
      )}
      <Actions {...props} />
    </li>
  );
}

/** Which product it is, who described it, when it was last read. */
function originOf(t: Translate, { name, by, health, taught }: HelpdeskView, now: number): string[] {
  return [
    name === null ? t('helpdesks.unnamed') : name[t.language],
    ...(by === 'pack' ? [t('helpdesks.byPack')] : []),
    ...(taught === null ? [] : [t('helpdesks.taughtAt', { ago: t.ago(taught.at, now) })]),
    ...(health === null ? [] : [t('helpdesks.seen', { ago: t.ago(health.seenAt, now) })]),
  ];
}

function Actions({ helpdesk, onTurnOff, onReport, onExport, onForget }: HelpdeskCardProps) {
  const t = useTranslate();
  const { host, grant, health, taught } = helpdesk;
  if (health === null && grant === null && taught === null) return null;
  return (
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
      {taught !== null && (
        <button type="button" className="button" onClick={onExport}>
          {t('taught.export')}
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
      {taught !== null && (
        <Sure
          label={t('taught.remove')}
          sure={t('taught.removeSure', { host })}
          onSure={onForget}
        />
      )}
    </div>
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

const FIELDS = { known: 'helpdesks.fieldsRead', unknown: 'helpdesks.fieldsUnseen' } as const;

/** The ticket's fields that are read, or looked for in vain, by the pack's names of them. */
function fieldsIn(t: Translate, { fields }: HelpdeskView, which: keyof typeof FIELDS) {
  const names = fields
    .filter(({ state }) => state === which)
    .map(({ name, title }) => title?.[t.language] ?? isolate(name));
  return names.length === 0 ? null : t(FIELDS[which], { fields: listOf(t, names) });
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
