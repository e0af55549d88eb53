import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, bare, customer, event } from '../script.ts';
import { about, seen } from './one-rule.ts';

describe('questions of which one may be left open', () => {
  const check: Check = { kind: 'tick', questions: { atLeast: 2, again: 'asks_again' } };
  const asks = (at: number, questions: number): ConversationEvent => ({
    ...customer(at),
    ...{ questions },
  });
  const greets = (at: number) => bare(agent(at, 'greet'), 'greeting');
  const done = (at: number) => customer(at, 'done');
  const says = (...log: ConversationEvent[]) => seen(check, log).told;

  it('are told once, when the end is near', () => {
    const log = [asks(0, 2), greets(5), agent(10), agent(20)];
    expect(says(...log)).toEqual([]);
    expect(says(...log, done(30), agent(40, 'further'))).toEqual(['30 it']);
    expect(says(...log, agent(40, 'further'))).toEqual(['40 it']);
    expect(says(...log, agent(40, 'bye'))).toEqual(['40 it']);
    expect(says(...log, event(40, { type: 'close-attempt' }))).toEqual(['40 it']);
  });

  it('count over the messages that the agent has not come to', () => {
    expect(says(asks(0, 1), greets(5), asks(8, 1), agent(10), done(30))).toEqual(['30 it']);
    expect(says(asks(0, 1), agent(5, 'hold'), asks(8, 1), agent(10), done(30))).toEqual(['30 it']);
    expect(says(asks(0, 1), agent(5), asks(8, 1), agent(10), done(30))).toEqual([]);
  });

  it('are told where one is asked again', () => {
    expect(says(asks(0, 1), agent(5), customer(8, 'asks_again'), agent(10), done(30))).toEqual([
      '30 it',
    ]);
  });

  it('are not told where the agent has ticked them, nor by a customer who only waits', () => {
    const ticked = event(25, { type: 'tick', standard: 'it', value: 'met' });
    expect(says(asks(0, 2), agent(5), ticked, done(30))).toEqual([]);
    expect(says(asks(0, 2), agent(5, 'hold'), done(30))).toEqual([]);
  });

  it('leave it to the agent’s tick, with the questions as its evidence', () => {
    const [first, second] = [asks(0, 1), asks(4, 1)];
    expect(seen(check, [first, second, agent(10), done(30)])).toMatchObject({
      state: 'open',
      evidence: [first.id, second.id],
    });
    expect(seen(check, [asks(0, 1), agent(10), done(30)])).toMatchObject({
      state: 'open',
      evidence: [],
    });
  });
});

describe('a tick that topics ask for', () => {
  const check: Check = { kind: 'tick', topics: ['printer', 'payments'] };

  it('applies from the first message about one of them', () => {
    expect(seen(check, [customer(0), agent(5)])).toMatchObject({ state: 'na', told: [] });
    expect(seen(check, [about(0, 'payments'), about(3, 'printer')])).toMatchObject({
      state: 'open',
      told: ['0 it'],
    });
    expect(seen(check, [about(0, 'discounts')])).toMatchObject({ state: 'na', told: [] });
  });
});
