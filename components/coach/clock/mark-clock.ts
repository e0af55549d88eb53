import type { HoldView } from '../../../stores/conversations/views.ts';

/** Marks the element that shows the hold's clock, for whoever looks at the page; null unmarks it. */
export function markClock(element: HTMLElement, hold: HoldView | null): void {
  if (hold === null) {
    delete element.dataset.hold;
    delete element.dataset.started;
    delete element.dataset.checkIns;
    return;
  }
  element.dataset.hold = '';
  element.dataset.started = String(hold.startedAt);
  element.dataset.checkIns = String(hold.checkInsSent);
}
