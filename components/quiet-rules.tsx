import { useId } from 'react';
import type { QuietRule } from '../stores/protocol.ts';
import { useTranslate } from './translation.tsx';
import './quiet-rules.css';

interface QuietRulesProps {
  rules: readonly QuietRule[];
  onSpeakAgain: (rule: string) => void;
}

/** The rules whose nudges the agent has stopped, each with the way back; nothing where there are none. */
export function QuietRules({ rules, onSpeakAgain }: QuietRulesProps) {
  const t = useTranslate();
  const heading = useId();
  if (rules.length === 0) return null;
  return (
    <div className="quiet-rules">
      <h3 id={heading}>{t('quiet.title')}</h3>
      <ul aria-labelledby={heading}>
        {rules.map(({ rule, title }) => {
          const name = title?.[t.language] ?? rule;
          return (
            <li key={rule}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className="button"
                aria-label={t('quiet.onAgainNamed', { name })}
                onClick={() => onSpeakAgain(rule)}
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
