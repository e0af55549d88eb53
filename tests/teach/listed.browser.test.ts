import { afterEach, expect, it } from 'vitest';
import { makeSession } from '../../entrypoints/teach/session.ts';
import { soFar } from './conversation.ts';
import { openDesk } from './desk.ts';
import { TIMELINE } from './served-pages.ts';

afterEach(() => document.body.replaceChildren());

it('lists the messages, and none of the forms that wait behind them until they are opened', () => {
  const desk = openDesk(TIMELINE, soFar(TIMELINE));
  const forms = Array.from(
    { length: 9 },
    () => '<div class="timeline-item" hidden><form><textarea></textarea></form></div>',
  );
  desk.find(TIMELINE.list)?.insertAdjacentHTML('beforeend', forms.join(''));
  const address = () => new URL(TIMELINE.path, 'https://desk.example');
  const session = makeSession({ document, address }, '2026-11', false);
  for (const from of ['customer', 'agent'] as const) {
    const said = desk.said.find((one) => one.from === from);
    const row = said === undefined ? null : desk.rowOf(said).querySelector('p');
    if (row === null) throw new Error('There is no such message.');
    session.choose(row);
  }
  expect(session.view().rows.map(({ side }) => side)).toEqual(desk.said.map(({ from }) => from));
});
