import { takeCaretBack } from '../../adapters/insert/place-caret.ts';
import { type Outcome, putText } from '../../adapters/insert/put-text.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { composerMode, findComposer } from '../../adapters/read/reply-box.ts';

/** Why a snippet is, or is not, in the reply box. */
export type InsertOutcome = Outcome | 'no-composer' | 'note-mode';

/**
 * Puts a snippet for the customer into the reply box of the conversation in front. The box is
 * looked up now: it may have been mounted anew since. What is for the customer stays out of notes.
 * The caret stands at `caret` afterwards (UTF-16 units of the text), behind it where that is null.
 */
export async function insertSnippet(
  front: Located | null,
  text: string,
  caret: number | null = null,
): Promise<InsertOutcome> {
  const composer = front === null ? null : findComposer(front);
  if (front === null || composer === null) return 'no-composer';
  if (composerMode(front) === 'note') return 'note-mode';
  const outcome = await putText(composer, text);
  if (outcome === 'inserted' && caret !== null) takeCaretBack(composer, text.slice(caret));
  return outcome;
}
