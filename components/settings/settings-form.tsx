import { Lock } from 'lucide-react';
import { useId, useState } from 'react';
import type { Settings } from '../../stores/settings/settings.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import './settings-form.css';

interface SettingsFormProps {
  settings: Settings;
  /** Settings that a policy locks: shown, and not to be changed. */
  locked: readonly (keyof Settings)[];
  onChange: (change: Partial<Settings>) => void;
}

/** What the snippets and the greeting standard need to know, and how numbers are written. */
export function SettingsForm({ settings, locked, onChange }: SettingsFormProps) {
  const t = useTranslate();
  return (
    <form className="settings-form" onSubmit={(event) => event.preventDefault()}>
      <NameField
        label={t('settings.agent')}
        value={settings.agent}
        locked={locked.includes('agent')}
        onCommit={(agent) => onChange({ agent })}
      />
      <NameField
        label={t('settings.company')}
        value={settings.company}
        locked={locked.includes('company')}
        onCommit={(company) => onChange({ company })}
      />
      <div className="settings-row">
        <span aria-hidden="true">{t('settings.digits')}</span>
        <Segmented<Settings['digits']>
          label={t('settings.digits')}
          value={settings.digits}
          options={[
            { value: 'latn', text: '0123' },
            { value: 'arab', text: '٠١٢٣' },
          ]}
          locked={locked.includes('digits')}
          onChange={(digits) => onChange({ digits })}
        />
      </div>
      {locked.includes('digits') && <Locked />}
    </form>
  );
}

interface NameFieldProps {
  label: string;
  value: string;
  locked: boolean;
  onCommit: (value: string) => void;
}

/** Saved when the field is left or Enter is pressed; what is being typed is the field's own. */
function NameField({ label, value, locked, onCommit }: NameFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim());
    setTyped(null);
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        readOnly={locked}
        aria-describedby={locked ? `${id}-locked` : undefined}
        maxLength={60}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {locked && <Locked id={`${id}-locked`} />}
    </div>
  );
}

/** Why a setting cannot be changed here. */
export function Locked({ id }: { id?: string }) {
  const t = useTranslate();
  return (
    <p id={id} className="settings-locked small">
      <Lock size={13} aria-hidden="true" />
      {t('settings.locked')}
    </p>
  );
}
