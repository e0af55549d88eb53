import { describe, expect, it } from 'vitest';
import { makeList, makeRow, NUMBERS, OWN_IDS, plainAdapter } from './plain-desk.ts';
import { live, read, start, stillness, texts, until } from './until-read.ts';

/** A message is the same message, whatever the page does to its row. */

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const side = (n: number) => (n % 3 === 0 ? 'out' : 'in');
/** Every fifth message says the same: equal words are different messages. */
const words = (n: number) => (n % 5 === 0 ? 'ok' : `message ${n}`);
const rowOf = (n: number) => makeRow(side(n), words(n), { 'data-id': `m-${n}` });

describe.each([
  { ids: 'ids', signals: OWN_IDS },
  { ids: 'no ids', signals: {} },
])('rows with $ids', ({ signals }) => {
  it('are moved about', async () => {
    const rows = makeList();
    rows.append(...numbered(1, 12).map(rowOf));
    start(plainAdapter(signals));
    await until(...numbered(1, 12).map(words));
    // The oldest is taken out and put back at every update.
    const [oldest] = rows.children;
    for (const n of numbered(13, 16)) {
      oldest?.remove();
      rows.append(rowOf(n));
      if (oldest) rows.prepend(oldest);
      await Promise.resolve();
    }
    await until(...numbered(1, 16).map(words));
    expect(live()).toEqual(numbered(13, 16).map(words));
  });

  it('are drawn anew, all of them, with one more', async () => {
    const rows = makeList();
    rows.append(...numbered(1, 12).map(rowOf));
    start(plainAdapter(signals));
    await until(...numbered(1, 12).map(words));
    for (const last of numbered(13, 16)) {
      rows.replaceChildren(...numbered(1, last).map(rowOf));
      await Promise.resolve();
    }
    await until(...numbered(1, 16).map(words));
  });

  it('stand in a list that is replaced', async () => {
    const rows = makeList();
    rows.append(...numbered(1, 8).map(rowOf));
    start(plainAdapter(signals));
    await until(...numbered(1, 8).map(words));
    rows.remove();
    const next = makeList();
    next.append(...numbered(1, 9).map(rowOf));
    await until(...numbered(1, 9).map(words));
    next.append(rowOf(10));
    await until(...numbered(1, 10).map(words));
  });

  it('leave a list that shows a part, and come back as new ones, scrolling both ways', async () => {
    const rows = makeList();
    const show = (from: number, to: number) =>
      rows.replaceChildren(...numbered(from, to).map(rowOf));
    show(31, 40);
    start(plainAdapter(signals));
    await until(...numbered(31, 40).map(words));
    for (const from of [28, 24, 21, 25, 31, 28, 31]) {
      show(from, from + 9);
      await Promise.resolve();
    }
    await until(...numbered(21, 40).map(words));
    rows.append(rowOf(41));
    await until(...numbered(21, 41).map(words));
    expect(live()).toEqual([words(41)]);
  });

  it('are written anew in place, as lists do that draw a part with the same rows', async () => {
    const rows = makeList();
    rows.append(...numbered(31, 40).map(rowOf));
    start(plainAdapter(signals));
    await until(...numbered(31, 40).map(words));
    const show = (from: number) => {
      for (const [at, row] of [...rows.children].entries()) {
        row.className = `row ${side(from + at)}`;
        row.setAttribute('data-id', `m-${from + at}`);
        row.querySelector('.words')?.firstChild?.replaceWith(words(from + at));
      }
    };
    for (const from of [28, 31, 32, 33]) {
      show(from);
      await Promise.resolve();
    }
    await until(...numbered(28, 42).map(words));
    expect(live()).toEqual([words(41), words(42)]);
  });

  it('come late from above, one request after another', async () => {
    const rows = makeList();
    rows.append(...numbered(21, 30).map(rowOf));
    start(plainAdapter(signals));
    await until(...numbered(21, 30).map(words));
    rows.prepend(...numbered(11, 20).map(rowOf));
    await until(...numbered(11, 30).map(words));
    rows.append(rowOf(31));
    rows.prepend(...numbered(1, 10).map(rowOf));
    await until(...numbered(1, 31).map(words));
    expect(live()).toEqual([words(31)]);
  });
});

it('a list with the newest first shows a new message in a hidden wrapper, and then moves it', async () => {
  const rows = makeList();
  const fresh = document.createElement('div');
  fresh.hidden = true;
  rows.append(fresh, ...numbered(1, 6).reverse().map(rowOf));
  start(plainAdapter({ ...OWN_IDS, newestFirst: true }));
  await until(...numbered(1, 6).map(words));
  const row = rowOf(7);
  fresh.append(row);
  await until(...numbered(1, 7).map(words));
  fresh.after(row);
  rows.prepend(rowOf(8));
  await until(...numbered(1, 8).map(words));
  expect(live()).toEqual([words(7), words(8)]);
});

it('day groups, nested, keep the order of their messages', async () => {
  const rows = makeList();
  const day = (name: string, ...inside: Element[]) => {
    const group = document.createElement('section');
    const mark = document.createElement('h4');
    mark.textContent = name;
    const inner = document.createElement('div');
    inner.append(...inside);
    group.append(mark, inner);
    return group;
  };
  rows.append(day('أمس', rowOf(1), rowOf(2)), day('اليوم', rowOf(3)));
  start(plainAdapter());
  await until(...[1, 2, 3].map(words));
  rows.lastElementChild?.lastElementChild?.append(rowOf(4));
  await until(...[1, 2, 3, 4].map(words));
  rows.append(day('غدًا', rowOf(5), rowOf(6)));
  await until(...[1, 2, 3, 4, 5, 6].map(words));
});

it('deleted and edited messages are not counted anew', async () => {
  const rows = makeList();
  rows.append(...numbered(1, 4).map(rowOf));
  start(plainAdapter(NUMBERS_AS_TEXT));
  await until(...numbered(1, 4).map(words));
  rows.children[1]?.remove();
  rows.children[1]?.querySelector('.words')?.replaceChildren('This message was deleted');
  rows.lastElementChild?.querySelector('.words')?.replaceChildren('message 4, better said');
  rows.append(makeRow('in', 'and on', { 'data-id': 'm-9' }));
  await until(...numbered(1, 4).map(words), 'and on');
});

it('an edited message without an id is the same where all rows are drawn anew', async () => {
  const rows = makeList();
  rows.append(...numbered(1, 6).map(rowOf));
  start(plainAdapter());
  await until(...numbered(1, 6).map(words));
  const anew = numbered(1, 7).map(rowOf);
  anew[2]?.querySelector('.words')?.replaceChildren('message 3, better said');
  rows.replaceChildren(...anew);
  await until(...numbered(1, 7).map(words));
  expect(live()).toEqual([words(7)]);
});

const NUMBERS_AS_TEXT = { id: { ...NUMBERS.id, prefix: 'm-' } };

it('two equal texts of one author at once are two messages', async () => {
  const rows = makeList();
  rows.append(makeRow('in', 'hello'));
  start(plainAdapter());
  await until('hello');
  rows.append(makeRow('in', '؟؟'), makeRow('in', '؟؟'));
  await until('hello', '؟؟', '؟؟');
  expect(new Set(read().map(({ id }) => id)).size).toBe(3);
  await stillness();
  expect(texts()).toHaveLength(3);
});

it('equal texts stay as many where the newest is first and all rows are written anew in place', async () => {
  const said: string[] = ['one moment', 'where is it', 'hello'];
  const rows = makeList();
  const write = () => {
    for (const [at, text] of said.entries()) {
      const row = rows.children[at];
      if (row === undefined) rows.append(makeRow('in', text));
      else row.querySelector('.words')?.firstChild?.replaceWith(text);
    }
  };
  write();
  start(plainAdapter({ newestFirst: true }));
  await until(...said.toReversed());
  for (const text of ['ok', 'ok', 'thanks', 'bye']) {
    said.unshift(text);
    write();
    await until(...said.toReversed());
  }
  await stillness();
  expect(texts()).toEqual(said.toReversed());
  expect(live()).toEqual(['ok', 'ok', 'thanks', 'bye']);
});
