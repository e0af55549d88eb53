import type { PackSummary } from '../../stores/packs/pack-summary.ts';
import { useTranslate } from '../foundations/translation.tsx';

/** Whose procedure a pack is, and what for, where the pack says so. */
export function Purpose({ summary: { department, purpose } }: { summary: PackSummary }) {
  const t = useTranslate();
  if (department === null && purpose === null) return null;
  return (
    <dl className="pack-purpose">
      {department !== null && (
        <div>
          <dt>{t('packs.department')}</dt>
          <dd>{department[t.language]}</dd>
        </div>
      )}
      {purpose !== null && (
        <div>
          <dt>{t('packs.purpose')}</dt>
          <dd>{purpose[t.language]}</dd>
        </div>
      )}
    </dl>
  );
}
