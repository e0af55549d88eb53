import { useId, useState } from 'react';
import type { NudgeView } from '../../stores/conversations/views.ts';
import type { OwnNames } from '../../stores/settings/own-names.ts';
import { ClosingSteps } from '../checklist/closing-steps.tsx';
import type { Tick } from '../checklist/standard-row.tsx';
import { SentenceLines } from '../foundations/sentence-lines.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { OwnNamesForm } from '../settings/own-names.tsx';
import './nudge-card.css';

interface NudgeCardProps {
  nudge: NudgeView;
  /** Nudges that wait behind this one. */
  waiting: number;
  /** Absent where the reply box cannot be reached from here. */
  onInsert?: ((text: string) => void) | undefined;
  onAnswer: (answer: 'later' | 'dismissed') => void;
  /** On the phone: the agent has said what the nudge asks for. */
  onSaid: () => void;
  /** The nudge has asked whether to be quiet from now on. */
  onHush: (quiet: boolean) => void;
  /** The names that the snippet lacks. */
  onNames: (names: OwnNames) => void;
  onTick: Tick;
}

const SAID = { checkin: 'nudge.said.checkin', thank_wait: 'nudge.said.thank_wait' } as const;

export function NudgeCard(props: NudgeCardProps) {
  const { nudge, waiting, onInsert, onAnswer, onSaid, onHush, onNames, onTick } = props;
  const t = useTranslate();
  const [whyShown, setWhyShown] = useState(false);
  const why = useId();
  const { snippet } = nudge;
  return (
    <section className="nudge-card" aria-label={t('nudge.label')} data-urgent={nudge.urgent}>
      <div className="nudge-top">
        <h2>
          <SentenceLines text={nudge.text[t.language]} />
        </h2>
        {nudge.n !== null && (
          <span className="small">{t('nudge.count', { n: nudge.n, limit: nudge.limit })}</span>
        )}
      </div>
      {nudge.steps.length > 0 && (
        <ClosingSteps steps={nudge.steps} onInsert={onInsert} onTick={onTick} />
      )}
      {snippet !== null && (
        <blockquote
          dir="auto"
          lang={snippet.language}
          aria-label={t(nudge.say === null ? 'nudge.snippet' : 'nudge.toSay')}
        >
          {snippet.text}
        </blockquote>
      )}
      {nudge.lacks.length > 0 && (
        <OwnNamesForm lacks={nudge.lacks} ask={t('nudge.namesOnce')} onNames={onNames} />
      )}
      <div className="nudge-actions">
        {nudge.say !== null && (
          <button type="button" className="button main" onClick={onSaid}>
            {t(SAID[nudge.say])}
          </button>
        )}
        {snippet !== null && nudge.say === null && onInsert !== undefined && (
          <button type="button" className="button main" onClick={() => onInsert(snippet.text)}>
            {t('action.insert')}
          </button>
        )}
        <button type="button" className="button text" onClick={() => onAnswer('later')}>
          {t('action.later')}
        </button>
        <button type="button" className="button text" onClick={() => onAnswer('dismissed')}>
          {t('action.dismiss')}
        </button>
        <button
          type="button"
          className="button text"
          aria-expanded={whyShown}
          aria-controls={why}
          onClick={() => setWhyShown(!whyShown)}
        >
          {t('action.why')}
        </button>
        {waiting > 0 && (
          <span className="small nudge-waiting">{t('nudge.waiting', { count: waiting })}</span>
        )}
      </div>
      {nudge.ask && (
        // biome-ignore lint/a11y/useSemanticElements: two answers to a question are no form.
        <div className="nudge-ask" role="group" aria-label={t('nudge.ask')}>
          <p className="small">{t('nudge.ask')}</p>
          <button type="button" className="button" onClick={() => onHush(true)}>
            {t('nudge.hush')}
          </button>
          <button type="button" className="button text" onClick={() => onHush(false)}>
            {t('nudge.speak')}
          </button>
        </div>
      )}
      <p id={why} className="small" hidden={!whyShown}>
        {nudge.why[t.language]}
      </p>
    </section>
  );
}
