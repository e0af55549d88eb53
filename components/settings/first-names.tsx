import type { Settings } from '../../stores/settings/settings.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { OwnNamesForm } from './own-names.tsx';
import './first-names.css';

interface FirstNamesProps {
  settings: Settings;
  /** Settings that the administrator's policy locks: those are not asked for. */
  locked: readonly (keyof Settings)[];
  onSettings: (change: Partial<Settings>) => void;
}

/** On the first day: the names that every greeting needs, before the first customer. Nothing once they are told. */
export function FirstNames({ settings, locked, onSettings }: FirstNamesProps) {
  const t = useTranslate();
  const lacks = (['agent', 'company'] as const).filter(
    (name) => settings[name] === '' && !locked.includes(name),
  );
  if (lacks.length === 0) return null;
  return (
    <section className="first-names" aria-label={t('first.names')}>
      <OwnNamesForm
        lacks={lacks}
        ask={t('first.names')}
        onNames={(names) => {
          const told = lacks.map((name) => [name, names[name].trim()] as const);
          onSettings(Object.fromEntries(told.filter(([, value]) => value !== '')));
        }}
      />
    </section>
  );
}
