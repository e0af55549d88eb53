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

export function makeAim(wants: TeachWants): Aim {
  const frame = make('div', { class: 'aim', hidden: '' });
  let target: Element | null = null;

  function settle(): void {
    const shown = target?.isConnected === true;
    frame.hidden = !shown;
    if (!shown || target === null) return;
    place(frame, wants.rectOf(target));
  }

  function at(element: Element | null): void {
    target = element;
    settle();
  }

  /** The next candidate, counted from where the aim is, or from what holds it. */
  function step(by: 1 | -1, candidates: readonly Element[]): void {
    const here = candidates.findIndex(
      (one) => target !== null && (one === target || target.contains(one)),
    );
    const next = candidates[here === -1 && by === -1 ? candidates.length - 1 : here + by];
    if (next === undefined) return;
    next.scrollIntoView({ block: 'nearest' });
    at(next);
  }

  return {
    at,
    settle,
    current: () => target,
    element: frame,
    key(event, of, rtl) {
      const [inwards, outwards] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      if (event.key === 'ArrowDown') step(1, wants.candidates(of));
      else if (event.key === 'ArrowUp') step(-1, wants.candidates(of));
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
