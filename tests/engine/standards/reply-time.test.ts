import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer, history } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('reply times', () => {
  const first: Check = { kind: 'reply-time', until: 'first-reply', within: 60 };
  const end: Check = { kind: 'reply-time', until: 'end', within: 600 };

  it('nudges when the first reply is due, once', () => {
    expect(seen(first, [customer(0), customer(30)])).toMatchObject({
      state: 'broken',
      told: ['60 it'],
    });
    expect(seen(first, [customer(0), agent(59)])).toMatchObject({ state: 'met', told: [] });
    expect(seen(first, [customer(0)], { until: 59 })).toMatchObject({ state: 'open', told: [] });
  });

  it('takes the nudge back once the reply is there', () => {
    expect(seen(first, [customer(0), agent(80)]).mine[0]?.settledAt).toBe(80_000);
  });

  it('has nothing to measure where the agent speaks first, or in history', () => {
    expect(seen(first, [agent(0), customer(5)])).toMatchObject({ state: 'met', told: [] });
    expect(seen(first, [history(customer(0)), agent(500)])).toMatchObject({
      state: 'na',
      told: [],
    });
  });

  it('measures to the end', () => {
    expect(seen(end, [customer(0), agent(5), close(600)])).toMatchObject({ state: 'met' });
    expect(seen(end, [customer(0), agent(5), close(601)])).toMatchObject({ state: 'broken' });
  });
});
