import type { OwnName, OwnNames } from '../../../stores/settings/own-names.ts';
import { make } from '../element.ts';
import type { CoachTexts } from '../texts.ts';

/** As much as the settings keep of a name. */
const LONGEST = '80';

/** Asks for the names that a snippet goes without until somebody has told them: once, for all of them. */
export function nameForm(
  { names: texts }: CoachTexts,
  lacks: readonly OwnName[],
  save: (names: OwnNames) => void,
): HTMLElement {
  const fields = lacks.map((name) => {
    const field = make('input', {
      name,
      dir: 'auto',
      autocomplete: 'off',
      maxlength: LONGEST,
      placeholder: texts[name],
      'aria-label': texts[name],
    });
    // Whatever else of ours is pressed leaves the caret in the editor.
    field.addEventListener('mousedown', (event) => event.stopPropagation());
    return field;
  });
  const form = make('form', { class: 'ask names', 'data-still': '' });
  const done = make('button', { type: 'submit', class: 'small' }, texts.save);
  form.append(make('p', {}, texts.ask), ...fields, done);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
    if (Object.values(typed).some((value) => value !== '')) {
      save({ agent: '', company: '', ...typed });
    }
  });
  return form;
}
