import { composerMode, composerOnTheWay, findComposer } from '../read/beside/reply-box.ts';
import { hostOf, inside } from '../read/dom/nodes.ts';
import type { Located } from '../read/locate.ts';
import { comeIn } from './come-in.ts';
import { takeCaretBack } from './place-caret.ts';
import { type Outcome, putText } from './put-text.ts';

declare global {
  // Declared with `var`, as a property of globalThis has to be.
  var murshidInsert: typeof insertSnippet | undefined;
}

/** Why a snippet is, or is not, in the reply box. */
export type InsertOutcome = Outcome | 'no-composer' | 'note-mode';

/** Editors count keys within a second as one step of undo. */
const JUST_TYPED_MS = 1000;

/** What is to be put into the reply box. */
interface Order {
  text: string;
  /** Where the caret stands afterwards (UTF-16 units of the text); behind it where that is null. */
  caret: number | null;
  /** When the agent has last typed, by `performance.now()`. */
  typedAt: number;
  /** An input method has put words together that are not handed over yet. */
  composing: boolean;
}

/**
 * Puts a snippet for the customer into the reply box of the conversation in front. The box is
 * looked up now: it may have been mounted anew since. What is for the customer stays out of notes.
 */
export async function insertSnippet(
  front: () => Located | null,
  { text, caret, typedAt, composing }: Order,
): Promise<InsertOutcome> {
  const asked = front();
  const waiting = asked === null ? null : composerIn(asked);
  if (asked === null || waiting === null) return 'no-composer';
  if (composerMode(asked, waiting) === 'note') return 'note-mode';
  await comeIn(waiting, composing);
  // Some boxes become another one once they have the focus, and the agent may have gone on.
  const now = front();
  const composer = now?.key === asked.key ? composerIn(now) : null;
  if (now === null || composer === null) return 'no-composer';
  if (composerMode(now, composer) === 'note') return 'note-mode';
  const justTyped = performance.now() - typedAt < JUST_TYPED_MS;
  const outcome = await putText(composer, text, justTyped);
  if (outcome === 'inserted' && caret !== null) takeCaretBack(composer, text.slice(caret));
  return outcome;
}

/** The reply box that the agent is in, where there are several, as with a thread beside; else the first. */
function composerIn(located: Located): HTMLElement | null {
  return composerOnTheWay(located, wayToFocus(document)) ?? findComposer(located);
}

/** What has the focus, as far as the page goes, and all that it lies in: through roots and frames. */
function wayToFocus(page: Document): Node[] {
  let active: Element | null = page.activeElement;
  for (let root = active && inside(active); root?.activeElement; root = inside(active)) {
    active = root.activeElement;
  }
  const way: Node[] = [];
  for (let node: Node | null = active; node !== null; node = node.parentNode ?? hostOf(node)) {
    way.push(node);
  }
  return way;
}
