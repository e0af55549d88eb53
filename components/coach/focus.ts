import type { Body } from './body.ts';

/** Keeps the focus of whoever works the coach by keys, while what has it goes or is drawn anew. */
export interface Focus {
  /** Takes something of ours away; where it had the focus, that goes back to where it came from. */
  remove(element: Element): void;
  /** Puts the same thing, drawn anew, in its place: the focus stays on the button that it was on. */
  redraw(old: HTMLElement, anew: HTMLElement): void;
}

/** `replyBox` is where the focus goes when where it came from is gone. */
export function keepFocus(
  { host, shadow }: Pick<Body, 'host' | 'shadow'>,
  replyBox: () => HTMLElement | null,
): Focus {
  /** Where it was before it came to us. */
  let before: HTMLElement | null = null;
  host.addEventListener('focusin', ({ relatedTarget: from }) => {
    if (from instanceof HTMLElement && from !== host) before = from;
  });

  return {
    remove(element) {
      const focused = element.contains(shadow.activeElement);
      element.remove();
      if (!focused) return;
      const back = before?.isConnected ? before : replyBox();
      back?.focus({ preventScroll: true });
    },

    redraw(old, anew) {
      const { activeElement: focused } = shadow;
      const at = focused instanceof HTMLButtonElement ? buttonsOf(old).indexOf(focused) : -1;
      old.replaceWith(anew);
      const buttons = buttonsOf(anew);
      if (at >= 0) buttons[Math.min(at, buttons.length - 1)]?.focus();
    },
  };
}

function buttonsOf(element: HTMLElement): HTMLButtonElement[] {
  return [...element.querySelectorAll('button')];
}
