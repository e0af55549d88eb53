import type { ConversationEvent } from '../events.ts';
import type { Rule } from '../pack/rule.ts';
import { isPublic, mayBeEarlier } from '../scene.ts';
import type { Around, CheckOf, TimedStandard } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * The first reply, or the end, comes in time after the customer's first word. The nudge comes
 * when the time is over. What was there before anybody watched has no time that we can trust.
 */
export function keepReplyTime(
  rule: Rule,
  check: CheckOf<'reply-time'>,
  around: Around,
): TimedStandard {
  let first: ConversationEvent | null = null;
  /** The event that came in time, or the first that came late. */
  let reached: ConversationEvent | null = null;
  let late = false;
  const dueAt = (): number => (first?.at ?? 0) + check.within * 1000;
  return {
    deadline: () =>
      first && !reached && !late && !first.history && !mayBeEarlier(around.scene.facts)
        ? dueAt()
        : null,
    onDeadline(at) {
      late = true;
      if (first && check.until === 'first-reply') raiseStandard(rule, around, { ...first, at });
    },
    onEvent(event) {
      if (event.type === 'closed') {
        settleStandard(rule, around, event.at);
        if (first && check.until === 'end') reached ??= event;
      }
      if (!isPublic(event)) return;
      if (event.author === 'customer') first ??= event;
      if (event.author !== 'agent' || check.until !== 'first-reply') return;
      // An agent who speaks first has kept nobody waiting.
      first ??= event;
      reached ??= event;
      settleStandard(rule, around, event.at);
    },
    standing() {
      if (first?.history) return { state: 'na', evidence: [] };
      if (mayBeEarlier(around.scene.facts)) return { state: 'open', evidence: [] };
      const evidence = [first, reached].flatMap((event) => (event ? [event.id] : []));
      if (late) return { state: 'broken', evidence };
      return { state: reached ? 'met' : 'open', evidence };
    },
  };
}
