import { useState } from 'react';
import type { ConversationView } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import type { Tick } from './standard-row.tsx';
import { titlesOf } from './titles-of.ts';
import './confirm-rest.css';

interface ConfirmRestProps {
  view: Pick<ConversationView, 'sections' | 'toConfirm'>;
  onTick: Tick;
}

/**
 * At the end of a conversation, what nobody but the agent can tell: named, and confirmed in one press, which
 * can be taken back. Each counts as ticked by hand. Give it the conversation's key.
 */
export function ConfirmRest({ view, onTick }: ConfirmRestProps) {
  const t = useTranslate();
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const { toConfirm } = view;
  const left = toConfirm.filter((standard) => !confirmed.includes(standard));
  if (left.length === 0 && confirmed.length === 0) return null;

  const confirm = () => {
    for (const standard of left) onTick(standard, 'met');
    setConfirmed([...confirmed, ...left]);
  };
  const undo = () => {
    for (const standard of confirmed) onTick(standard, 'open');
    setConfirmed([]);
  };

  if (left.length === 0) {
    return (
      <p role="status" className="confirm-rest confirm-done small">
        <span>{t('confirm.done', { count: confirmed.length })}</span>
        <button type="button" className="button text" onClick={undo}>
          {t('action.undo')}
        </button>
      </p>
    );
  }
  const names = titlesOf(view.sections, left, t.language);
  return (
    <section className="confirm-rest" aria-label={t('confirm.title')}>
      <div>
        <h2>{t('confirm.title')}</h2>
        <p className="small">{names}</p>
      </div>
      <button
        type="button"
        className="button"
        aria-label={`${t('confirm.all', { count: left.length })}: ${names}`}
        onClick={confirm}
      >
        {t('confirm.all', { count: left.length })}
      </button>
    </section>
  );
}
