import { button, make } from '../element.ts';

/** Puts a card away; it shows the key that does the same. */
export function dismissButton(label: string, onClick: () => void): HTMLButtonElement {
  const made = button('', 'text', onClick);
  made.append(
    make('span', { class: 'spoken' }, label),
    make('kbd', { 'aria-hidden': 'true' }, 'Esc'),
  );
  made.title = label;
  return made;
}
