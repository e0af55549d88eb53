import type { Rule } from '../pack/rule.ts';
import { isCloseCall, isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * After each customer message with the trigger, one of the agent's next messages shows the act.
 * The nudge comes with the first of them that does not, while the next can still do it.
 */
export function keepAnsweredWith(
  rule: Rule,
  check: CheckOf<'answered-with'>,
  around: Around,
): StandardKeeper {
  const met: string[] = [];
  const broken: string[] = [];
  /** Triggers not answered yet; one answer serves all of them. */
  let waiting: { id: string; answers: number; sure: boolean }[] = [];
  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (!isPublic(event)) return;
      if (event.author === 'customer') {
        if (event.acts.includes(check.trigger))
          waiting.push({ id: event.id, answers: 0, sure: !isCloseCall(event, check.trigger) });
      } else if (event.author === 'agent' && event.acts.includes(check.act)) {
        for (const trigger of waiting) met.push(trigger.id);
        if (waiting.length > 0) met.push(event.id);
        waiting = [];
        settleStandard(rule, around, event.at);
      } else if (event.author === 'agent') {
        for (const trigger of waiting) {
          trigger.answers += 1;
          trigger.sure &&= !isCloseCall(event, check.act);
        }
        broken.push(...waiting.filter((t) => t.answers >= check.within).map((t) => t.id));
        waiting = waiting.filter((trigger) => trigger.answers < check.within);
        settleStandard(rule, around, event.at);
        const quiet = !waiting.some(({ sure }) => sure);
        if (waiting.length > 0) raiseStandard(rule, around, event, { quiet });
      }
    },
    standing() {
      // At the end what is still owed was not given; a ticket that is opened again may give it.
      const ended = around.scene.facts.closedAt !== null;
      const owed = waiting.map((trigger) => trigger.id);
      const failed = ended ? [...broken, ...owed] : broken;
      if (failed.length > 0) return { state: 'broken', evidence: failed };
      if (owed.length > 0) return { state: 'open', evidence: owed };
      return { state: met.length > 0 ? 'met' : 'na', evidence: met };
    },
  };
}
