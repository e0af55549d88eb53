import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import { pack } from '../../engine/labelled.ts';
import { byName, clock, KEY, message, observation, start, time } from './desk-fixture.ts';

describe('what people ask for', () => {
  it('holds and ends a hold by button', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hello')]), true);
    const held = await desk.intend({ type: 'hold', conversation: KEY, state: 'on' }, true);
    expect(held?.view.hold?.startedAt).toBe(time.now);
    time.now += 40_000;
    const ended = await desk.intend({ type: 'hold', conversation: KEY, state: 'off' }, true);
    expect(ended?.view.hold).toBeNull();
    expect(ended?.view.wakeAt).toBe(time.now + 30_000);
  });

  it('lets a tick win over what was seen, and takes it back', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hello')]), true);
    const state = async (value: 'met' | 'open') => {
      const done = await desk.intend(
        { type: 'tick', conversation: KEY, standard: 'history', value },
        true,
      );
      const all = done?.view.sections.flatMap((section) => section.standards);
      return all?.find(({ id }) => id === 'history');
    };
    expect(await state('met')).toMatchObject({ state: 'met', by: 'agent' });
    expect(await state('open')).toMatchObject({ by: 'auto' });
  });

  it('puts a nudge away for a minute with "later", for good with a dismissal', async () => {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 120_000;
    const nudge = (await desk.wake())[0]?.view.nudge?.key ?? '';
    const later = await desk.intend(
      { type: 'answer', conversation: KEY, nudge, answer: 'later' },
      true,
    );
    expect(later?.view.nudge).toBeNull();
    time.now += 10_000;
    const gone = await desk.intend(
      { type: 'answer', conversation: KEY, nudge, answer: 'dismissed' },
      true,
    );
    expect(gone?.view.nudge).toBeNull();
    time.now += 20_000;
    expect((await desk.wake())[0]?.view.nudge?.kind).toBe('check-in-missed');
  });

  it('offers what only a person can tell once the end is near, and no earlier', async () => {
    const desk = start();
    const first = await desk.observe(observation([message('1', 1, 'hello')]), true);
    expect(first.view.toConfirm).toEqual([]);
    const thanks = message('2', 2, 'done', { author: 'customer' });
    const near = await desk.observe(observation([thanks]), true);
    expect(near.view.toConfirm).toEqual(['complete-answer', 'systems', 'proactive']);
    const order = {
      type: 'tick',
      conversation: KEY,
      standard: 'systems',
      value: 'broken',
    } as const;
    const missed = await desk.intend(order, true);
    expect(missed?.view.toConfirm).toEqual(['complete-answer', 'proactive']);
    // The customer goes on: it was not the end.
    const more = message('3', 3, 'one more thing', { author: 'customer' });
    expect((await desk.observe(observation([more]), true)).view.toConfirm).toEqual([]);
  });

  it('lets nothing critical be confirmed among others', async () => {
    const rules = pack.rules.map((rule) =>
      rule.id === 'systems' ? { ...rule, critical: true } : rule,
    );
    const desk = createDesk(
      async () => ({ pack: { ...pack, rules }, reader: byName, prepare: async () => {} }),
      clock,
    );
    const end = observation([message('1', 1, 'done', { author: 'customer' })]);
    const { toConfirm } = (await desk.observe(end, true)).view;
    expect(toConfirm).toEqual(['complete-answer', 'proactive']);
  });

  it('does nothing to a conversation that is not known', async () => {
    expect(
      await start().intend({ type: 'hold', conversation: 'no', state: 'on' }, true),
    ).toBeNull();
  });

  it('runs a practice conversation at ten times the speed, shown in real time', async () => {
    const desk = start();
    const practice = observation([message('1', 1, 'hello')]);
    await desk.observe(practice, true);
    await desk.setSpeed(KEY, 10);
    await desk.observe(observation([message('2', 2, 'hold')]), true);
    expect((await desk.view(KEY, true))?.view.hold?.dueAt).toBe(time.now + 12_000);
    time.now += 12_000;
    expect((await desk.wake())[0]?.news).toMatchObject([{ kind: 'check-in' }]);
  });
});
