import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Segmented } from '../../components/controls/segmented.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { LanguageSwitch } from '../../components/settings/language-switch.tsx';
import type { Language } from '../../rules/engine/events.ts';
import type { Started } from './address.ts';
import type { Chat } from './chat.ts';
import { ChatPane } from './chat-pane.tsx';
import type { Script } from './script.ts';
import { nextScript } from './scripts.ts';
import { Summary } from './summary.tsx';
import { Timeline } from './timeline.tsx';

/** After this long (ms) without a view the page says that the coach is silent. */
const COACH_WITHIN = 8000;

interface ChatDeskProps {
  started: Started;
  chat: Chat;
  onLanguage: (language: Language) => void;
  onStart: (next: Omit<Started, 'conversation'>) => void;
}

export function ChatDesk({ started, chat, onLanguage, onStart }: ChatDeskProps) {
  const t = useTranslate();
  const state = useStore(chat.state);
  const { script, language } = started;
  const again = (next: Script) => onStart({ ...started, script: next, speed: state.speed });

  return (
    <div className="desk">
      <header className="practice-top">
        <a className="icon-button" href="?" aria-label={t('practice.all')}>
          <ArrowLeft className="along" size={18} aria-hidden="true" />
        </a>
        <strong>{t('practice.title')}</strong>
        <Segmented
          label={t('practice.speed')}
          value={state.speed === 10 ? '10' : '1'}
          options={[
            { value: '1', text: <span className="clock">{t.number(1)}×</span> },
            { value: '10', text: <span className="clock">{t.number(10)}×</span> },
          ]}
          onChange={(speed) => chat.setSpeed(speed === '10' ? 10 : 1)}
        />
        <LanguageSwitch onChange={onLanguage} />
      </header>
      <main className="desk-main">
        <ChatPane
          chat={chat}
          state={state}
          conversation={started.conversation}
          customer={script.customer[language]}
          language={language}
        />
        <aside className="desk-side">
          {state.closed ? (
            <Summary
              view={state.view}
              holds={state.holds}
              onAgain={() => again(script)}
              onNext={() => again(nextScript(script))}
            />
          ) : (
            <Brief script={script} />
          )}
          <CoachSilent known={state.view !== null} />
          <Timeline timeline={state.timeline} />
        </aside>
      </main>
    </div>
  );
}

function Brief({ script }: { script: Script }) {
  const t = useTranslate();
  return (
    <section className="side-card">
      <h2>{script.problem[t.language]}</h2>
      <h3>{t('practice.practises')}</h3>
      <ul className="bullets">
        {script.practises.map((practised) => (
          <li key={practised.en}>{practised[t.language]}</li>
        ))}
      </ul>
    </section>
  );
}

function CoachSilent({ known }: { known: boolean }) {
  const t = useTranslate();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (known) return;
    const timer = setTimeout(() => setLate(true), COACH_WITHIN);
    return () => clearTimeout(timer);
  }, [known]);
  return (
    <p role="status" className="side-note">
      {late && !known && t('practice.coachOff')}
    </p>
  );
}
