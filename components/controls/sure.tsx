import { useState } from 'react';
import { useTranslate } from '../foundations/translation.tsx';

interface SureProps {
  /** What is asked for, as on the first button. */
  label: string;
  /** The same once more, naming what goes. */
  sure: string;
  onSure: () => void;
}

/**
 * What cannot be taken back is asked for twice. The focus goes along to the way out, and back from it: it is
 * never on a button that has gone.
 */
export function Sure({ label, sure, onSure }: SureProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState<'not yet' | 'now' | 'before'>('not yet');
  if (asked !== 'now') {
    return (
      <button
        type="button"
        className="button text"
        ref={asked === 'before' ? takeFocus : null}
        onClick={() => setAsked('now')}
      >
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: two answers to a question are no form.
    <div className="sure" role="group" aria-label={sure}>
      <button type="button" className="button danger" onClick={onSure}>
        {sure}
      </button>
      <button
        type="button"
        className="button text"
        ref={takeFocus}
        onClick={() => setAsked('before')}
      >
        {t('action.cancel')}
      </button>
    </div>
  );
}

/** For what has just come in the place of what had the focus. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
