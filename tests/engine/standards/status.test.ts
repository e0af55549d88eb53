import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { pack } from '../labelled.ts';
import { agent, customer } from '../script.ts';
import { close, field, seen } from './one-rule.ts';

describe('a status at the end', () => {
  const check: Check = {
    kind: 'status',
    field: 'status',
    solved: ['solved'],
    pending: 'raised',
    or: 'come_back',
  };
  const promise = agent(5, 'come_back');
  const halfAnHour = pack.timers.giveUp;

  it.each([
    [
      'solved, with a promise to come back',
      [promise, field(10, 'status', 'solved'), close(20)],
      'broken',
    ],
    [
      'solved in the page’s own word',
      [promise, field(10, 'status', 'محلولة'), close(20)],
      'broken',
    ],
    ['on hold', [promise, field(10, 'status', 'قيد الانتظار'), close(20)], 'met'],
    ['solved without a promise', [agent(5), field(10, 'status', 'Resolved'), close(20)], 'met'],
    [
      'solved once the agent came back',
      [
        promise,
        agent(halfAnHour + 10),
        field(halfAnHour + 20, 'status', 'solved'),
        close(halfAnHour + 30),
      ],
      'met',
    ],
    [
      'solved though the agent wrote on after the promise',
      [promise, agent(8), field(10, 'status', 'solved'), close(20)],
      'broken',
    ],
    [
      'solved later, with a request that was raised',
      [
        agent(5, 'raised'),
        agent(halfAnHour + 10),
        field(halfAnHour + 20, 'status', 'solved'),
        close(halfAnHour + 30),
      ],
      'broken',
    ],
  ] as const)('is %s', (_, log, state) => {
    expect(seen(check, [customer(0), ...log]).state).toBe(state);
  });
});
