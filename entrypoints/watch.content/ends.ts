import { endOnTheWay, endUnder } from '../../adapters/read/beside/signs.ts';
import type { Located } from '../../adapters/read/locate.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import type { CoachLink } from './bring-coach.ts';

/** What noticing and holding back have to see, before the page does. */
export const END_EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keyup',
] as const;

/** A key and the click that it becomes, a press and its click, are one reach for the end (ms). */
const ONE_REACH_MS = 1_000;
/** An end is held back no longer than this (ms) where nothing has been shown instead. */
const BOUND_MS = 1_000;

/** The ends of a conversation: noticed before they take effect. */
export interface Ends {
  /** Every event of `END_EVENTS`, before the page gets it. */
  notice(event: Event): void;
  /** The worker has answered. */
  answered(view: CoachView): void;
  /** Another conversation is in front: what was held back is not what the agent means now. */
  turned(): void;
}

/** An end that the agent has reached for, and that has not taken effect. */
interface Held {
  key: string;
  pass: () => void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Tells of each reach for an end. Where the pack guards the end, the first of a conversation is held
 * back until the open steps are on the screen, with "close anyway"; the second passes. Wherever
 * anything is missing, slow or broken, it passes at once or after `BOUND_MS`.
 */
export function makeEnds(
  front: () => Located | null,
  coach: Pick<CoachLink, 'view' | 'guard'>,
  reached: () => void,
  signal: AbortSignal,
): Ends {
  /** Conversations of which the end was held back once. */
  const warned = new Set<string>();
  let held: Held | null = null;
  /** The rest of a gesture that was held back: a press, or a key. */
  let swallowed: 'press' | 'key' | null = null;
  let passing = false;
  let last: { control: Element; at: number } | null = null;

  function tell(control: Element): void {
    const now = Date.now();
    const again = last?.control === control && now - last.at < ONE_REACH_MS;
    last = { control, at: now };
    if (!again) reached();
  }

  function isGuarded(key: string): boolean {
    const conversation = coach.view()?.conversation;
    return conversation?.guarded === true && conversation.ref.key === key && !warned.has(key);
  }

  function hold(key: string, control: Element, event: Event): void {
    warned.add(key);
    const byKey = event.type === 'keydown';
    swallowed = event.type === 'click' ? null : byKey ? 'key' : 'press';
    stopEvent(event);
    const pass = (): void => {
      if (held?.pass !== pass) return;
      release();
      if (front()?.key !== key || !control.isConnected) return;
      passing = true;
      try {
        activate(control, byKey);
      } finally {
        passing = false;
      }
    };
    held = { key, pass, timer: setTimeout(pass, BOUND_MS) };
    tell(control);
  }

  function release(): void {
    clearTimeout(held?.timer);
    held = null;
    swallowed = null;
    coach.guard(null);
  }

  function swallow(event: Event): boolean {
    if (swallowed === null) return false;
    const isKey = event.type.startsWith('key');
    // The next gesture is the agent's second: it passes.
    const begins = event.type === 'pointerdown' || event.type === 'keydown';
    if (begins || isKey !== (swallowed === 'key')) {
      swallowed = null;
      return false;
    }
    stopEvent(event);
    if (event.type === 'click' || event.type === 'keyup') swallowed = null;
    return true;
  }

  signal.addEventListener('abort', () => held?.pass());

  return {
    turned() {
      if (held !== null && front()?.key !== held.key) release();
    },
    notice(event) {
      if (passing || swallow(event)) return;
      const located = front();
      if (located === null) return;
      if (isGuarded(located.key) && isBeginning(event)) {
        const control = endUnder(located, event);
        if (control !== null) hold(located.key, control, event);
        return;
      }
      // A press of the mouse is told by its pointer.
      if (!isBeginning(event) || event.type === 'mousedown') return;
      const control = endOnTheWay(located, event);
      if (control === null) return;
      if (held !== null) release();
      tell(control);
    },
    answered({ conversation }) {
      if (conversation.closed) warned.delete(conversation.ref.key);
      if (held === null || conversation.ref.key !== held.key) return;
      if (!conversation.guarded) held.pass();
      else if (coach.guard(held.pass)) clearTimeout(held.timer);
    },
  };
}

/** Any but the letting go may be what the page acts on. */
function isBeginning({ type }: Event): boolean {
  return !type.endsWith('up');
}

function stopEvent(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Does to the control what the agent has done, now that it passes. */
function activate(control: Element, byKey: boolean): void {
  const init = { bubbles: true, cancelable: true, composed: true };
  if (byKey) {
    for (const type of ['keydown', 'keyup']) {
      control.dispatchEvent(new KeyboardEvent(type, { ...init, key: 'Enter', code: 'Enter' }));
    }
  } else {
    for (const type of ['pointerdown', 'pointerup']) {
      const mouse = type.replace('pointer', 'mouse');
      control.dispatchEvent(new PointerEvent(type, { ...init, isPrimary: true }));
      control.dispatchEvent(new MouseEvent(mouse, init));
    }
  }
  if (!byKey || control.matches('button, a[href], input, summary')) {
    control.dispatchEvent(new MouseEvent('click', init));
  }
}
