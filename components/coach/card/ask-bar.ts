import { button, make } from '../element.ts';
import type { CoachTexts } from '../texts.ts';

/** Asks whether what was dismissed three times in a row is to be quiet from now on. */
export function askBar(texts: CoachTexts, answer: (quiet: boolean) => void): HTMLElement {
  return make(
    'div',
    { class: 'ask', role: 'group', 'aria-label': texts.ask },
    make('p', {}, texts.ask),
    button(texts.hush, 'small', () => answer(true)),
    button(texts.speak, 'text', () => answer(false)),
  );
}
