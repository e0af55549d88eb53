import css from './coach.css?inline';
import { make } from './element.ts';

/** What of the coach stands in the page. */
export interface Body {
  /** The one element that the page sees. */
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Holds the pill and what is shown above it. */
  dock: HTMLElement;
  /** What is put into it is said by a screen reader. */
  status: HTMLElement;
}

/** Made, but not yet in the page. */
export function makeBody(document: Document): Body {
  // One that an older version of the extension has left behind says "reload": no longer true.
  for (const left of document.querySelectorAll('murshid-coach')) left.remove();
  const host = document.createElement('murshid-coach');
  const shadow = host.attachShadow({ mode: 'open' });
  const dock = make('div', { class: 'dock', role: 'region', hidden: '' });
  const status = make('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
  shadow.append(make('style', {}, css), dock, status);
  // What is typed on our buttons is not a shortcut of the page.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, shadow, dock, status };
}
