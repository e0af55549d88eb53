import { Settings } from 'lucide-react';
import { takeFocus } from '../controls/sure.tsx';
import { useTranslate } from '../foundations/translation.tsx';

interface SettingsButtonProps {
  /** The settings have just been left: the focus goes back to where they were opened. */
  returned?: boolean;
  onClick: () => void;
}

/** Leads to the settings; a picture alone. */
export function SettingsButton({ returned = false, onClick }: SettingsButtonProps) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className="icon-button"
      ref={returned ? takeFocus : null}
      aria-label={t('settings.title')}
      onClick={onClick}
    >
      <Settings size={18} aria-hidden="true" />
    </button>
  );
}
