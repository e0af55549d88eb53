import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Nudge } from '../../rules/engine/nudges.ts';
import type { NudgeKind, Pack } from '../../rules/engine/pack/pack.ts';

/**
 * How often in a row the nudges on a subject were dismissed, and on which the agent wants none:
 * ids and numbers, no conversation. Only the background worker writes here.
 */
export interface Dismissals {
  /** Dismissals in a row by subject; none of a subject whose nudge was heeded last. */
  inRow: ReadonlyMap<string, number>;
  /** Subjects whose nudges are shown no more; they are graded as before. */
  quiet: ReadonlySet<string>;
}

/** Every rule speaks, and none asks: in practice, and where a policy has it so. */
export const ALL_SPEAK: Dismissals = { inRow: new Map(), quiet: new Set() };

/** After so many in a row the next nudge asks whether to be quiet. */
export const ASK_AFTER = 3;

/**
 * Nudges that come from a rule which says something else too: who has enough of one wants the other
 * still. No rule's id has a colon.
 */
const OWN_SUBJECT: Partial<Record<NudgeKind, string>> = {
  'thank-for-wait': 'hold:thanks',
  'idle-1': 'closing:idle',
  'idle-2': 'closing:idle',
  'idle-close': 'closing:idle',
};

/** What a nudge is about, as far as quiet goes: mostly its rule. */
export function subjectOf({ rule, kind }: Pick<Nudge, 'rule' | 'kind'>): string {
  return OWN_SUBJECT[kind] ?? rule;
}

/**
 * The card of a guarded end: the lead has set it before the end, and no agent's quiet lifts it. It
 * is shown all the same, and does not ask.
 */
export function isGuardCard(
  { kind, cause }: Pick<Nudge, 'kind' | 'cause'>,
  log: readonly ConversationEvent[],
  pack: Pick<Pack, 'guard'>,
): boolean {
  if (pack.guard !== true || kind !== 'closing-steps') return false;
  return log.some(({ id, type }) => type === 'close-attempt' && cause.includes(id));
}
