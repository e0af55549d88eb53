import { useTranslate } from '../foundations/translation.tsx';
import './elsewhere.css';

/** The conversation that is shown is not the one of the tab in front; the way to its page. */
export function Elsewhere({ onGoTo }: { onGoTo: () => void }) {
  const t = useTranslate();
  return (
    <section className="elsewhere" aria-label={t('panel.elsewhere')}>
      <p className="small">{t('panel.elsewhere')}</p>
      <button type="button" className="button" onClick={onGoTo}>
        {t('panel.goTo')}
      </button>
    </section>
  );
}
