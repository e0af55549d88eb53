import { Settings } from 'lucide-react';
import { useTranslate } from './translation.tsx';

/** Leads to the settings; a picture alone. */
export function SettingsButton({ onClick }: { onClick: () => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('settings.title')}
      onClick={onClick}
    >
      <Settings size={18} aria-hidden="true" />
    </button>
  );
}
