import { createContext, type ReactNode, useContext } from 'react';
import { type Translate, translator } from '../../locales/translate.ts';

const Translation = createContext<Translate>(translator('ar', 'latn'));

/** Gives all components inside it their language and digits. */
export function TranslationProvider({
  translate,
  children,
}: {
  translate: Translate;
  children: ReactNode;
}) {
  return <Translation value={translate}>{children}</Translation>;
}

export function useTranslate(): Translate {
  return useContext(Translation);
}
