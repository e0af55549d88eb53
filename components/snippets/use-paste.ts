import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './use-slash.ts';

/**
 * Takes a text that is pasted where nobody is writing. This is how a browser gives the clipboard
 * without a permission to read it.
 */
export function usePaste(onPaste: (text: string) => void): void {
  const take = useEffectEvent(onPaste);
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || isTyping(event)) return;
      event.preventDefault();
      take(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
