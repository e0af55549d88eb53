import type { ConversationView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import './score.css';

type ScoreProps = Pick<ConversationView, 'score' | 'progress' | 'sections'>;

/**
 * The score if the conversation were graded now, and how much of the protocol is done; where a critical
 * standard makes it 0, that instead.
 */
export function Score({ score, progress, sections }: ScoreProps) {
  const t = useTranslate();
  const rounded = score === null ? null : Math.round(score);
  const failed = sections.some(({ standards }) =>
    standards.some(({ critical, state }) => critical && state === 'broken'),
  );
  return (
    <p className="score" data-score={rounded ?? ''}>
      <span className="spoken">
        {rounded === null ? t('score.none') : t('score.label', { score: rounded, of: 100 })}
      </span>
      <span aria-hidden="true">
        <b>{rounded === null ? '–' : t.number(rounded)}</b>
        <small>{t('score.now')}</small>
      </span>
      <small className="score-progress" data-failed={failed}>
        {failed ? t('score.critical') : t('score.progress', { ...progress, count: progress.of })}
      </small>
    </p>
  );
}
