import { useTranslate } from '../foundations/translation.tsx';

interface TeachOfferProps {
  /** Something is read here already: the page may have changed since. */
  again: boolean;
  onTeach: () => void;
}

/** The way to a helpdesk that Murshid does not read, or not rightly: it is shown what is what. */
export function TeachOffer({ again, onTeach }: TeachOfferProps) {
  const t = useTranslate();
  return (
    <button
      type="button"
      className="button"
      data-teach=""
      title={t('teach.offerText')}
      onClick={onTeach}
    >
      {t(again ? 'teach.offerAgain' : 'teach.offer')}
    </button>
  );
}
