import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import { pack } from '../../engine/labelled.ts';
import { byName, clock, KEY, message, observation, start, time } from './desk-fixture.ts';

describe('packs change while conversations are open', () => {
  const changing = () => {
    let current = pack;
    const desk = createDesk(
      async () => ({ pack: current, reader: byName, prepare: async () => {} }),
      clock,
    );
    const change = (checkIn: number) => {
      current = { ...pack, timers: { ...pack.timers, checkIn } };
    };
    return { desk, change };
  };

  it('moves the deadlines that are stored, not only those that are shown', async () => {
    const { desk, change } = changing();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    change(90);
    const [told] = await desk.rejudge(() => true);
    expect(told?.view.hold?.dueAt).toBe(time.now + 90_000);
    expect(await start().nextWake()).toBe(time.now + 90_000);
  });

  it('leaves alone what nobody watches and where nothing is due', async () => {
    const { desk } = changing();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    expect(await desk.rejudge(() => false)).toHaveLength(1);
    await desk.observe(observation([], { moments: [{ id: 'c', type: 'closed', age: 0 }] }), true);
    expect(await desk.rejudge(() => false)).toEqual([]);
    expect(await desk.rejudge((key) => key === KEY)).toHaveLength(1);
  });
});

describe('a pack that guards the end', () => {
  it('guards it while closing steps are open, and until it has ended', async () => {
    const guarded = { ...pack, guard: true };
    const seen = observation([message('1', 1, 'hello')]);
    const guards = async (desk: ReturnType<typeof start>) =>
      (await desk.observe(seen, true)).view.guarded;
    const desk = createDesk(
      async () => ({ pack: guarded, reader: byName, prepare: async () => {} }),
      clock,
    );
    expect(await guards(desk)).toBe(true);
    const closed = observation([], { moments: [{ id: 'c', type: 'closed', age: 0 }] });
    expect((await desk.observe(closed, true)).view.guarded).toBe(false);
    expect(pack.guard).toBeUndefined();
    expect(await guards(start())).toBe(false);
  });
});
