import { useId, useState } from 'react';
import type { OwnName, OwnNames } from '../../stores/settings/own-names.ts';
import { useTranslate } from '../foundations/translation.tsx';
import './own-names.css';

const LABELS = { agent: 'settings.agent', company: 'settings.company' } as const;

interface OwnNamesFormProps {
  lacks: readonly OwnName[];
  /** What they are for. */
  ask: string;
  onNames: (names: OwnNames) => void;
}

/** Asks for the names that a snippet goes without until somebody has told them: once, for all of them. */
export function OwnNamesForm({ lacks, ask, onNames }: OwnNamesFormProps) {
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
      <p className="small">{ask}</p>
      {lacks.map((name) => (
        <div key={name}>
          <label className="small" htmlFor={`${id}-${name}`}>
            {t(LABELS[name])}
          </label>
          <input
            id={`${id}-${name}`}
            className="field"
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
