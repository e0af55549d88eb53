import type { Translate } from '../../locales/translate.ts';
import { make } from '../coach/element.ts';
import { place } from './aim.ts';
import { sideName } from './row-list.ts';
import type { TeachRow, TeachWants } from './teach-view.ts';

/** Marks more than these would hide the page. */
const MOST = 60;

/** Frames round the rows on the page, each with the word for whose it is. */
export interface RowMarks {
  element: HTMLElement;
  show(rows: readonly TeachRow[]): void;
  settle(): void;
}

export function makeRowMarks(t: Translate, wants: TeachWants): RowMarks {
  const layer = make('div', { class: 'row-marks', 'aria-hidden': 'true' });
  let marks: { row: Element; mark: HTMLElement }[] = [];

  function settle(): void {
    for (const { row, mark } of marks) {
      const rect = wants.rectOf(row);
      const inView = rect.bottom > 0 && rect.top < innerHeight && rect.width > 0;
      mark.hidden = !inView || !row.isConnected;
      if (inView) place(mark, rect);
    }
  }

  return {
    element: layer,
    settle,
    show(rows) {
      marks = rows.slice(-MOST).map(({ element, side }) => {
        const mark = make('div', { class: 'row-mark', 'data-side': side });
        mark.append(make('span', { dir: t.dir }, sideName(t, side)));
        return { row: element, mark };
      });
      layer.replaceChildren(...marks.map(({ mark }) => mark));
      settle();
    },
  };
}
