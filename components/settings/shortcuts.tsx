import type { TextKey } from '../../locales/translate.ts';
import type { Board } from '../../stores/conversations/views.ts';
import { useTranslate } from '../foundations/translation.tsx';
import './shortcuts.css';

/**
 * The manifest's commands, named in the agent's language rather than in the browser's, in the order of
 * their use: the browser gives them by their ids.
 */
const NAMES: Readonly<Record<string, TextKey>> = {
  _execute_action: 'shortcuts.open',
  'toggle-hold': 'shortcuts.hold',
  'insert-nudge': 'shortcuts.insert',
  'toggle-call': 'shortcuts.call',
  'open-panel': 'panel.open',
};
const ORDER = Object.keys(NAMES);

interface ShortcutsProps {
  shortcuts: Board['shortcuts'];
  /** Opens the browser's own page for shortcuts: only a person can set them. */
  onSet: () => void;
}

export function Shortcuts({ shortcuts, onSet }: ShortcutsProps) {
  const t = useTranslate();
  const missing = shortcuts.some(({ shortcut }) => shortcut === '');
  return (
    <section className="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <dl>
        {shortcuts.toSorted(byUse).map(({ name, description, shortcut }) => {
          const known = NAMES[name];
          return (
            <div key={name} data-shortcut={name}>
              <dt>{known === undefined ? description : t(known)}</dt>
              <dd>
                {shortcut === '' ? (
                  <span className="shortcut-missing">{t('shortcuts.notSet')}</span>
                ) : (
                  <kbd className="clock">{shortcut}</kbd>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {missing && (
        <button type="button" className="button" onClick={onSet}>
          {t('shortcuts.set')}
        </button>
      )}
    </section>
  );
}

function byUse(a: { name: string }, b: { name: string }): number {
  const place = ({ name }: { name: string }) =>
    ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
  return place(a) - place(b);
}
