import { useId, useState } from 'react';
import { type Asked, fillSnippet, isOwnName } from '../../rules/snippets/fill.ts';
import { useTranslate } from '../foundations/translation.tsx';
import type { ChosenText } from './chosen-text.ts';
import { variableName } from './variables-shown.tsx';

interface FillFormProps {
  chosen: ChosenText;
  known: Readonly<Record<string, string>>;
  asked: readonly Asked[];
  /** What the button says: to insert, or to copy. */
  action: string;
  /** The values by their variable; kept nowhere. */
  onDone: (values: Readonly<Record<string, string>>) => void;
  onCancel: () => void;
}

/** Asks for what a snippet needs and nobody knows. What is left empty stays as a blank. */
export function FillForm({ chosen, known, asked, action, onDone, onCancel }: FillFormProps) {
  const t = useTranslate();
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const { text } = fillSnippet(chosen.text, { ...known, ...values });
  return (
    <form
      className="snippet-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(values);
      }}
    >
      <h2>{t('snippets.fillTitle')}</h2>
      {asked.map(({ key, name, optional }, index) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>
            <bdi>{variableName(t, name)}</bdi>
          </label>
          <input
            id={`${id}-${key}`}
            className="field"
            dir="auto"
            autoComplete="off"
            maxLength={500}
            placeholder={optional ? t('snippets.optional') : undefined}
            // The form is opened by a key: the next keys belong in it.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus={index === 0}
            value={values[key] ?? ''}
            onChange={(event) => setValues({ ...values, [key]: event.target.value })}
          />
        </div>
      ))}
      <blockquote dir="auto" lang={chosen.language} aria-label={t('snippets.preview')}>
        {text}
      </blockquote>
      {asked.some(({ key }) => isOwnName(key)) && (
        <p className="small">{t('snippets.namesKept')}</p>
      )}
      {asked.some(({ key }) => !isOwnName(key)) && (
        <p className="small">{t('snippets.fillHint')}</p>
      )}
      <div className="snippet-actions">
        <button type="submit" className="button main">
          {action}
        </button>
        <button type="button" className="button text" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </form>
  );
}
