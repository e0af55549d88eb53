import type { TaughtView } from '../../stores/taught-adapters.ts';
import { useTranslate } from '../translation.tsx';

interface TaughtListProps {
  taught: readonly TaughtView[];
  onExport: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Helpdesks that somebody taught, each with the file that a lead can put into a pack. */
export function TaughtList({ taught, onExport, onRemove }: TaughtListProps) {
  const t = useTranslate();
  if (taught.length === 0) return <p>{t('taught.none')}</p>;
  return (
    <ul className="pack-list">
      {taught.map(({ id, name, hosts, at }) => (
        <li key={id} className="pack-card" data-taught={id}>
          <h3>
            <bdi>{name[t.language]}</bdi>
          </h3>
          <p className="small">
            <bdi dir="ltr">{hosts.join(' ')}</bdi>
          </p>
          <p className="small">{t('taught.at', { date: dateOf(at, t.language) })}</p>
          <div className="pack-actions">
            <button type="button" className="button" onClick={() => onExport(id)}>
              {t('taught.export')}
            </button>
            <button type="button" className="button" onClick={() => onRemove(id)}>
              {t('taught.remove')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function dateOf(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', numberingSystem: 'latn' }).format(
    at,
  );
}
