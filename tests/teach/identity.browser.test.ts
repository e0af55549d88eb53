import { afterEach, expect, it } from 'vitest';
import { findId } from '../../adapters/teach/rows/identity.ts';

afterEach(() => document.body.replaceChildren());

function rows(ids: readonly string[]): Element[] {
  document.body.innerHTML = ids.map((id) => `<div id="${id}">طلبي لم يصل</div>`).join('');
  return [...document.body.children];
}

it.each([
  ['a counted list', (at: number) => `__item0-__list0-${at}-text`],
  ['places between words', (at: number) => `feed-list-${at}-text`],
  ['rows of a form, by their places', (at: number) => `desk:messages:${at}:words`],
  ['rows of a control, by their places', (at: number) => `Main_Posts_ctl${at}_Body`],
])('takes no place in what is loaded for the id of a message: %s', (_, idOf) => {
  expect(findId(rows([0, 1, 2, 3, 4].map(idOf)))).toBeNull();
});

it('takes the numbers of messages, with something behind them, for their ids', () => {
  const ids = [4711, 4713, 4720].map((one) => `message-${one}-body`);
  expect(findId(rows(ids))).toMatchObject({ attribute: 'id' });
});
