import type { Rule } from '../pack/rule.ts';
import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard } from './standard.ts';

/**
 * Care for the agent: a quiet word at the end of a conversation in which the customer showed the
 * trigger so many times, or that ran so long (seconds). It is never graded and shows in no report.
 */
export function keepCare(rule: Rule, check: CheckOf<'care'>, around: Around): StandardKeeper {
  let times = 0;
  let from: number | null = null;
  return {
    onEvent(event) {
      if (isPublic(event) && event.author === 'customer') {
        if (event.acts.includes(check.trigger)) times += 1;
      } else if (isPublic(event) && event.author === 'agent') {
        from ??= event.at;
      } else if (event.type === 'closed') {
        const ran = from === null ? 0 : (event.at - from) / 1000;
        if (times >= check.times || ran >= check.long) raiseStandard(rule, around, event);
        times = 0;
        from = null;
      }
    },
    standing: () => ({ state: 'na', evidence: [] }),
  };
}
