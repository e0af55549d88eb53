import { EmptyState } from './empty-state.tsx';
import { useTranslate } from './translation.tsx';

/** The worker does not answer: nothing can be drawn, and nothing is lost. */
export function NoAnswer({ onRetry }: { onRetry: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState title={t('error.title')} text={t('error.text')}>
      <button type="button" className="button" onClick={onRetry}>
        {t('action.retry')}
      </button>
    </EmptyState>
  );
}
