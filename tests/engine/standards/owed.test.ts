import { describe, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Check } from '../../../rules/engine/pack/rule.ts';
import { agent, customer, event } from '../script.ts';
import { close, field, seen } from './one-rule.ts';

describe('a time frame that is owed', () => {
  const check: Check = {
    kind: 'owed',
    trigger: 'raised',
    field: { name: 'kind', value: 'request' },
    pending: { name: 'status', values: ['on_hold'] },
    act: 'timeframe',
  };
  const request = field(10, 'kind', 'request');
  const solved = field(12, 'status', 'solved');
  const onHold = field(12, 'status', 'On_Hold');

  it.each<[string, ConversationEvent[], string]>([
    ['a request of which no status is known', [customer(0), request, close(20)], 'broken'],
    ['a request left pending', [customer(0), request, onHold, close(20)], 'broken'],
    ['a request solved in the chat', [customer(0), request, solved, close(20)], 'na'],
    ['one raised, and called solved', [agent(5, 'raised'), request, solved, close(20)], 'broken'],
    [
      'one left pending whose time was told',
      [agent(5, 'timeframe'), request, onHold, close(20)],
      'met',
    ],
    ['a time told where nothing is owed', [agent(5, 'timeframe'), solved, close(20)], 'na'],
  ])('%s', (_, log, state) => {
    expect(seen(check, log).state).toBe(state);
  });

  it('is told of at the end only while it is owed', () => {
    const end = event(15, { type: 'close-attempt' });
    expect(seen(check, [customer(0), request, onHold, end]).told).toEqual(['15 it']);
    expect(seen(check, [customer(0), request, solved, end]).told).toEqual([]);
  });
});
