import { type Outcome, putText } from '../../adapters/insert/put-text.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { composerMode, findComposer } from '../../adapters/read/reply-box.ts';

/** Why a snippet is, or is not, in the reply box. */
export type InsertOutcome = Outcome | 'no-composer' | 'note-mode';

/**
 * Puts a snippet for the customer into the reply box of the conversation in front. The box is
 * looked up now: it may have been mounted anew since. What is for the customer stays out of notes.
 */
export async function insertSnippet(front: Located | null, text: string): Promise<InsertOutcome> {
  const composer = front === null ? null : findComposer(front);
  if (front === null || composer === null) return 'no-composer';
  if (composerMode(front) === 'note') return 'note-mode';
  return putText(composer, text);
}
