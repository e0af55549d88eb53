import type { Located } from './locate.ts';
import { firstShown, isElement, onTheWay } from './selectors.ts';

/**
 * The reply box. Looked up at the moment of asking, never kept: composers are mounted anew at
 * every switch.
 */

/** The reply editor in view, or null. */
export function findComposer({ root, variant }: Located): HTMLElement | null {
  const choice = variant.signals.composer;
  return choice === undefined ? null : asHtml(firstShown(root, choice, isForTyping));
}

/** Some pages show what was said in an editor of the same make, which takes no more text. */
function isForTyping(element: Element): boolean {
  return !element.matches('[contenteditable="false"], [aria-readonly="true"]');
}

/** The reply editor that an event passes; null where it comes from elsewhere. */
export function composerOnTheWay(
  { root, variant }: Located,
  path: readonly EventTarget[],
): HTMLElement | null {
  const choice = variant.signals.composer;
  return choice === undefined
    ? null
    : asHtml(onTheWay(root, choice, path).find(isForTyping) ?? null);
}

/** What nothing of ours may cover: the reply box, or at least the editor. */
export function findComposerBox(located: Located): HTMLElement | null {
  const choice = located.variant.signals.composerBox;
  const box = choice === undefined ? null : asHtml(firstShown(located.root, choice));
  return box ?? findComposer(located);
}

/** `note` where the composer writes what no customer sees. */
export function composerMode({ root, variant }: Located): 'reply' | 'note' {
  const choice = variant.signals.noteMode;
  return choice !== undefined && firstShown(root, choice) !== null ? 'note' : 'reply';
}

function asHtml(element: Element | null): HTMLElement | null {
  return element !== null && isElement(element) && 'isContentEditable' in element
    ? (element as HTMLElement)
    : null;
}
