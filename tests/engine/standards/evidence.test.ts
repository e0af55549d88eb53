import { describe, expect, it } from 'vitest';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer } from '../script.ts';
import { seen } from './one-rule.ts';

describe('evidence', () => {
  it('is each event once, though it both triggers and answers', () => {
    const owed: Check = { kind: 'owed', trigger: 'raised', act: 'timeframe' };
    const both = agent(10, 'raised', 'timeframe');
    expect(seen(owed, [customer(0), both]).evidence).toEqual([both.id]);
  });

  it('is oldest first, whichever came first to mind', () => {
    const owed: Check = { kind: 'owed', trigger: 'raised', act: 'timeframe' };
    const [told, raised] = [agent(10, 'timeframe'), agent(20, 'raised')];
    expect(seen(owed, [customer(0), told, raised]).evidence).toEqual([told.id, raised.id]);
  });

  it('is each message once, however many reminders went by after it', () => {
    const news: Check = {
      kind: 'news',
      trigger: 'raised',
      every: 100,
      most: 9,
      field: 'status',
      solved: ['solved'],
    };
    const raised = agent(0, 'raised');
    expect(seen(news, [raised])).toMatchObject({ state: 'broken', evidence: [raised.id] });
  });
});
