import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('care for the agent', () => {
  const check: Check = { kind: 'care', trigger: 'upset', times: 2, long: 1800 };
  const more = { rule: { scored: false } };

  it('comes after a hard conversation, or a long one, and is never graded', () => {
    const angry = [customer(0, 'upset'), agent(5), customer(9, 'upset'), close(30)];
    expect(seen(check, angry, more)).toMatchObject({ told: ['30 it'], state: 'na' });
    expect(seen(check, [customer(0), agent(5), close(1805)], more).told).toEqual(['1805 it']);
  });

  it('keeps quiet after the others, and while one lasts', () => {
    expect(seen(check, [customer(0, 'upset'), agent(5), close(30)], more).told).toEqual([]);
    expect(seen(check, [customer(0, 'upset'), customer(3, 'upset')], more).told).toEqual([]);
  });
});
