import { clock, numeral } from '../../../locales/numerals.ts';
import type { CoachView } from '../../../stores/conversations/views.ts';
import { isDue, silence } from '../../hold/hold-clock.ts';
import { make } from '../element.ts';
import { TEXTS } from '../texts.ts';
import { markClock } from './mark-clock.ts';
import { makeRing } from './ring.ts';

/** The coach at rest: the hold's clock while somebody waits, else how many steps are done. */
export interface Pill {
  element: HTMLElement;
  /**
   * `now` in ms since the epoch. Where a card shows the hold's clock beside it (`carded`), the steps
   * stand here: one clock is enough.
   */
  draw(view: CoachView, now: number, carded: boolean): void;
}

export function makePill(): Pill {
  const ring = makeRing();
  const words = make('bdi', { dir: 'ltr', 'aria-hidden': 'true' });
  const spoken = make('span', { class: 'spoken' });
  const element = make('div', { class: 'pill' }, ring.element, words, spoken);
  /** What stands here while no clock does: a stream of views changes nothing of it. */
  let atRest = '';
  return {
    element,
    draw({ conversation, settings }, now, carded) {
      const texts = TEXTS[settings.language];
      const { progress, speed } = conversation;
      const hold = carded ? null : conversation.hold;
      const { language, digits: system } = settings;
      const shape = hold === null ? [progress.done, progress.of, language, system].join(' ') : '';
      if (shape !== '' && shape === atRest) return;
      atRest = shape;
      if (hold === null) {
        const done = numeral(progress.done, settings.digits);
        const of = numeral(progress.of, settings.digits);
        ring.draw(progress.of === 0 ? 0 : progress.done / progress.of, false);
        write(words, `${done}/${of}`);
        write(spoken, texts.steps(done, of));
      } else {
        const elapsed = clock((now - hold.startedAt) * speed, settings.digits);
        ring.draw(silence(hold, now), isDue(hold, now));
        write(words, elapsed);
        // Read on demand only: a clock that is announced every second helps nobody.
        write(spoken, texts.holdFor(elapsed));
      }
      markClock(element, hold);
      element.dataset.due = String(hold !== null && isDue(hold, now));
      if (element.title !== spoken.textContent) element.title = spoken.textContent;
    },
  };
}

/** What stays the same is left alone: most views change nothing of it. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
