import type { Choice } from '../types.ts';
import type { Located } from './locate.ts';
import { all, firstShown, isElement, isShown } from './selectors.ts';

/**
 * What the page says beside the messages. Looked up at the moment of asking, never kept:
 * composers are mounted anew at every switch.
 */

/** The reply editor in view, or null. */
export function findComposer({ root, variant }: Located): HTMLElement | null {
  const choice = variant.signals.composer;
  return choice === undefined ? null : asHtml(firstShown(root, choice));
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

/** True where the click's way leads through a control that ends the conversation. */
export function endsConversation(located: Located, path: readonly EventTarget[]): boolean {
  const { end } = located.variant.signals;
  if (end === undefined) return false;
  const controls = worded(located, end);
  return path.some((step) => controls.some((control) => control === step));
}

export function isClosed(located: Located): boolean {
  const { closed } = located.variant.signals;
  return closed !== undefined && worded(located, closed).length > 0;
}

/** The state of a signal: the adapter lacks it, or the page does not show it now, or it is read. */
export function signalState(
  located: Located,
  signal: { at: Choice; texts?: string[] | undefined } | undefined,
): 'known' | 'absent' | 'unknown' {
  if (signal === undefined) return 'absent';
  return worded(located, signal).length > 0 ? 'known' : 'unknown';
}

/** The value that an adapter points at; undefined where it stands nowhere. */
export function readValue(
  { root }: Located,
  signal: { at: Choice; attribute?: string | undefined } | undefined,
): string | undefined {
  if (signal === undefined) return undefined;
  const element = firstShown(root, signal.at);
  if (element === null) return undefined;
  const raw =
    signal.attribute === undefined
      ? 'value' in element && typeof element.value === 'string'
        ? element.value
        : element.textContent
      : element.getAttribute(signal.attribute);
  return raw?.trim() || undefined;
}

export function readFields(located: Located): { name: string; value: string }[] {
  return (located.variant.signals.fields ?? []).flatMap((field) => {
    const value = readValue(located, field);
    return value === undefined ? [] : [{ name: field.name, value }];
  });
}

function worded(
  { root }: Located,
  signal: { at: Choice; texts?: string[] | undefined },
): Element[] {
  const { texts } = signal;
  return all(root, signal.at).filter(
    (element) =>
      isShown(element) && (texts === undefined || texts.includes(element.textContent.trim())),
  );
}

function asHtml(element: Element | null): HTMLElement | null {
  return element !== null && isElement(element) && 'isContentEditable' in element
    ? (element as HTMLElement)
    : null;
}
