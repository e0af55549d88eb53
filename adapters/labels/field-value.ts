import { labelKey } from '../../rules/engine/fields/label-key.ts';
import { isUnchosen } from '../../rules/engine/fields/unchosen.ts';
import { readElement } from '../read/dom/values.ts';
import { controlsIn, isTicked, labelsOf } from './controls.ts';
import { wordsIn } from './page-text.ts';

/** A field as it stands on the page. */
export interface PageField {
  name: string;
  /** The element that says whose field it is: its label, or the control itself. */
  label: Element;
  /** What holds the value: a control, or what stands round it. */
  holder: Element;
  /** None where the value is plain text; several where they are ticked together. */
  controls: readonly Element[];
}

/** More than this (characters) is a text, and no field's value. */
const LONGEST = 200;
/** How far the chosen words stand round the box in which a choice is looked for (elements). */
const ROUND = 4;

/**
 * What a field holds now: '' where it is there and empty, null where that cannot be told (a list
 * is being looked through, what stands there is a text and no value).
 */
export function fieldValue({ controls, holder, label }: PageField): string | null {
  const [first, ...others] = controls;
  if (first === undefined) return chosen(wordsIn(holder, label));
  if (isTicked(first)) return tickedOf([first, ...others]);
  if (isSelect(first)) return selected(first);
  if (first.matches('[role=listbox]')) return marked(first, '[role=option][aria-selected=true]');
  if (!first.matches('input, textarea')) {
    const isWritten = first.matches('[contenteditable], [role=textbox], [role=spinbutton]');
    const words = wordsIn(first) || wordsBeside(first, label);
    return isWritten ? bounded(words) : chosen(words);
  }
  const typed = readElement(first) ?? '';
  if (!first.matches('[role=combobox], [aria-haspopup], [aria-autocomplete]'))
    return bounded(typed);
  // While the list is open, what stands in the box is what is looked for.
  if (first.getAttribute('aria-expanded') === 'true') return null;
  return chosen(typed || wordsBeside(first, label));
}

function bounded(value: string): string | null {
  return value.length > LONGEST ? null : value;
}

/** A value that was chosen and not typed: a dash, or a word that asks to choose, is none. */
function chosen(words: string): string | null {
  return labelKey(words) === '' || isUnchosen(words) ? '' : bounded(words);
}

function isSelect(element: Element): element is HTMLSelectElement {
  return element.tagName === 'SELECT';
}

function selected(element: HTMLSelectElement): string | null {
  const options = [...element.selectedOptions].filter(({ value }) => value !== '');
  return chosen(options.map(({ text }) => text.trim()).join(', '));
}

function marked(element: Element, which: string): string | null {
  return chosen([...element.querySelectorAll(which)].map((one) => wordsIn(one)).join(', '));
}

/** One box alone says yes or no; of several, the words of those that are ticked. */
function tickedOf(boxes: readonly Element[]): string | null {
  const ticked = boxes.filter((box) =>
    'checked' in box ? box.checked === true : box.getAttribute('aria-checked') === 'true',
  );
  const [only] = boxes;
  if (boxes.length === 1 && only?.matches('[type=radio], [role=radio]') === false) {
    return ticked.length > 0 ? 'yes' : 'no';
  }
  return bounded(ticked.map(captionOf).join(', '));
}

function captionOf(box: Element): string {
  const own = box.getAttribute('aria-label') ?? wordsIn(box);
  if (own !== '') return own;
  return wordsIn(labelsOf(box)[0] ?? box.parentElement ?? box);
}

/** The chosen words that stand round a box which is itself for looking for them. */
function wordsBeside(box: Element, label: Element): string {
  let round = box.parentElement;
  for (let steps = 0; steps < ROUND && round !== null; steps += 1) {
    const isAlone = controlsIn(round)?.length === 1;
    if (!isAlone || (label !== box && round.contains(label))) return '';
    const words = wordsIn(round);
    if (words !== '') return words;
    round = round.parentElement;
  }
  return '';
}
