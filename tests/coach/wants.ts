import type { CoachWants } from '../../components/coach/wants.ts';

/** A page in which everything is inserted and nothing is kept, with what a test cares about. */
export function wantsOf(change: Partial<CoachWants>): CoachWants {
  return {
    insert: async () => 'inserted',
    answer: () => undefined,
    said: () => undefined,
    hush: () => undefined,
    tick: () => undefined,
    names: () => undefined,
    due: () => undefined,
    quote: () => null,
    replyBox: () => null,
    loadPlace: async () => null,
    savePlace: () => undefined,
    ...change,
  };
}

/** A reply box at the foot of the page, which is drawn by its style alone. */
export function drawBox<Box extends HTMLElement>(box: Box): Box {
  box.style.cssText = 'position:fixed;inset:auto 20px 20px;block-size:120px';
  document.body.append(box);
  return box;
}
