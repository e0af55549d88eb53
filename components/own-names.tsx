import { useId, useState } from 'react';
import type { OwnName, OwnNames } from '../stores/own-names.ts';
import { useTranslate } from './translation.tsx';

const LABELS = { agent: 'settings.agent', company: 'settings.company' } as const;

interface OwnNamesFormProps {
  lacks: readonly OwnName[];
  onNames: (names: OwnNames) => void;
}

/** Asks for the names that a snippet goes without until somebody has told them: once, for all of them. */
export function OwnNamesForm({ lacks, onNames }: OwnNamesFormProps) {
  const t = useTranslate();
  const id = useId();
  const [names, setNames] = useState<OwnNames>({ agent: '', company: '' });
  return (
    <form
      className="own-names"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks.some((name) => names[name].trim() !== '')) onNames(names);
      }}
    >
      <p className="small">{t('nudge.namesOnce')}</p>
      {lacks.map((name) => (
        <div key={name}>
          <label className="small" htmlFor={`${id}-${name}`}>
            {t(LABELS[name])}
          </label>
          <input
            id={`${id}-${name}`}
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={80}
            value={names[name]}
            onChange={(event) => setNames({ ...names, [name]: event.target.value })}
          />
        </div>
      ))}
      <button type="submit" className="button">
        {t('action.save')}
      </button>
    </form>
  );
}
