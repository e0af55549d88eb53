import { sentencesOf } from '../foundations/sentences.ts';

type Child = Node | string | null;

/** Makes an element; attributes that are null are left out, as are null children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A text whose lines end with its sentences, where they fit. */
export function lines(text: string): Child[] {
  return sentencesOf(text).flatMap((sentence) => [make('span', { class: 'line' }, sentence), ' ']);
}

/** A button that leaves the caret where it is: in the editor. */
export function button(label: string, look: string, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: look }, label);
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', onClick);
  return made;
}
