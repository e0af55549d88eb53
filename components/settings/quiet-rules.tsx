import { useId } from 'react';
import type { TextKey } from '../../locales/translate.ts';
import type { QuietList, QuietSubject } from '../../stores/messages/protocol.ts';
import { useTranslate } from '../foundations/translation.tsx';
import './quiet-rules.css';

interface QuietRulesProps {
  quiet: QuietList;
  onSpeakAgain: (subject: string) => void;
}

/** What the protocol itself nudges about has these names; everything else that of its rule. */
const NAMES: Partial<Record<string, TextKey>> = {
  hold: 'quiet.checkIns',
  'hold:thanks': 'quiet.thanks',
  closing: 'closing.title',
  'closing:idle': 'quiet.idle',
};

/** What the agent wants no nudges on, each with the way back; nothing where there is none. */
export function QuietRules({ quiet: { subjects, overruled }, onSpeakAgain }: QuietRulesProps) {
  const t = useTranslate();
  const heading = useId();
  if (subjects.length === 0) return null;
  const nameOf = ({ subject, title }: QuietSubject): string => {
    const key = NAMES[subject];
    return key === undefined ? (title?.[t.language] ?? subject) : t(key);
  };
  return (
    <div className="quiet-rules" id="quiet">
      <h3 id={heading}>{t('quiet.title')}</h3>
      <p className="small">{t(overruled ? 'quiet.overruled' : 'quiet.lead')}</p>
      <ul aria-labelledby={heading}>
        {subjects.map((one) => {
          const name = nameOf(one);
          return (
            <li key={one.subject}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className="button"
                aria-label={t('quiet.onAgainNamed', { name })}
                onClick={() => onSpeakAgain(one.subject)}
              >
                {t('quiet.onAgain')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
