import { describe, expect, it } from 'vitest';
import { pack } from '../engine/labelled.ts';
import { message, minutes, observation, ofTicket, start, time } from './desk-fixture.ts';

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
    expect(outcome?.view.hold?.overdue).toBe(true);
    expect(outcome?.view.waiting).toBe(0);
  });

  it('says that the customer has asked where that is why an update is due', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 20_000;
    const asking = message('2', 2, 'ping', { author: 'customer' });
    const outcome = await desk.observe(observation([asking]), true);
    const { asked, ...usual } = pack.nudges['check-in'];
    expect(outcome.view.nudge).toMatchObject({ kind: 'check-in', n: 1, ...asked });
    expect(outcome.view.hold).toMatchObject({ dueAt: time.now, overdue: false });
    time.now += 120_000;
    const [later] = await desk.wake();
    expect(later?.view.nudge?.text).toEqual(usual.text);
  });

  it('wakes for the earliest of several conversations', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 50_000;
    await desk.observe(ofTicket(8, observation([message('1', 1, 'hold')])), true);
    expect(await start().nextWake()).toBe(time.now + 70_000);
  });
});
