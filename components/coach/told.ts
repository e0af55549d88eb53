import { make } from './element.ts';

/** A word on what was done elsewhere, beside the pill. It asks for nothing, and goes by itself. */
export interface Told {
  element: HTMLElement;
  say(words: string): void;
}

/** Long enough to be read in passing (ms). */
const SHOWN_MS = 4_000;

export function makeTold(signal: AbortSignal): Told {
  const element = make('p', { class: 'told', 'data-told': '', hidden: '' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    element,
    say(words) {
      element.textContent = words;
      element.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        element.hidden = true;
      }, SHOWN_MS);
    },
  };
}
