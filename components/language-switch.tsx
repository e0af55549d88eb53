import type { Language } from '../rules/engine/events.ts';
import { Segmented } from './segmented.tsx';
import { useTranslate } from './translation.tsx';

export function LanguageSwitch({ onChange }: { onChange: (language: Language) => void }) {
  const t = useTranslate();
  return (
    <Segmented<Language>
      label={t('language.label')}
      value={t.language}
      options={[
        { value: 'ar', text: 'ع', spoken: t('language.ar'), lang: 'ar' },
        { value: 'en', text: 'EN', spoken: t('language.en'), lang: 'en' },
      ]}
      onChange={onChange}
    />
  );
}
