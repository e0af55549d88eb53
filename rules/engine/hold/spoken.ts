import type { SpokenAct } from '../events.ts';
import type { NudgeKind } from '../pack/pack.ts';
import type { Timeline } from '../timeline.ts';

const ACTS: Partial<Record<NudgeKind, SpokenAct>> = {
  'check-in': 'checkin',
  'check-in-missed': 'checkin',
  'thank-for-wait': 'thank_wait',
};

/**
 * What the agent is to say aloud where a nudge of this kind stands, and can then say that they have
 * said; null where the customer waits in writing, or nothing is to be said.
 */
export function toSay(kind: NudgeKind, { holds }: Pick<Timeline, 'holds'>): SpokenAct | null {
  return holds.at(-1)?.spoken ? (ACTS[kind] ?? null) : null;
}
