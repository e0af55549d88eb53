import type { Settings } from '../../stores/settings/settings.ts';
import { LanguageSwitch } from './language-switch.tsx';

interface LanguageSettingProps {
  /** Settings that a policy locks. */
  locked: readonly (keyof Settings)[];
  onSettings: (change: Partial<Settings>) => void;
}

/** The interface's language as the setting that it is: everybody's, and locked where a policy has chosen. */
export function LanguageSetting({ locked, onSettings }: LanguageSettingProps) {
  return (
    <LanguageSwitch
      locked={locked.includes('language')}
      onChange={(language) => onSettings({ language })}
    />
  );
}
