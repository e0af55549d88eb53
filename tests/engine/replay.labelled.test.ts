import { describe, expect, it } from 'vitest';
import { tell } from '../../rules/engine/timeline.ts';
import { labelledConversations, pack } from './labelled.ts';

const JUDGED = [
  'greeting',
  'empathy',
  'hold',
  'further-assistance',
  'closing-thanks',
  'expectations',
];

describe.each(labelledConversations())('$id', ({ log, expect: expected }) => {
  const timeline = tell(log, Number.POSITIVE_INFINITY, pack, 'chat');
  const closed = timeline.facts.closedAt !== null;

  it('finds the holds, with their check-ins, lateness and thanks', () => {
    const holds = timeline.holds.map((hold) => ({
      start: hold.start / 1000,
      end: (hold.end ?? 0) / 1000,
      check_ins_sent: hold.checkIns,
      late: hold.late,
      thanked: hold.thanked === true,
    }));
    expect(holds).toEqual(expected.holds);
  });

  it.each(JUDGED)('judges %s as its writer did', (id) => {
    const state = timeline.standards.find((standard) => standard.id === id)?.state;
    expect(state === 'open' && !closed ? 'na' : state).toBe(expected.standards[id]);
  });
});
