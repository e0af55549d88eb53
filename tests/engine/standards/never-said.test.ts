import { describe, expect, it } from 'vitest';
import type { Act } from '../../../rules/engine/acts.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer, event } from '../script.ts';
import { seen } from './one-rule.ts';

describe('a draft that says what is never said', () => {
  const draft = (at: number, ...acts: Act[]) => event(at, { type: 'draft', acts });
  const check: Check = { kind: 'never-said', acts: ['promise'] };

  it('is told once, however it is typed on, and anew once it was better or sent', () => {
    const typed = [draft(1, 'promise'), draft(2, 'promise', 'hold'), draft(4)];
    const again = [draft(6, 'promise'), agent(7), draft(8, 'promise')];
    const { mine } = seen(check, [customer(0), ...typed, ...again]);
    expect(mine.map(({ at, settledAt }) => [at, settledAt])).toEqual([
      [1000, 4000],
      [6000, 7000],
      [8000, null],
    ]);
  });
});
