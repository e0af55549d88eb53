import { useId, useState } from 'react';
import type { PackScope } from '../../stores/packs/pack-view.ts';
import { useTranslate } from '../foundations/translation.tsx';

interface ScopeChooserProps {
  scope: PackScope;
  /** Hosts that Murshid knows; others can be written in. */
  hosts: readonly string[];
  onChange: (scope: PackScope) => void;
}

/** Which helpdesks a pack is for: all, or those that are ticked. */
export function ScopeChooser({ scope, hosts, onChange }: ScopeChooserProps) {
  const t = useTranslate();
  const name = useId();
  const chosen = scope === 'all' ? [] : scope;
  const known = [...new Set([...hosts, ...chosen])].sort();
  const tick = (host: string, on: boolean) =>
    onChange(on ? [...chosen, host] : chosen.filter((one) => one !== host));
  return (
    <fieldset className="scope-chooser">
      <legend>{t('scope.title')}</legend>
      <label>
        <input
          type="radio"
          name={name}
          checked={scope === 'all'}
          onChange={() => onChange('all')}
        />
        {t('scope.all')}
      </label>
      <label>
        <input type="radio" name={name} checked={scope !== 'all'} onChange={() => onChange([])} />
        {t('scope.some')}
      </label>
      {scope !== 'all' && (
        <div className="scope-hosts">
          {known.map((host) => (
            <label key={host}>
              <input
                type="checkbox"
                checked={chosen.includes(host)}
                onChange={(event) => tick(host, event.target.checked)}
              />
              <bdi dir="ltr">{host}</bdi>
            </label>
          ))}
          <NewHost onAdd={(host) => tick(host, true)} />
        </div>
      )}
    </fieldset>
  );
}

function NewHost({ onAdd }: { onAdd: (host: string) => void }) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const host = hostOf(typed);
    setWrong(host === null);
    if (host === null) return;
    setTyped('');
    onAdd(host);
  };
  return (
    <div className="scope-new">
      <label htmlFor={id}>{t('scope.host')}</label>
      <input
        id={id}
        dir="ltr"
        autoComplete="off"
        placeholder="support.example.com"
        maxLength={260}
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" className="button" onClick={add}>
        {t('scope.add')}
      </button>
      {wrong && (
        <p id={`${id}-wrong`} className="scope-wrong small">
          {t('scope.wrong')}
        </p>
      )}
    </div>
  );
}

/** The host of what a person typed or pasted, an address or its beginning; null where it is none. */
function hostOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { host } = new URL(address);
  return /^[\p{L}\p{N}.:[\]-]+$/u.test(host) ? host : null;
}
