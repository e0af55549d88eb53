import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('a closing that cuts the customer off', () => {
  const check: Check = {
    kind: 'said-before-end',
    act: 'thank_contact',
    after: 1,
    silentCustomer: 'open',
    asked: ['identify'],
  };
  const asked = [customer(0), agent(5, 'greet'), agent(10, 'identify')];

  it.each<[string, ConversationEvent[], string]>([
    ['asked, and closed on at once', [...asked, agent(60, 'thank_contact'), close(70)], 'broken'],
    [
      'asked, and closed on after both reminders',
      [...asked, agent(400, 'thank_contact'), close(410)],
      'met',
    ],
    ['answered', [...asked, customer(20), agent(30, 'thank_contact'), close(40)], 'met'],
    [
      'not asked for anything',
      [customer(0), agent(5), agent(20, 'thank_contact'), close(30)],
      'met',
    ],
    ['never thanked', [...asked, customer(20), close(40)], 'broken'],
  ])('%s', (_, log, state) => {
    expect(seen(check, log).state).toBe(state);
  });

  it('is open again where the customer comes back', () => {
    const log = [...asked, agent(60, 'thank_contact'), close(70), customer(80)];
    expect(seen(check, log).state).toBe('met');
  });
});
