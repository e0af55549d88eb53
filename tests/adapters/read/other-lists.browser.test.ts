import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseAdapter } from '../../../adapters/types.ts';
import { makeList, makeRow, plainAdapter } from './plain-desk.ts';
import { type Recording, record } from './reading.ts';

/** Helpdesks of other habits: no ids, newest first, several panes, shadow roots. */

let recording: Recording | undefined;

afterEach(() => {
  recording?.stop();
  document.body.replaceChildren();
});

const read = () => recording?.sightings.flatMap(({ messages }) => messages) ?? [];
const texts = () => read().map(({ text }) => text);
const until = (count: number) => vi.waitFor(() => expect(read()).toHaveLength(count), 3000);

describe('a page that is taught while another adapter reads it', () => {
  it('is read anew at once: what the other knows is this same conversation', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'), makeRow('out', 'hi'));
    recording = record([plainAdapter()], '/chat/5');
    await until(2);
    recording.reader.learn([{ ...plainAdapter(), id: 'taught-desk' }]);
    await vi.waitFor(() => expect(read()).toHaveLength(4), 1_000);
    expect(recording.reader.ref()?.helpdesk).toBe('taught-desk');
  });

  it('is read by what was taught once its list comes, though another knew the address at once', async () => {
    const other = plainAdapter({ list: 'body', message: '.other' });
    const taught = { ...plainAdapter(), id: 'taught-desk' };
    recording = record([taught, other], '/chat/5');
    await vi.waitFor(() => expect(recording?.reader.ref()?.helpdesk).toBe('plain'), 3000);
    makeList().append(makeRow('in', 'hello'), makeRow('out', 'hi'));
    await until(2);
    expect(recording.reader.ref()?.helpdesk).toBe('taught-desk');
  });
});

describe('a list without ids', () => {
  it('knows rows that are drawn again, and takes equal words for two messages', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'), makeRow('in', 'ok'));
    recording = record([plainAdapter()], '/chat/5');
    await until(2);
    rows.append(makeRow('in', 'ok'));
    await until(3);
    rows.replaceChildren(makeRow('in', 'hello'), makeRow('in', 'ok'), makeRow('in', 'ok'));
    rows.append(makeRow('out', 'bye'));
    await until(4);
    expect(texts()).toEqual(['hello', 'ok', 'ok', 'bye']);
    expect(new Set(read().map(({ id }) => id)).size).toBe(4);
  });

  it('leaves out what is not the message, and waits for words that come late', async () => {
    const rows = makeList();
    rows.append(makeRow('in', '\ufeffhello '));
    recording = record([plainAdapter()], '/chat/5');
    await until(1);
    const late = makeRow('out', '');
    late.querySelector('.words')?.replaceChildren();
    rows.append(late);
    await vi.waitFor(() => expect(rows.lastChild).toBe(late));
    late.querySelector('.words')?.append('coming');
    await until(2);
    expect(texts()).toEqual(['hello', 'coming']);
  });

  it('does not count an edited message anew', async () => {
    const rows = makeList();
    const first = makeRow('in', 'helo');
    rows.append(first);
    recording = record([plainAdapter()], '/chat/5');
    await until(1);
    first.querySelector('.words')?.replaceChildren('hello');
    rows.append(makeRow('out', 'hi'));
    await until(2);
    expect(texts()).toEqual(['helo', 'hi']);
  });

  it('ignores a row on its way while the sent one stands there already', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    recording = record([plainAdapter({ pending: ['.pending'] })], '/chat/5');
    await until(1);
    const pending = makeRow('out', 'hi');
    pending.classList.add('pending');
    rows.append(pending);
    rows.append(makeRow('out', 'hi'));
    await until(2);
    pending.remove();
    rows.append(makeRow('in', 'thanks'));
    await until(3);
    expect(texts()).toEqual(['hello', 'hi', 'thanks']);
  });
});

it('reads a list whose newest message comes first', async () => {
  const rows = makeList();
  rows.append(makeRow('out', 'second'), makeRow('in', 'first'));
  recording = record([plainAdapter({ newestFirst: true })], '/chat/5');
  await until(2);
  rows.prepend(makeRow('in', 'third'));
  await until(3);
  rows.append(makeRow('in', 'before all'));
  await until(4);
  const inPlace = read().toSorted((a, b) => a.order - b.order);
  expect(inPlace.map(({ text }) => text)).toEqual(['before all', 'first', 'second', 'third']);
  expect(recording.sightings.map(({ snapshot }) => snapshot)).toEqual([true, false, true]);
});

it('reads the pane in front, not the one that is hidden behind it', async () => {
  const panes = ['41', '42'].map((id) => {
    const pane = document.createElement('section');
    pane.className = 'pane';
    pane.dataset.ticket = id;
    makeList(pane).append(makeRow('in', `message of ${id}`));
    document.body.append(pane);
    return pane;
  });
  const [first, second] = panes;
  if (first === undefined || second === undefined) throw new Error('There are two panes.');
  second.hidden = true;
  recording = record(
    [plainAdapter({ root: '.pane', conversation: { at: '.pane', attribute: 'data-ticket' } })],
    '/chat/any',
  );
  await until(1);
  first.hidden = true;
  second.hidden = false;
  await until(2);
  expect(recording.said('41')).toEqual(['customer: message of 41']);
  expect(recording.said('42')).toEqual(['customer: message of 42']);
});

it('steps into open shadow roots, and hears what happens there', async () => {
  const host = document.createElement('desk-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  recording = record([plainAdapter({ list: 'desk-chat >>> .list' })], '/chat/5');
  const rows = makeList(shadow);
  rows.append(makeRow('in', 'inside'));
  await until(1);
  rows.append(makeRow('out', 'heard'));
  await until(2);
  expect(texts()).toEqual(['inside', 'heard']);
});

it('says what it cannot read, and does not guess who wrote it', async () => {
  const rows = makeList();
  rows.append(makeRow('in', 'hello'));
  recording = record([plainAdapter({ composer: '.none' })], '/chat/5');
  await until(1);
  const odd = makeRow('in', 'who?');
  odd.className = 'row';
  rows.append(odd, makeRow('out', 'me'));
  await until(2);
  expect(recording.reader.health()).toMatchObject({
    messages: 'known',
    roles: 'unknown',
    composer: 'unknown',
    end: 'absent',
  });
});

it('knows the ticket and the reply box where no message can be read', async () => {
  document.body.append(makeRow('in', 'hello'));
  const box = document.createElement('textarea');
  document.body.append(box);
  const plain = plainAdapter();
  const [variant] = plain.variants;
  const silent = parseAdapter({
    ...plain,
    variants: [
      { ...variant, signals: { composer: 'textarea', fields: [{ name: 'state', at: '.words' }] } },
    ],
  });
  recording = record([silent], '/chat/5');
  await vi.waitFor(() => expect(recording?.sightings).toHaveLength(1), 3000);
  document.body.append(makeRow('out', 'hi'));
  document.querySelector('.words')?.replaceChildren('bye');
  await vi.waitFor(() => expect(recording?.sightings.at(-1)?.fields[0]?.value).toBe('bye'), 3000);
  expect(recording.reader.ref()).toMatchObject({ ticket: '5', helpdesk: 'plain' });
  expect(texts()).toEqual([]);
  expect(recording.reader.health()).toMatchObject({
    messages: 'absent',
    roles: 'absent',
    composer: 'known',
  });
});

it('takes times only where they are exact', async () => {
  const rows = makeList();
  rows.append(
    makeRow('in', 'to the second', { 'data-at': '2026-11-22T10:00:05Z' }),
    makeRow('in', 'to the minute', { 'data-at': '2026-11-22T10:00Z' }),
    makeRow('in', 'epoch', { 'data-at': '1795341605' }),
  );
  for (const one of rows.children) {
    const time = document.createElement('time');
    time.setAttribute('datetime', one.getAttribute('data-at') ?? '');
    one.append(time);
  }
  recording = record([plainAdapter({ time: { at: 'time', attribute: 'datetime' } })], '/chat/5');
  await until(3);
  expect(read().map(({ pageTime }) => pageTime)).toEqual([
    Date.UTC(2026, 10, 22, 10, 0, 5),
    null,
    1795341605000,
  ]);
});
