import { useId } from 'react';
import { useTranslate } from '../foundations/translation.tsx';

interface LineFieldProps {
  label: string;
  value: string | null;
  longest: number;
  onChange: (text: string) => void;
}

/** A line that may be left empty. */
export function LineField({ label, value, longest, onChange }: LineFieldProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        maxLength={longest}
        placeholder={t('snippets.optional')}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
