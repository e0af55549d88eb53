import type { Health } from '../stores/protocol.ts';
import { NEEDED } from './health-signals.ts';
import { useTranslate } from './translation.tsx';
import './health-line.css';

/** Says what is read on this page and what is not: silence would look like all is well. */
export function HealthLine({ health }: { health: Health }) {
  const t = useTranslate();
  const missing = NEEDED.filter(([signal]) => signal in health && health[signal] !== 'known');
  const signals = new Intl.ListFormat(t.language).format(missing.map(([, name]) => t(name)));
  return (
    <p className="health-line small" data-fine={missing.length === 0}>
      <span className="spoken">{`${t('health.label')}: `}</span>
      {missing.length === 0 ? t('health.fine') : t('health.missing', { signals })}
    </p>
  );
}
