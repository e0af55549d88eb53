import { useState } from 'react';
import type { KeptData } from '../stores/protocol.ts';
import { useTranslate } from './translation.tsx';
import './kept-data.css';

interface KeptDataProps {
  kept: KeptData;
  onExport: () => void;
  onErase: (what: 'conversations' | 'everything') => void;
}

/** What is kept on this machine, and how to take it along or be rid of it. */
export function KeptDataPanel({ kept, onExport, onErase }: KeptDataProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState<'conversations' | 'everything' | null>(null);
  return (
    <div className="kept-data">
      <p>
        <strong>{t('data.not')}</strong>
      </p>
      <p>{t('data.what')}</p>
      <p className="small" data-kept={kept.conversations}>
        {t('data.conversations', { count: kept.conversations })} ·{' '}
        {t('data.pins', { count: kept.pins })} ·{' '}
        {t('data.size', { size: Math.ceil(kept.bytes / 1024) })}
      </p>
      {asked === null ? (
        <div className="kept-actions">
          <button type="button" className="button" onClick={onExport}>
            {t('data.export')}
          </button>
          <button type="button" className="button" onClick={() => setAsked('conversations')}>
            {t('data.eraseConversations')}
          </button>
          <button type="button" className="button" onClick={() => setAsked('everything')}>
            {t('data.eraseEverything')}
          </button>
        </div>
      ) : (
        <section className="kept-sure" aria-label={t('data.sureTitle')}>
          <p>{t(asked === 'everything' ? 'data.sureEverything' : 'data.sureConversations')}</p>
          <div className="kept-actions">
            <button
              type="button"
              className="button danger"
              onClick={() => {
                setAsked(null);
                onErase(asked);
              }}
            >
              {t('data.erase')}
            </button>
            <button type="button" className="button text" onClick={() => setAsked(null)}>
              {t('action.cancel')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
