import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findConversation } from '../../../stores/conversations/conversations.ts';
import { KEY, message, minutes, observation, start, time } from './desk-fixture.ts';

describe('what pages report', () => {
  it('is counted once, whichever tab says it', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 30_000;
    await desk.observe(observation([message('1', 1, 'hold')], { snapshot: true }), true);
    const outcome = await desk.view(KEY, true);
    expect(outcome?.view.hold?.startedAt).toBe(time.now - 30_000);
    expect(outcome?.view.hold?.checkInsSent).toBe(0);
  });

  it('happened when it was seen, however late it is delivered', async () => {
    await start().observe(observation([message('1', 1, 'hold', { age: 40_000 })]), true);
    expect((await start().view(KEY, true))?.view.hold?.startedAt).toBe(time.now - 40_000);
  });

  it('is history at the first reading, and makes no nudge', async () => {
    await start().observe(observation([message('1', 1, 'hold')], { snapshot: true }), true);
    time.now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it.each([
    ['as late', 499],
    ['a little later', 520],
  ])('stands behind what the page had read before it, which was delivered %s', async (_, age) => {
    const desk = start();
    const before = [message('1', 1, 'hold'), message('2', 2, 'ok', { author: 'customer' })];
    const part = { age: 500, more: false };
    await desk.observe(observation(before, { snapshot: true, part }), true);
    await desk.observe(observation([message('3', 3, 'hold', { age })]), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id)).toEqual(['1', '2', '3']);
    const counted = (await desk.view(KEY, true))?.view.hold?.countsFrom;
    expect(counted).toBe(time.now - Math.min(age, 500));
  });

  it('is news after a reload, where it stands behind what is known', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    time.now += 5_000;
    const reloaded = [message('1', 1, 'hello'), message('2', 2, 'hold')];
    await start().observe(observation(reloaded, { snapshot: true }), true);
    time.now += 120_000;
    expect((await start().wake()).flatMap(({ news }) => news)).toMatchObject([
      { kind: 'check-in' },
    ]);
  });

  it('is the same after a reload where it was edited and has no id: its place tells', async () => {
    const said = (edited: string, at: number) =>
      ['a', edited, 'c', 'd'].slice(0, at).map((id, place) => message(id, place + 1, ''));
    await start().observe(observation(said('b', 3), { snapshot: true }), true);
    time.now += 5_000;
    await start().observe(observation(said('b2', 4), { snapshot: true }), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is news after a reload where it stands behind what has been deleted since', async () => {
    await start().observe(
      observation([message('a', 1, ''), message('b', 2, 'done')], { snapshot: true }),
      true,
    );
    time.now += 5_000;
    const reloaded = [message('a', 1, ''), message('c', 2, 'hold')];
    await start().observe(observation(reloaded, { snapshot: true }), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('is another after a reload where another person stands at its place', async () => {
    const said = (second: string, author: 'agent' | 'customer') => [
      message('a', 1, ''),
      message(second, 2, '', { author }),
      message('c', 3, ''),
    ];
    await start().observe(observation(said('b', 'agent'), { snapshot: true }), true);
    time.now += 5_000;
    await start().observe(observation(said('b2', 'customer'), { snapshot: true }), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id).sort()).toEqual(['a', 'b', 'b2', 'c']);
  });

  it('is history again for a page that comes back the next day', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    time.now += minutes(60 * 20);
    const nextDay = [message('1', 1, 'hello'), message('2', 2, 'hold')];
    await start().observe(observation(nextDay, { snapshot: true }), true);
    time.now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('stands before what is known, where it is loaded later from above', async () => {
    const desk = start();
    await desk.observe(observation([message('5', 5, 'hold')], { snapshot: true }), true);
    await desk.observe(observation([message('6', 6, 'checkin')]), true);
    time.now += 10_000;
    const above = [message('2', 2, 'checkin'), message('1', 1, 'hold')];
    await desk.observe(observation(above, { snapshot: true }), true);
    const kept = await findConversation(KEY);
    expect(kept?.conversation.log.map(({ id }) => id)).toEqual(['1', '2', '5', '6']);
  });

  it('is news where it was long on its way, and the next stand there already', async () => {
    const desk = start();
    await desk.observe(observation([message('5', 5, 'hello')], { snapshot: true }), true);
    await desk.observe(observation([message('7', 7, 'hello', { author: 'customer' })]), true);
    time.now += 2_000;
    const late = await desk.observe(observation([message('6', 6, 'hold')]), true);
    expect(late.view.hold?.startedAt).toBe(time.now);
  });

  it('is history in all its parts, where a long list is read for the first time', async () => {
    const desk = start();
    const part = (first: number, more: boolean) => ({
      snapshot: true,
      part: { age: 200, more },
      messages: [first, first + 1].map((order) => message(`${order}`, order, 'hold')),
    });
    await desk.observe(observation([], part(1, true)), true);
    await desk.observe(observation([], part(3, true)), true);
    time.now += 100;
    await desk.observe(observation([], part(5, false)), true);
    const log = (await findConversation(KEY))?.conversation.log ?? [];
    expect(log.map(({ id, history }) => [id, history])).toEqual(
      ['1', '2', '3', '4', '5', '6'].map((id) => [id, true]),
    );
    time.now += minutes(5);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('is news at the end of a long list that is loaded anew', async () => {
    await start().observe(observation([message('1', 1, 'hello')], { snapshot: true }), true);
    time.now += 5_000;
    const first = { snapshot: true, part: { age: 300, more: true } };
    await start().observe(observation([message('1', 1, 'hello')], first), true);
    const last = { snapshot: true, part: { age: 310, more: false } };
    await start().observe(observation([message('2', 2, 'hold')], last), true);
    time.now += 120_000;
    const news = (await start().wake()).flatMap((one) => one.news);
    expect(news).toMatchObject([{ kind: 'check-in' }]);
  });

  it('has its place behind what is known, wherever a page that is loaded anew begins to count', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const first = ids.map((id, at) => message(id, at + 1, 'hello'));
    await start().observe(observation(first, { snapshot: true }), true);
    time.now += 5_000;
    // Only the last two are loaded now, and the one that has just been sent.
    const reloaded = ['c', 'd', 'e'].map((id, at) => message(id, at + 1, id === 'e' ? 'hold' : ''));
    const desk = start();
    await desk.observe(observation(reloaded, { snapshot: true }), true);
    expect((await desk.view(KEY, true))?.view.hold?.startedAt).toBe(time.now);
    time.now += 30_000;
    const next = observation([message('f', 4, 'checkin')], { after: { id: 'e', order: 3 } });
    expect((await desk.observe(next, true)).view.hold?.checkInsSent).toBe(1);
    const log = (await findConversation(KEY))?.conversation.log ?? [];
    expect(log.map(({ id, order }) => [id, order])).toEqual(
      [...ids, 'e', 'f'].map((id, at) => [id, at + 1]),
    );
  });

  it('counts two check-ins over the ticket’s whole life, history and next day included', async () => {
    const old = [message('1', 1, 'hold'), message('2', 2, 'checkin'), message('3', 3, 'checkin')];
    await start().observe(observation(old, { snapshot: true }), true);
    time.now += minutes(60 * 24);
    await start().observe(observation([message('4', 4, 'hold')]), true);
    time.now += 120_000;
    const news = (await start().wake()).flatMap((one) => one.news);
    expect(news).toMatchObject([{ kind: 'cap-reached' }]);
  });

  it('says whether older messages may be missing, and when they are no longer', async () => {
    const seen = async () =>
      (await findConversation(KEY))?.conversation.log.flatMap((one) =>
        one.type === 'seen' ? one.extent : [],
      );
    const desk = start();
    const lines = [message('1', 1, 'hello')];
    await desk.observe(observation(lines, { snapshot: true, health: { history: 'absent' } }), true);
    expect(await seen()).toEqual([]);
    await desk.observe(observation([], { health: { history: 'unknown' } }), true);
    await desk.observe(observation([], { health: { history: 'unknown' } }), true);
    expect(await seen()).toEqual(['part']);
    time.now += 10;
    await desk.observe(observation([], { health: { history: 'known' } }), true);
    expect(await seen()).toEqual(['part', 'whole']);
  });

  it('keeps no text', async () => {
    const secret = 'my number is 0551234567';
    await start().observe(observation([message('1', 1, secret)]), true);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('0551234567');
  });
});
