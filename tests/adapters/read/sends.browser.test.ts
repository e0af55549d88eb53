import { describe, expect, it, vi } from 'vitest';
import { makeList, makeRow, NUMBERS, OWN_IDS, plainAdapter } from './plain-desk.ts';
import { live, start, stillness, texts, until } from './until-read.ts';

/** A message is told when it is there: not while it is on its way, and not bit by bit. */

describe('a send that is shown before it is sent', () => {
  const sending = (id: string) => makeRow('out', 'one moment please', { 'data-id': id });

  it('counts once where its row goes and another comes, both there for a while', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello', { 'data-id': '1' }));
    start(plainAdapter(NUMBERS));
    await until('hello');
    const pending = sending('pending-17');
    rows.append(pending);
    await Promise.resolve();
    rows.append(sending('2'));
    await until('hello', 'one moment please');
    pending.remove();
    rows.append(makeRow('in', 'ok', { 'data-id': '3' }));
    await until('hello', 'one moment please', 'ok');
  });

  it('counts once where its row gets another id in place', async () => {
    for (const signals of [NUMBERS, OWN_IDS]) {
      const rows = makeList();
      rows.append(makeRow('in', 'hello', { 'data-id': '1' }));
      const recording = start(plainAdapter(signals));
      await until('hello');
      const row = sending('7c1f-echo');
      rows.append(row);
      await Promise.resolve();
      row.setAttribute('data-id', '2');
      rows.append(makeRow('in', 'ok', { 'data-id': '3' }));
      await until('hello', 'one moment please', 'ok');
      await stillness();
      expect(texts()).toHaveLength(3);
      recording.stop();
      document.body.replaceChildren();
    }
  });

  it('is told to have another id, so that it is the same message after the page is loaded anew', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello', { 'data-id': '1' }));
    const recording = start(plainAdapter(OWN_IDS));
    await until('hello');
    const row = sending('~room:m17');
    rows.append(row);
    await until('hello', 'one moment please');
    row.setAttribute('data-id', '$MTEyMn');
    const renamed = () => recording.sightings.flatMap((sighting) => sighting.renamed ?? []);
    await vi.waitFor(() => expect(renamed()).toEqual([{ from: '~room:m17', to: '$MTEyMn' }]));
    rows.append(makeRow('in', 'ok', { 'data-id': '3' }));
    await until('hello', 'one moment please', 'ok');
    expect(renamed()).toHaveLength(1);
  });

  it('counts once where its row has gone when another with an id of its own comes', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello', { 'data-id': '1' }));
    start(plainAdapter(OWN_IDS));
    await until('hello');
    const pending = sending('7c1f-echo');
    rows.append(pending);
    await until('hello', 'one moment please');
    pending.replaceWith(sending('9d20-sent'));
    rows.append(makeRow('in', 'ok', { 'data-id': '3' }));
    await until('hello', 'one moment please', 'ok');
    // Said again, it is another message.
    rows.append(sending('a1b2-again'));
    await until('hello', 'one moment please', 'ok', 'one moment please');
  });

  it('counts when its mark goes, and not at all where it fails', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    start(plainAdapter({ pending: ['.sending'], skip: ['.failed'] }));
    await until('hello');
    const first = sending('');
    const second = makeRow('out', 'never sent');
    for (const row of [first, second]) row.classList.add('sending');
    rows.append(first, second);
    await stillness();
    expect(texts()).toEqual(['hello']);
    first.classList.remove('sending');
    second.classList.replace('sending', 'failed');
    await until('hello', 'one moment please');
    await stillness();
    expect(live()).toEqual(['one moment please']);
  });
});

describe('words that come bit by bit', () => {
  it('of a bot are read when they stand still', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'where is my order?'));
    start(plainAdapter());
    await until('where is my order?');
    const row = makeRow('bot', 'Your');
    rows.append(row);
    for (const word of [' order', ' is', ' on', ' its', ' way']) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      row.querySelector('.words')?.insertBefore(new Text(word), row.querySelector('.time'));
    }
    rows.append(makeRow('in', 'thanks'));
    await until('where is my order?', 'Your order is on its way', 'thanks');
  });

  it('of a row that was empty are read when they stand still', async () => {
    const rows = makeList();
    rows.append(makeRow('in', 'hello'));
    start(plainAdapter());
    await until('hello');
    const row = makeRow('out', '');
    const space = row.querySelector('.words');
    rows.append(row);
    for (const word of ['One', ' moment', ' please']) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      space?.append(word);
    }
    await until('hello', 'One moment please');
  });

  it('of a customer are never waited for', async () => {
    const rows = makeList();
    rows.append(makeRow('out', 'hello'));
    start(plainAdapter());
    await until('hello');
    const row = makeRow('in', '');
    rows.append(row);
    await Promise.resolve();
    row.querySelector('.words')?.append('is anyone there?');
    await Promise.resolve();
    expect(texts()).toEqual(['hello', 'is anyone there?']);
  });
});
