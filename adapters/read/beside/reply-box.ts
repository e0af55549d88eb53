import { asHtml } from '../dom/nodes.ts';
import { firstShown, isInside, isShown, onTheWay } from '../dom/selectors.ts';
import type { Located } from '../locate.ts';

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

/**
 * The reply editor that an event passes; null where it comes from elsewhere. It is the outermost: some editors
 * hold places that are edited by themselves, and look like a reply box, as a table's cells.
 */
export function composerOnTheWay(
  { root, variant }: Located,
  path: readonly EventTarget[],
): HTMLElement | null {
  const choice = variant.signals.composer;
  return choice === undefined
    ? null
    : asHtml(onTheWay(root, choice, path).findLast(isForTyping) ?? null);
}

/** Of several reply editors the one that was typed in last, as long as it is shown; else the first. */
export function composerInUse(located: Located, last: HTMLElement | null): HTMLElement | null {
  return last !== null && isShown(last) ? last : findComposer(located);
}

/** What nothing of ours may cover: the reply box, or at least the editor. */
export function findComposerBox(located: Located): HTMLElement | null {
  const choice = located.variant.signals.composerBox;
  const box = choice === undefined ? null : asHtml(firstShown(located.root, choice));
  return box ?? findComposer(located);
}

/** A box to tick that makes a note of the reply, by its own name: no word that people read. */
const PRIVATE = /(?:^|[^a-z])(?:private|internal)(?:$|[^a-z])/i;
/** The same the other way round: left unticked, no customer sees it. */
const PUBLIC =
  /^(?:[\w-]+\[)?(?:is[-_]?)?public(?:[-_]?(?:reply|comment|note|message|update))?\]?$/i;

/**
 * `note` where the composer writes what no customer sees: by the adapter's mark, else by a box of
 * the same form that is called so. A mark that has another reply editor in it speaks of that one.
 */
export function composerMode(
  located: Located,
  composer: HTMLElement | null = findComposer(located),
): 'reply' | 'note' {
  const { noteMode, composer: editors = [] } = located.variant.signals;
  if (noteMode !== undefined) {
    const mark = firstShown(
      located.root,
      noteMode,
      (one) => isInside(one, composer ?? one) || firstShown(one, editors) === null,
    );
    return mark === null ? 'reply' : 'note';
  }
  const boxes = (composer && formOf(composer))?.querySelectorAll('input') ?? [];
  const isNote = [...boxes].some(({ id, name, value, type, checked }) =>
    checked ? PRIVATE.test(`${id} ${name} ${value}`) : type === 'checkbox' && PUBLIC.test(name),
  );
  return isNote ? 'note' : 'reply';
}

/** The form that an editor's words are sent with: an editor in a frame of its own has that of the frame. */
export function formOf(editor: Element): Element | null {
  return (
    editor.closest('form') ??
    editor.ownerDocument.defaultView?.frameElement?.closest('form') ??
    null
  );
}
