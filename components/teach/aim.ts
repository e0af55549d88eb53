import { make } from '../coach/element.ts';
import type { TeachStep, TeachWants } from './teach-view.ts';

/** The frame round what would be pointed at now. */
export interface Aim {
  /** What is aimed at; null for nothing. */
  at(element: Element | null): void;
  current(): Element | null;
  /** Moves on without a mouse. True where the key meant something. */
  key(event: KeyboardEvent, step: TeachStep, rtl: boolean): boolean;
  /** Draws it where its element stands now. */
  settle(): void;
  element: HTMLElement;
}

/** By how many candidates a key moves on: menus and headings stand before the messages. */
const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
]);

export function makeAim(wants: TeachWants): Aim {
  const frame = make('div', { class: 'aim', hidden: '' });
  let target: Element | null = null;
  /** What was aimed at last: the next step begins there, as what is looked for mostly stands nearby. */
  let last: Element | null = null;

  function settle(): void {
    const shown = target?.isConnected === true;
    frame.hidden = !shown;
    if (!shown || target === null) return;
    place(frame, wants.rectOf(target));
  }

  function at(element: Element | null): void {
    target = element;
    last = element ?? last;
    settle();
  }

  /** The next candidate, counted from where the aim is or was, or from what holds it; round the page. */
  function step(by: number, candidates: readonly Element[]): void {
    const from = target ?? last;
    const here = candidates.findIndex(
      (one) => from !== null && (one === from || from.contains(one)),
    );
    const next = here === -1 ? besides(from, by, candidates) : here + by;
    const one = candidates.at(next % candidates.length);
    if (one === undefined) return;
    one.scrollIntoView({ block: 'nearest' });
    at(one);
  }

  /** The place of the first candidate behind an element, or of the last one before it. */
  function besides(from: Element | null, by: number, candidates: readonly Element[]): number {
    const after = from === null ? 0 : candidates.findIndex((one) => wants.follows(from, one));
    const place = after === -1 ? candidates.length : after;
    return by > 0 ? place + by - 1 : place + by;
  }

  return {
    at,
    settle,
    current: () => target,
    element: frame,
    key(event, of, rtl) {
      const [inwards, outwards] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const by = STEPS.get(event.key);
      if (by !== undefined) step(by, wants.candidates(of));
      else if (event.key === outwards) at((target && wants.parentOf(target)) ?? target);
      else if (event.key === inwards) at(target?.firstElementChild ?? target);
      else if (event.key === 'Enter' && target !== null) wants.choose(target);
      else return false;
      return true;
    },
  };
}

/** Puts a fixed box over a stretch of the window. */
export function place(box: HTMLElement, rect: DOMRect): void {
  box.style.transform = `translate(${Math.round(rect.left)}px, ${Math.round(rect.top)}px)`;
  box.style.width = `${Math.round(rect.width)}px`;
  box.style.height = `${Math.round(rect.height)}px`;
}
