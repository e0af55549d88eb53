import type { Language } from '../../rules/engine/events.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useTranslate } from '../foundations/translation.tsx';

interface LanguageSwitchProps {
  /** A policy has chosen: the language is shown, and stays. */
  locked?: boolean;
  onChange: (language: Language) => void;
}

export function LanguageSwitch({ locked = false, onChange }: LanguageSwitchProps) {
  const t = useTranslate();
  return (
    <Segmented<Language>
      label={t('language.label')}
      value={t.language}
      options={[
        { value: 'ar', text: 'ع', spoken: t('language.ar'), lang: 'ar' },
        { value: 'en', text: 'EN', spoken: t('language.en'), lang: 'en' },
      ]}
      locked={locked}
      onChange={onChange}
    />
  );
}
