import { useState } from 'react';
import type { KeptData } from '../../stores/messages/protocol.ts';
import { takeFocus } from '../controls/sure.tsx';
import { DotLine } from '../foundations/dot-line.tsx';
import { useTranslate } from '../foundations/translation.tsx';
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
  /** The button that the question came from: the focus goes back to it. */
  const [back, setBack] = useState<typeof asked>(null);
  const leave = (from: typeof asked) => {
    setBack(from);
    setAsked(null);
  };
  return (
    <div className="kept-data">
      <p>
        <strong>{t('data.not')}</strong>
      </p>
      <p>{t('data.what')}</p>
      <div data-kept={kept.conversations}>
        <DotLine
          parts={[
            t('data.conversations', { count: kept.conversations }),
            t('data.pins', { count: kept.pins }),
            t('data.size', { size: Math.ceil(kept.bytes / 1024) }),
          ]}
        />
      </div>
      {asked === null ? (
        <div className="kept-actions">
          <button type="button" className="button" onClick={onExport}>
            {t('data.export')}
          </button>
          <button
            type="button"
            className="button"
            ref={back === 'conversations' ? takeFocus : null}
            onClick={() => setAsked('conversations')}
          >
            {t('data.eraseConversations')}
          </button>
          <button
            type="button"
            className="button"
            ref={back === 'everything' ? takeFocus : null}
            onClick={() => setAsked('everything')}
          >
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
                leave(asked);
                onErase(asked);
              }}
            >
              {t('data.erase')}
            </button>
            <button
              type="button"
              className="button text"
              ref={takeFocus}
              onClick={() => leave(asked)}
            >
              {t('action.cancel')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
