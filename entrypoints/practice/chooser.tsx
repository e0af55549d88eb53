import { useState } from 'react';
import { Segmented } from '../../components/controls/segmented.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import type { Language } from '../../rules/engine/events.ts';
import type { Started } from './address.ts';
import type { Script } from './script.ts';
import { SCRIPTS } from './scripts.ts';

interface ChooserProps {
  onStart: (next: Omit<Started, 'conversation'>) => void;
}

/** The first page: who to practise with, and in which language they write. */
export function Chooser({ onStart }: ChooserProps) {
  const t = useTranslate();
  const [picked, setPicked] = useState<Language | null>(null);
  const language = picked ?? t.language;
  return (
    <main className="chooser">
      <h1>{t('practice.title')}</h1>
      <p className="chooser-lead">{t('practice.lead')}</p>
      <div className="chooser-bar">
        <h2>{t('practice.choose')}</h2>
        <span className="chooser-language">
          <span aria-hidden="true">{t('practice.language')}</span>
          <Segmented<Language>
            label={t('practice.language')}
            value={language}
            options={[
              { value: 'ar', text: t('language.ar'), lang: 'ar' },
              { value: 'en', text: t('language.en'), lang: 'en' },
            ]}
            onChange={setPicked}
          />
        </span>
      </div>
      <ul className="chooser-list">
        {SCRIPTS.map((script) => (
          <Card
            key={script.id}
            script={script}
            onStart={() => onStart({ script, language, speed: 1, plays: false })}
          />
        ))}
      </ul>
      <p className="chooser-after small">{t('practice.after')}</p>
    </main>
  );
}

function Card({ script, onStart }: { script: Script; onStart: () => void }) {
  const t = useTranslate();
  const customer = script.customer[t.language];
  return (
    <li className="chooser-card">
      <Face name={customer} />
      <h3>
        <bdi>{customer}</bdi>
      </h3>
      <p>{script.problem[t.language]}</p>
      <ul className="bullets" aria-label={t('practice.practises')}>
        {script.practises.map((practised) => (
          <li key={practised.en}>{practised[t.language]}</li>
        ))}
      </ul>
      <button
        type="button"
        className="button main"
        aria-label={t('practice.startWith', { customer })}
        onClick={onStart}
      >
        {t('practice.start')}
      </button>
    </li>
  );
}

export function Face({ name }: { name: string }) {
  return (
    <span className="face" aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}
