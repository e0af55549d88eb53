import {
  chipBeforeCaret,
  enter,
  heldSelection,
  selectedIn,
  tellSelection,
  textBeforeCaret,
} from './caret.ts';
import { editorOf } from './editors.ts';
import { readBack } from './read-back.ts';
import { STRATEGIES } from './strategies.ts';
import { endDraftStep, endOwnStep } from './undo-step.ts';
import { countOf, hasRoom, textIn } from './written.ts';

/**
 * `not-taken`: the editor does not show the text; it is offered for copying, not tried again.
 * `too-long`: the field has no room for all of it, and has got none.
 */
export type Outcome = 'inserted' | 'not-taken' | 'too-long';

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
  const glued = /\S$/.test(textBeforeCaret(editor) || chipBeforeCaret(editor));
  const whole = glued ? ` ${text}` : text;
  const over = selectedIn(editor);
  if (!hasRoom(editor, whole.length, over.length)) return 'too-long';
  endDraftStep(editor, justTyped);
  const draft = textIn(editor);
  const kept = countOf(draft, text) - countOf(over, text);
  const selection = heldSelection(editor);
  STRATEGIES[editorOf(editor)](editor, whole);
  endOwnStep(editor);
  const isThere = await readBack(editor, () => countOf(textIn(editor), text) > kept);
  if (isThere) return 'inserted';
  // Some ways in select what they write over: the next key would wipe that out.
  if (textIn(editor) === draft) selection.putBack();
  return 'not-taken';
}
