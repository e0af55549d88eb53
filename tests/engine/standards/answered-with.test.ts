import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer } from '../script.ts';
import { close, seen } from './one-rule.ts';

describe('an answer that is owed when the conversation ends', () => {
  const check: Check = { kind: 'answered-with', trigger: 'upset', act: 'empathy', within: 2 };
  const upset = [customer(0), agent(5), customer(10, 'upset')];
  const stateOf = (...events: Parameters<typeof seen>[1]) => seen(check, events).state;

  it('is broken at that end', () => {
    expect(stateOf(...upset, close(20))).toBe('broken');
    expect(stateOf(...upset, agent(15), close(20))).toBe('broken');
  });

  it('may still be given where the ticket is opened again', () => {
    expect(stateOf(...upset, close(20), agent(30, 'empathy'), close(40))).toBe('met');
    expect(stateOf(...upset, close(20), customer(25))).toBe('open');
  });

  it('is broken there by as many answers as it is anywhere', () => {
    expect(stateOf(...upset, agent(15), close(20), agent(30), agent(31, 'empathy'))).toBe('broken');
  });
});
