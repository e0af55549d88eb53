import type { StepView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import type { Tick } from './standard-row.tsx';
import { StateIcon } from './state-icon.tsx';

interface ClosingStepsProps {
  steps: StepView[];
  onInsert?: ((text: string) => void) | undefined;
  onTick: Tick;
}

/** The steps still open before the end, in order, each with the action that settles it. */
export function ClosingSteps({ steps, onInsert, onTick }: ClosingStepsProps) {
  const t = useTranslate();
  return (
    <ol className="closing-steps" aria-label={t('closing.title')}>
      {steps.map(({ standard, title, snippet }) => (
        <li key={standard}>
          <button
            type="button"
            className="standard-mark"
            aria-label={t('closing.tick', { title: title[t.language] })}
            onClick={() => onTick(standard, 'met')}
          >
            <StateIcon state="to-tick" />
          </button>
          <span>{title[t.language]}</span>
          {snippet !== null && onInsert !== undefined && (
            <button
              type="button"
              className="button"
              aria-label={`${t('action.insert')}: ${title[t.language]}`}
              onClick={() => onInsert(snippet.text)}
            >
              {t('action.insert')}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
