import { readDraft } from '../read/beside/draft.ts';
import { selectSpan, spanBeforeCaret } from './span.ts';

/**
 * Moves the caret from behind a text that was just written to a place inside of it, in UTF-16 units
 * from its beginning. Where an editor shows the text otherwise (other spaces, other lines), the
 * caret stays where it is.
 */
export function caretInto(editor: HTMLElement, text: string, place: number): void {
  const draft = readDraft(editor);
  const span = spanBeforeCaret(editor, draft, text);
  if (span === null) return;
  const at = span.start + place;
  selectSpan(editor, draft, { start: at, end: at });
}
