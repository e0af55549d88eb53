import { useEffect, useRef } from 'react';
import { type IconState, StateIcon } from '../../components/checklist/state-icon.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import type { TextKey } from '../../locales/translate.ts';
import type { ConversationView, StandardView } from '../../stores/conversations/views.ts';
import type { PastHold } from './hold-trail.ts';

interface SummaryProps {
  /** Null while the coach has not answered. */
  view: ConversationView | null;
  holds: readonly PastHold[];
  onAgain: () => void;
  onNext: () => void;
}

/** What was met and what was missed, once the chat has ended. */
export function Summary({ view, holds, onAgain, onNext }: SummaryProps) {
  const t = useTranslate();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const standards = view?.sections.flatMap((section) => section.standards) ?? [];
  const of = (state: StandardView['state']) =>
    standards.filter((standard) => standard.state === state);
  return (
    <section className="side-card summary" data-summary="">
      <h2 ref={title} tabIndex={-1}>
        {t('practice.summary')}
      </h2>
      {view === null ? (
        <p className="small">{t('practice.summary.waiting')}</p>
      ) : (
        <>
          <p className="summary-score" data-score={view.score ?? ''}>
            <b className="summary-figure">
              {view.score === null ? '–' : t.number(Math.round(view.score))}
            </b>
            <span className="small">
              {t('score.progress', { ...view.progress, count: view.progress.of })}
            </span>
          </p>
          <Group title="practice.summary.missed" icon="broken" standards={of('broken')} />
          <Holds holds={holds} />
          <Group title="practice.summary.met" icon="met" standards={of('met')} />
          <Group title="practice.summary.open" icon="open" standards={of('open')} />
        </>
      )}
      <div className="summary-actions">
        <button type="button" className="button main" onClick={onNext}>
          {t('practice.next')}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {t('practice.again')}
        </button>
      </div>
    </section>
  );
}

interface GroupProps {
  title: TextKey;
  icon: IconState;
  standards: readonly StandardView[];
}

function Group({ title, icon, standards }: GroupProps) {
  const t = useTranslate();
  if (standards.length === 0) return null;
  return (
    <div className="summary-group">
      <h3>
        {t(title)}
        <span>{t.number(standards.length)}</span>
      </h3>
      <ul>
        {standards.map((standard) => (
          <li key={standard.id} data-standard={standard.id} data-state={standard.state}>
            <StateIcon state={icon === 'met' && standard.by === 'agent' ? 'by-hand' : icon} />
            {standard.title[t.language]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Holds({ holds }: { holds: readonly PastHold[] }) {
  const t = useTranslate();
  if (holds.length === 0) return null;
  return (
    <div className="summary-group">
      <h3>
        {t('practice.summary.holds')}
        <span>{t.number(holds.length)}</span>
      </h3>
      <ul>
        {holds.map((hold) => (
          <li key={hold.start} data-hold-late={hold.late}>
            <StateIcon state={hold.late ? 'broken' : 'met'} />
            <span>
              {t('practice.summary.hold', {
                length: t.clock(((hold.end ?? hold.start) - hold.start) * 1000),
                n: hold.checkIns,
              })}
              {hold.late && <small className="hold-late">{t('practice.summary.late')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
