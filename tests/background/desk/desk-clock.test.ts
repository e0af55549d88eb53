import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import type { ConversationView } from '../../../stores/conversations/views.ts';
import { pack } from '../../engine/labelled.ts';
import {
  byName,
  clock,
  KEY,
  message,
  minutes,
  observation,
  ofTicket,
  start,
  time,
} from './desk-fixture.ts';

afterEach(() => void vi.restoreAllMocks());

describe('the clock is the truth', () => {
  it('tells a check-in that came due while the worker was stopped, once', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    time.now += 120_000;
    const [outcome] = await start().wake();
    expect(outcome?.news.map(({ kind }) => kind)).toEqual(['check-in']);
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
  });

  it('shows what came due during a long sleep once, as late', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    time.now += minutes(11);
    const [outcome] = await start().wake();
    expect(outcome?.news).toHaveLength(1);
    expect(outcome?.view.hold?.lateAt).toBeLessThan(time.now);
    expect(outcome?.view.waiting).toBe(0);
  });

  it('says that the customer has asked where that is why an update is due', async () => {
    const desk = start();
    const held = await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 20_000;
    const asking = message('2', 2, 'ping', { author: 'customer' });
    const outcome = await desk.observe(observation([asking]), true);
    const { asked, ...usual } = pack.nudges['check-in'];
    expect(outcome.view.nudge).toMatchObject({ kind: 'check-in', n: 1, ...asked });
    // Due at once; how long they have heard nothing, and when that is too long, stays as it was.
    const { countsFrom, lateAt } = held.view.hold ?? {};
    expect(outcome.view.hold).toMatchObject({ dueAt: time.now, countsFrom, lateAt });
    expect(lateAt).toBeGreaterThan(time.now);
    time.now += 120_000;
    const [later] = await desk.wake();
    expect(later?.view.nudge?.text).toEqual(usual.text);
  });

  it('shows the standard of a hold as broken once its silence is late, though nobody ends it', async () => {
    const hold = ({ sections }: ConversationView) =>
      sections.flatMap(({ standards }) => standards).find(({ id }) => id === 'hold')?.state;
    const desk = start();
    const begun = await desk.observe(observation([message('1', 1, 'hold')]), true);
    expect(hold(begun.view)).toBe('open');
    time.now += 140_000;
    // The next nudge is two minutes away: it is the lateness that wakes.
    const asking = message('2', 2, 'ping', { author: 'customer' });
    const { view } = await desk.observe(observation([asking]), true);
    expect(hold(view)).toBe('open');
    expect(view.wakeAt).toBe(time.now + 10_000);
    time.now += 10_000;
    const [late] = await desk.wake();
    expect(late && hold(late.view)).toBe('broken');
  });

  it('goes on from where it was when the clock of the machine is set back', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 50_000;
    await desk.intend({ type: 'tick', conversation: KEY, standard: 'history', value: 'met' }, true);
    time.now -= minutes(30);
    const asking = message('2', 2, 'ping', { author: 'customer' });
    const held = await desk.observe(observation([asking]), true);
    expect(held.view.hold?.startedAt).toBe(time.now - 50_000);
    expect(held.view.hold?.dueAt).toBe(time.now);
    time.now += 5_000;
    const answered = await desk.observe(observation([message('3', 3, 'it is found')]), true);
    expect(answered.view.hold).toBeNull();
  });

  it('goes on from what was last told, where the machine is set back after that', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    time.now += 121_000;
    expect((await start().wake())[0]?.news.map(({ kind }) => kind)).toEqual(['check-in']);
    time.now -= minutes(60);
    const [back] = await start().wake();
    expect(back?.news).toEqual([]);
    expect(back?.view.nudge?.kind).toBe('check-in');
    expect(time.now - (back?.view.hold?.startedAt ?? 0)).toBe(121_000);
    time.now += 29_000;
    expect((await start().wake())[0]?.news.map(({ kind }) => kind)).toEqual(['check-in-missed']);
  });

  it('is not late by as much as the clock of the machine was set back', async () => {
    await start().observe(observation([message('1', 1, 'hold')]), true);
    time.now -= minutes(30);
    // Whatever wakes the worker next.
    expect((await start().wake()).flatMap(({ news }) => news)).toEqual([]);
    expect(await start().nextWake()).toBe(time.now + 120_000);
    time.now += 120_000;
    const [outcome] = await start().wake();
    expect(outcome?.news.map(({ kind }) => kind)).toEqual(['check-in']);
  });

  it('wakes for the earliest of several conversations', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 50_000;
    await desk.observe(ofTicket(8, observation([message('1', 1, 'hold')])), true);
    expect(await start().nextWake()).toBe(time.now + 70_000);
  });

  it('comes for all others where one conversation cannot be told, and for that one later', async () => {
    let broken = true;
    const judge = { pack, reader: byName, prepare: async () => {} };
    const desk = createDesk(async ({ ticket }) => {
      if (broken && ticket === '7') throw new Error('its pack is not there');
      return judge;
    }, clock);
    for (const ticket of [7, 8]) {
      await start().observe(ofTicket(ticket, observation([message('1', 1, 'hold')])), true);
    }
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    time.now += 120_000;
    const told = await desk.wake();
    expect(told.map(({ view, news }) => [view.ref.ticket, news[0]?.kind])).toEqual([
      ['8', 'check-in'],
    ]);
    expect(said.mock.calls[0]?.[0]).toContain('chatwoot:desk.example:7');
    // Not at once, over and over.
    expect(await desk.nextWake()).toBeGreaterThan(time.now);
    broken = false;
    time.now += 60_000;
    const [later] = (await desk.wake()).filter(({ view }) => view.ref.ticket === '7');
    expect(later?.news[0]?.kind).toBe('check-in-missed');
  });
});
