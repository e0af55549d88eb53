import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import { agent, customer, event } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('every message answered', () => {
  const state = (...log: ConversationEvent[]) => seen({ kind: 'replied' }, log).state;

  it('is broken by a question left at the end', () => {
    expect(state(customer(0), agent(5), customer(9), close(20))).toBe('broken');
    expect(state(customer(0), agent(5), close(20))).toBe('met');
  });

  it('asks no answer to thanks, nor to what comes after the goodbye', () => {
    expect(state(customer(0), agent(5), customer(9, 'done'), close(20))).toBe('met');
    expect(state(customer(0), agent(5, 'bye'), customer(9), close(20))).toBe('met');
  });

  it('says so when the agent reaches for the end, once for each time', () => {
    const attempt = event(12, { type: 'close-attempt' });
    expect(seen({ kind: 'replied' }, [customer(0), attempt, agent(15), close(20)]).told).toEqual([
      '12 it',
    ]);
    expect(seen({ kind: 'replied' }, [customer(0), agent(5), attempt]).told).toEqual([]);
  });
});
