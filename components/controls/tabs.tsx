import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslate } from '../foundations/translation.tsx';
import './tabs.css';

interface TabsProps<Name extends string> {
  label: string;
  shown: Name;
  tabs: readonly { name: Name; title: string; mark?: ReactNode }[];
  onShow: (name: Name) => void;
  /** What the shown tab holds. */
  children: ReactNode;
}

/** One of several views; arrow keys move along the line of reading, as in the ARIA pattern. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, shown, tabs, onShow, children } = props;
  const t = useTranslate();
  const id = useId();
  const idOf = (name: Name) => `${id}-${name}`;

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const forward = t.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = t.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const at = tabs.findIndex(({ name }) => name === shown);
    const places: Record<string, number> = {
      [forward]: (at + 1) % tabs.length,
      [back]: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.name);
    document.getElementById(idOf(next.name))?.focus();
  };

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ name, title, mark }) => (
          <button
            key={name}
            id={idOf(name)}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={`${id}-panel`}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onShow(name)}
          >
            {title}
            {mark}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={idOf(shown)} data-tab={shown}>
        {children}
      </div>
    </>
  );
}
