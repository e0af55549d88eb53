import { useEffect, useState } from 'react';
import { TranslationProvider, useTranslate } from '../../components/foundations/translation.tsx';
import { LanguageSwitch } from '../../components/settings/language-switch.tsx';
import { translator } from '../../locales/translate.ts';
import type { Language } from '../../rules/engine/events.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import { addressOf, newConversation, type Started } from './address.ts';
import type { Chat } from './chat.ts';
import { ChatDesk } from './chat-desk.tsx';
import { Chooser } from './chooser.tsx';
import { changeSettings } from './coach-link.ts';

interface AppProps {
  /** Null: no customer has been chosen yet. */
  started: Started | null;
  chat: Chat | null;
  settings: Settings;
}

export function App({ started, chat, settings: first }: AppProps) {
  const [settings, setSettings] = useState(first);
  const t = translator(settings.language, settings.digits);
  useEffect(() => {
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.dir;
    document.title = `${t('app.name')} · ${t('practice.title')}`;
  }, [t]);

  const changeLanguage = (language: Language) => {
    // Drawn at once; the worker keeps it for all the other pages.
    setSettings({ ...settings, language });
    changeSettings({ language }).then(setSettings, (error: unknown) => {
      console.error('Murshid: the worker did not keep the language.', error);
    });
  };
  const go = (next: Omit<Started, 'conversation'>) => {
    location.search = addressOf({ ...next, conversation: newConversation() });
  };

  return (
    <TranslationProvider translate={t}>
      {started !== null && chat !== null ? (
        <ChatDesk started={started} chat={chat} onLanguage={changeLanguage} onStart={go} />
      ) : (
        <>
          <Top onLanguage={changeLanguage} />
          <Chooser onStart={go} />
        </>
      )}
    </TranslationProvider>
  );
}

function Top({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const t = useTranslate();
  return (
    <header className="practice-top">
      <strong>{t('app.name')}</strong>
      <LanguageSwitch onChange={onLanguage} />
    </header>
  );
}
