import { useEffect } from 'react';
import { type Translate, translator } from '../../locales/translate.ts';
import type { Settings } from '../../stores/settings/settings.ts';

/** The interface in the agent's language, which the document is told too: it sets its direction. */
export function useDocumentLanguage(settings: Settings | undefined): Translate {
  const t = translator(settings?.language ?? 'ar', settings?.digits ?? 'latn');
  useEffect(() => {
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.dir;
  }, [t]);
  return t;
}
