import type { Board } from '../../stores/conversations/views.ts';
import type { Health } from '../../stores/helpdesks/observation.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { NEEDED } from './health-signals.ts';
import './health-line.css';

/** Shorter than this (ms) a signal is often away: a page is still being drawn. */
const A_WHILE = 60_000;

interface HealthLineProps {
  health: Health;
  since: Board['healthSince'];
  /** ms since the epoch. */
  now: number;
}

/** Says what is read on this page and what is not, since when: silence would look like all is well. */
export function HealthLine({ health, since, now }: HealthLineProps) {
  const t = useTranslate();
  const missing = NEEDED.filter(([signal]) => signal in health && health[signal] !== 'known');
  const signals = new Intl.ListFormat(t.language).format(missing.map(([, name]) => t(name)));
  // A description of the page that cannot be used in part: whatever is read, something may not be.
  const broken = health.adapter === 'unknown';
  const from = Math.min(...missing.map(([signal]) => since?.[signal] ?? now));
  return (
    <p className="health-line small" data-fine={missing.length === 0 && !broken}>
      <span className="spoken">{`${t('health.label')}: `}</span>
      {missing.length === 0 ? t('health.fine') : t('health.missing', { signals })}
      {broken && ` · ${t('health.broken')}`}
      {from <= now - A_WHILE && ` · ${t('health.since', { ago: t.ago(from, now) })}`}
    </p>
  );
}
