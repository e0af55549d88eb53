import { enter, isEntered } from './caret.ts';
import { changed } from './read-back.ts';

/** What a reply box does when it gets the focus, it has begun within this time. */
const GREETING_MS = 60;

/**
 * Gives a reply box the focus where it has not got it yet, and lets it answer: words that only
 * stood there as a placeholder go, and some boxes are mounted anew.
 *
 * @param composing an input method is putting words together in it: it hands them over with the focus
 */
export async function comeIn(editor: HTMLElement, composing = false): Promise<void> {
  if (composing) editor.blur();
  if (isEntered(editor)) return;
  enter(editor);
  // Taking the focus can take a slow page longer than that: the time begins when it has it.
  await changed(editor, GREETING_MS);
}
