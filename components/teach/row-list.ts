import type { Translate } from '../../locales/translate.ts';
import { button, make } from '../coach/element.ts';
import { SIDE_NAMES } from './teach-texts.ts';
import type { RowSide, TeachRow, TeachView, TeachWants } from './teach-view.ts';

/** The last messages are enough to see whether they are read rightly. */
const SHOWN = 8;
const SIDES: readonly RowSide[] = ['customer', 'agent', 'note', 'none'];

/** The rows that are listed. */
export function lastOf(rows: readonly TeachRow[]): readonly TeachRow[] {
  return rows.slice(-SHOWN);
}

export function sideName(t: Translate, side: RowSide): string {
  return t(SIDE_NAMES[side]);
}

/** What is read, message by message, each with whose it is; pressed, it asks for the right side. */
export function makeRowList(t: Translate, view: TeachView, wants: TeachWants): HTMLElement {
  const count = (side: RowSide) => view.rows.filter((row) => row.side === side).length;
  const list = make('ol', { class: 'rows', 'aria-label': t('teach.rows') });
  for (const row of lastOf(view.rows)) list.append(rowItem(t, view, row, wants));
  const unknown = count('unknown');
  const counts = t(unknown === 0 ? 'teach.counts' : 'teach.countsUnknown', {
    customer: count('customer'),
    agent: count('agent'),
    unknown,
  });
  return make(
    'div',
    { class: 'read' },
    make('p', { class: 'small', 'data-counts': '' }, counts),
    list,
  );
}

function rowItem(t: Translate, view: TeachView, row: TeachRow, wants: TeachWants): HTMLElement {
  const item = make('li', { 'data-side': row.side });
  const words = make('span', { class: 'words', dir: 'auto' }, row.text === '' ? '—' : row.text);
  const change = button(sideName(t, row.side), 'side', () => wants.choose(row.element));
  const comma = t.language === 'ar' ? '، ' : ', ';
  change.setAttribute('aria-label', sideName(t, row.side) + comma + t('teach.change'));
  item.append(change, words);
  if (view.asked === row.element) {
    item.dataset.asked = '';
    item.append(sideChoice(t, row.element, row.side, wants));
  }
  return item;
}

/** Whose a row is, to choose from. */
export function sideChoice(
  t: Translate,
  element: Element,
  now: RowSide | null,
  wants: TeachWants,
): HTMLElement {
  const group = make('div', { class: 'choice', role: 'group', 'aria-label': t('teach.whose') });
  for (const side of SIDES) {
    const one = button(sideName(t, side), 'chip', () => wants.label(element, side));
    one.dataset.side = side;
    if (side === now) one.setAttribute('aria-pressed', 'true');
    group.append(one);
  }
  return group;
}
