import { useEffect, useEffectEvent } from 'react';

/** "/" goes to the search from anywhere on the page, on every keyboard layout. */
export function useSlash(toSearch: () => void): void {
  const go = useEffectEvent(toSearch);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.code !== 'Slash' && event.key !== '/') return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event))
        return;
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether somebody is writing: then keys and pastes are the field's. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea');
}
