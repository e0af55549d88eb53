import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer, event } from '../script.ts';
import { close, field, seen } from './one-rule.ts';

describe('news until it is solved', () => {
  const day = 86_400;
  const check: Check = {
    kind: 'news',
    trigger: 'raised',
    every: day,
    most: 3,
    field: 'status',
    solved: ['solved'],
  };
  const log = [customer(0), agent(10, 'raised'), close(20)];

  it('reminds every day, past the end of the chat, and no more often than the pack says', () => {
    expect(seen(check, log)).toMatchObject({
      told: [`${day + 10} it`, `${2 * day + 10} it`, `${3 * day + 10} it`],
      state: 'broken',
    });
  });

  it('counts from the agent’s last word', () => {
    const wrote = [...log, agent(day), close(day + 5)];
    expect(seen(check, wrote, { until: 2 * day + 1 })).toMatchObject({
      told: [`${2 * day} it`],
      state: 'open',
    });
  });

  it('ends when the ticket is solved, or when the agent says so', () => {
    expect(seen(check, [...log, field(30, 'status', 'Solved')])).toMatchObject({
      told: [],
      state: 'met',
    });
    const tick = event(30, { type: 'tick', standard: 'it', value: 'met' });
    expect(seen(check, [...log, tick])).toMatchObject({ told: [], state: 'met' });
  });

  it('does not apply where nothing is pending', () => {
    expect(seen(check, [customer(0), agent(5), close(9)])).toMatchObject({ told: [], state: 'na' });
  });
});
