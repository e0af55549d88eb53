import { describe, expect, it } from 'vitest';
import type { Check, Rule } from '../../../rules/engine/pack/rule.ts';
import { customer } from '../script.ts';
import { seen } from './one-rule.ts';

describe('a rule of other channels', () => {
  it('does not apply, and says nothing', () => {
    const check: Check = { kind: 'reply-time', until: 'first-reply', within: 60 };
    const rule: Partial<Rule> = { channels: ['email'] };
    expect(seen(check, [customer(0)], { rule })).toMatchObject({ state: 'na', told: [] });
    expect(seen(check, [customer(0)], { rule, channel: 'email' })).toMatchObject({
      state: 'broken',
    });
  });
});
