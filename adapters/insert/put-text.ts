import { enter, tellSelection, textBeforeCaret } from './caret.ts';
import { editorOf } from './editors.ts';
import { readBack } from './read-back.ts';
import { STRATEGIES } from './strategies.ts';
import { endDraftStep, endOwnStep } from './undo-step.ts';
import { countOf, textIn } from './written.ts';

/** `not-taken`: the editor does not show the text; it is offered for copying, not tried again. */
export type Outcome = 'inserted' | 'not-taken';

/**
 * Puts text into an editor once, at the caret, keeping the draft and one step of undo. Then reads
 * it back: what an editor answers proves nothing. There is never a second attempt, for the first
 * may only be late. Nothing is sent.
 *
 * @param justTyped the agent has typed within the last second: that has to end as a step of undo
 */
export async function putText(
  editor: HTMLElement,
  text: string,
  justTyped = false,
): Promise<Outcome> {
  enter(editor);
  tellSelection(editor);
  endDraftStep(editor, justTyped);
  const before = countOf(textIn(editor), text);
  const glued = /\S$/.test(textBeforeCaret(editor));
  STRATEGIES[editorOf(editor)](editor, glued ? ` ${text}` : text);
  endOwnStep(editor);
  const isThere = await readBack(editor, () => countOf(textIn(editor), text) > before);
  return isThere ? 'inserted' : 'not-taken';
}
