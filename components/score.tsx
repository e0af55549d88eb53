import type { ConversationView } from '../stores/views.ts';
import { useTranslate } from './translation.tsx';
import './score.css';

/** The score if the conversation were graded now, and how much of the protocol is done. */
export function Score({ score, progress }: Pick<ConversationView, 'score' | 'progress'>) {
  const t = useTranslate();
  const rounded = score === null ? null : Math.round(score);
  return (
    <p className="score" data-score={rounded ?? ''}>
      <span className="spoken">
        {rounded === null ? t('score.none') : t('score.label', { score: rounded, of: 100 })}
      </span>
      <span aria-hidden="true">
        <b>{rounded === null ? '–' : t.number(rounded)}</b>
        <small>{t('score.now')}</small>
      </span>
      <small className="score-progress">
        {t('score.progress', { ...progress, count: progress.of })}
      </small>
    </p>
  );
}
