import { type Translate, translator } from '../../locales/translate.ts';
import type { Settings } from '../../stores/settings/settings.ts';

/** Makes the document one of our pages in this language; gives the texts. */
export function pageIn({ language, digits }: Pick<Settings, 'language' | 'digits'>): Translate {
  const t = translator(language, digits);
  document.documentElement.lang = t.language;
  document.documentElement.dir = t.dir;
  document.title = t('app.name');
  return t;
}
