import { useId } from 'react';
import type { Card } from '../../rules/engine/pack/knowledge.ts';
import { useTranslate } from '../foundations/translation.tsx';

/** Practices that software cannot see: what to do, and why. */
export function Cards({ cards }: { cards: Card[] }) {
  const t = useTranslate();
  const title = useId();
  if (cards.length === 0) return null;
  return (
    <section className="guide-part" aria-labelledby={title}>
      <h2 id={title}>{t('card.title')}</h2>
      {cards.map((card) => (
        <details key={card.id} data-card={card.id}>
          <summary>{card.title[t.language]}</summary>
          <p>{card.text[t.language]}</p>
          <p className="small">{card.why[t.language]}</p>
        </details>
      ))}
    </section>
  );
}
