import { useEffect } from 'react';
import { FileDrop } from '../../components/controls/file-drop.tsx';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { useNow } from '../../components/foundations/use-now.ts';
import { HelpdeskCard } from '../../components/helpdesks/helpdesk-card.tsx';
import { ProblemList, splitProblem } from '../../components/packs/problem-list.tsx';
import {
  exportTaught,
  followHelpdesks,
  forget,
  openAdapterFile,
  reportOf,
  turnOff,
  useHelpdesks,
} from './helpdesks-mirror.ts';

/** All helpdesks that are read, were, or were taught, each with what can be done about it. */
export function HelpdesksSection() {
  const t = useTranslate();
  const { helpdesks, note, problems } = useHelpdesks();
  const now = useNow(false);
  useEffect(followHelpdesks, []);
  return (
    <section id="helpdesks" aria-labelledby="helpdesks-title">
      <h2 id="helpdesks-title">{t('helpdesks.title')}</h2>
      <p className="options-lead">{t('helpdesks.lead')}</p>
      {helpdesks?.length === 0 && <p className="small">{t('helpdesks.none')}</p>}
      <ul className="helpdesk-list">
        {helpdesks?.map((helpdesk) => (
          <HelpdeskCard
            key={helpdesk.host}
            helpdesk={helpdesk}
            now={now}
            onTurnOff={() => void turnOff(helpdesk)}
            onReport={() => reportOf(helpdesk)}
            onExport={() => void exportTaught(helpdesk)}
            onForget={() => void forget(helpdesk)}
          />
        ))}
      </ul>
      {helpdesks?.some(({ health }) => health !== null) && (
        <p className="small helpdesk-hint">{t('helpdesks.reportHint')}</p>
      )}
      <FileDrop
        label={t('taught.open')}
        open={t('taught.open')}
        hint={t('taught.drop')}
        accept=".json,application/json"
        onFile={(file) => void openAdapterFile(file)}
      />
      <p role="status" className={problems.length > 0 ? '' : 'options-note'}>
        {note !== null && t(note.key, note.values)}
      </p>
      {problems.length > 0 && <ProblemList problems={problems.map(splitProblem)} />}
    </section>
  );
}
