import { type Draft, readDraft } from '../read/beside/draft.ts';
import { isField } from '../read/dom/nodes.ts';
import { caretToEnd, enter } from './caret.ts';
import { editorOf } from './editors.ts';
import type { Outcome } from './put-text.ts';
import { readBack } from './read-back.ts';
import { rangeOf, type Span, selectSpan, spanBeforeCaret } from './span.ts';
import { STRATEGIES } from './strategies.ts';
import { endDraftStep, endOwnStep } from './undo-step.ts';
import { hasRoom } from './written.ts';

/** Whether a stretch of the draft can be replaced without risk to the rest: it is in one line. */
export function mayReplace(editor: HTMLElement, draft: Draft, span: Span): boolean {
  return isField(editor) || rangeOf(draft, span) !== null;
}

/**
 * Writes `text` over a stretch of the draft, as one step of undo, and reads it back. False where
 * the draft has changed since it was read, or does not show the text. Nothing is sent.
 */
export async function replaceText(
  editor: HTMLElement,
  draft: Draft,
  span: Span,
  text: string,
): Promise<boolean> {
  const now = readDraft(editor);
  if (now.text !== draft.text || !mayReplace(editor, now, span)) return false;
  enter(editor);
  const done = await overwrite(editor, now, span, text);
  // The agent goes on where they were: behind what is written.
  if (done) caretToEnd(editor);
  return done;
}

/**
 * Writes `text` over `typed`, the words right before the caret, in any editor: an abbreviation by
 * what it stands for. The text is in the editor when this returns its promise, and the caret
 * behind it; one step of undo brings back what was typed. The promise tells whether it was read
 * back. `not-taken` also where something else stands before the caret, and then nothing is done.
 */
export async function replaceBeforeCaret(
  editor: HTMLElement,
  typed: string,
  text: string,
): Promise<Outcome> {
  const draft = readDraft(editor);
  const span = spanBeforeCaret(editor, draft, typed);
  if (span === null || !mayReplace(editor, draft, span)) return 'not-taken';
  return (await overwrite(editor, draft, span, text)) ? 'inserted' : 'not-taken';
}

async function overwrite(
  editor: HTMLElement,
  { text: before }: Draft,
  span: Span,
  text: string,
): Promise<boolean> {
  if (!hasRoom(editor, text.length, span.end - span.start)) return false;
  endDraftStep(editor, true);
  // Ending the step may have drawn the draft anew.
  const draft = readDraft(editor);
  if (draft.text !== before) return false;
  selectSpan(editor, draft, span);
  STRATEGIES[editorOf(editor)](editor, text);
  endOwnStep(editor);
  const wanted = plain(before.slice(0, span.start) + text + before.slice(span.end));
  return readBack(editor, () => plain(readDraft(editor).text) === wanted);
}

/** Editors write some spaces as no-break spaces, and break lines in their own way. */
function plain(text: string): string {
  return text.replace(/[\s\u200B]+/g, ' ').trim();
}
