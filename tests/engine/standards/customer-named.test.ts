import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import { agent, customer } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('the customer’s name', () => {
  const named = (at: number, said?: boolean): ConversationEvent => ({
    ...agent(at),
    ...{ names: { agent: null, company: null, ...(said !== undefined && { customer: said }) } },
  });
  const state = (...log: ConversationEvent[]) => seen({ kind: 'customer-named' }, log).state;

  it('is said once in a conversation', () => {
    expect(state(customer(0), named(5, false), named(9, true), close(20))).toBe('met');
    expect(state(customer(0), named(5, false), close(20))).toBe('broken');
    expect(state(customer(0), named(5, false))).toBe('open');
  });

  it('cannot be missed where nobody knows it', () => {
    expect(state(customer(0), named(5), close(20))).toBe('na');
  });
});
