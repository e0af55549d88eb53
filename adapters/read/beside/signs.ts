import type { Choice, Control, Sign } from '../../types.ts';
import { all, firstShown, isShown, onTheWay, type Scope } from '../dom/selectors.ts';
import { readElement } from '../dom/values.ts';
import type { Located } from '../locate.ts';
import { formOf } from './reply-box.ts';

/**
 * What the page shows beside the messages: controls, and marks of a state. Looked up at the moment
 * of asking, never kept.
 */

function scopeOf({ root, list }: Located, sign: Sign): Scope {
  return sign.anywhere === true ? list.ownerDocument : root;
}

function bears(element: Element, { texts, hidden }: Sign): boolean {
  if (hidden !== true && !isShown(element)) return false;
  return texts === undefined || texts.includes(wordsOf(element));
}

/** Elements in view that bear the sign. Words are compared without the space around them. */
function shownBy(located: Located, sign: Sign): Element[] {
  return all(scopeOf(located, sign), sign.at).filter((element) => bears(element, sign));
}

function wordsOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** True where one of the signs is shown; false where the adapter knows none. */
export function isSigned(located: Located, signs: readonly Sign[] | undefined): boolean {
  return signs?.some((sign) => shownBy(located, sign)[0]) ?? false;
}

/** The state of a signal: the adapter lacks it, or the page does not show it now, or it is read. */
export function signalState(
  located: Located,
  signs: readonly Sign[] | undefined,
): 'known' | 'absent' | 'unknown' {
  if (signs === undefined) return 'absent';
  return isSigned(located, signs) ? 'known' : 'unknown';
}

/**
 * The control on the way of a press, a click or a key that ends the conversation by it; null where
 * none is. A click by the keyboard has no press before it; a key that becomes a click is none yet.
 */
export function endOnTheWay(located: Located, event: Event): Element | null {
  const byKey = event.type === 'keydown';
  if (byKey && !isActivation(event)) return null;
  const byKeyboard = byKey || (event.type === 'click' && 'detail' in event && event.detail === 0);
  const on = event.type === 'click' ? 'click' : 'down';
  const found = endAt(located, event, (control) => byKeyboard || (control.on ?? 'click') === on);
  return found !== null && byKey && found.matches(CLICKED_BY_KEYS) ? null : found;
}

/** The end control that an event is on, whether it ends by this very event or a later one of the gesture. */
export function endUnder(located: Located, event: Event): Element | null {
  return event.type === 'keydown' && !isActivation(event)
    ? null
    : endAt(located, event, () => true);
}

/** Elements of which the browser itself makes a click when Enter or the space bar is pressed. */
const CLICKED_BY_KEYS = 'button, a[href], input, summary, select, textarea';

function isActivation(event: Event): boolean {
  return 'key' in event && (event.key === 'Enter' || event.key === ' ');
}

function endAt(
  located: Located,
  event: Event,
  counts: (control: Control) => boolean,
): Element | null {
  const path = wayOf(event);
  for (const control of located.variant.signals.end ?? []) {
    if (!counts(control)) continue;
    const found = onTheWay(scopeOf(located, control), control.at, path).find((one) =>
      bears(one, control),
    );
    if (found !== undefined && isReady(located, control)) return found;
  }
  return null;
}

/** In a menu that keeps the focus itself, a key is for the item that it names as active. */
function wayOf(event: Event): readonly EventTarget[] {
  const path = event.composedPath();
  const [target] = path;
  if (event.type !== 'keydown' || !(target instanceof Element)) return path;
  const id = target.getAttribute('aria-activedescendant') ?? '';
  const active = id === '' ? null : target.ownerDocument.getElementById(id);
  const inside: Element[] = [];
  for (let one = active; one !== null && one !== target; one = one.parentElement) inside.push(one);
  return [...inside, ...path];
}

/** Whether a click, or a form's submit, sends the reply. */
export function sendsOnTheWay(located: Located, event: Event): boolean {
  const path = event.composedPath();
  if (event.type === 'submit') {
    if (isKept(event)) return false;
    const composer = signOf(located.variant.signals.composer) ?? [];
    return composer.some((sign) =>
      shownBy(located, sign).some((editor) => formOf(editor) === path[0]),
    );
  }
  return (located.variant.signals.send ?? []).some((sign) =>
    onTheWay(scopeOf(located, sign), sign.at, path).some((one) => bears(one, sign)),
  );
}

/** What a button is called that keeps a reply for later, or shows it: no word that people read. */
const KEEPS = /draft|preview|later|(?:^|[^a-z])save/i;

/** Whether a form was sent by such a button, though it has another. */
function isKept(event: Event): boolean {
  const keeps = ({ id, name }: { id: string; name?: unknown }) => KEEPS.test(`${id} ${name}`);
  const pressed = 'submitter' in event && event.submitter instanceof HTMLElement && event.submitter;
  if (!pressed || !keeps(pressed)) return false;
  const form = pressed.closest('form');
  const all = form?.querySelectorAll<HTMLElement>('[type="submit"], button:not([type])') ?? [];
  return [...all].some((one) => !keeps(one));
}

/** A control that sends a status along ends only while that status is chosen. */
function isReady({ root }: Located, { when }: Control): boolean {
  if (when === undefined) return true;
  const element = firstShown(root, when.at) ?? all(root, when.at)[0];
  const now = element && readElement(element, when.attribute);
  return now ? when.values.includes(now) : false;
}

/** One sign for a bare choice of selectors. */
export function signOf(at: Choice | undefined): Sign[] | undefined {
  return at === undefined ? undefined : [{ at }];
}
