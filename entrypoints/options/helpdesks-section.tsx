import { useEffect, useState } from 'react';
import { HelpdeskCard } from '../../components/helpdesks/helpdesk-card.tsx';
import { useTranslate } from '../../components/translation.tsx';
import { askHelpdesks, reportOf, turnOff, useHelpdesks } from './helpdesks-mirror.ts';

/** All helpdesks that are read or were, and the ways to stop that. */
export function HelpdesksSection() {
  const t = useTranslate();
  const { helpdesks, stopped } = useHelpdesks();
  const [now] = useState(Date.now);
  useEffect(() => {
    void askHelpdesks();
  }, []);
  return (
    <section id="helpdesks" aria-labelledby="helpdesks-title">
      <h2 id="helpdesks-title">{t('helpdesks.title')}</h2>
      <p className="options-lead">{t('helpdesks.lead')}</p>
      <p role="status" className="options-note">
        {stopped !== null && t('helpdesks.turnedOff', { host: stopped })}
      </p>
      {helpdesks?.length === 0 && <p className="small">{t('helpdesks.none')}</p>}
      <ul className="helpdesk-list">
        {helpdesks?.map((helpdesk) => (
          <HelpdeskCard
            key={helpdesk.host}
            helpdesk={helpdesk}
            now={now}
            onTurnOff={() => void turnOff(helpdesk)}
            onReport={() => reportOf(helpdesk)}
          />
        ))}
      </ul>
      {helpdesks?.some(({ health }) => health !== null) && (
        <p className="small">{t('helpdesks.reportHint')}</p>
      )}
    </section>
  );
}
