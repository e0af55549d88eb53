import type { MessageEvent } from '../events.ts';
import type { Rule } from '../pack.ts';
import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Only a person can tell. Where the rule has a trigger or topics, the standard does not apply
 * until a message shows one; then the agent is asked once.
 */
export function keepTick(rule: Rule, check: CheckOf<'tick'>, around: Around): StandardKeeper {
  const triggers: string[] = [];
  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (event.type === 'tick' && event.standard === rule.id) {
        settleStandard(rule, around, event.at);
      }
      if (!isPublic(event)) return;
      if (event.author === 'agent') settleStandard(rule, around, event.at);
      if (!shows(event, check)) return;
      if (triggers.length === 0) raiseStandard(rule, around, event);
      triggers.push(event.id);
    },
    standing() {
      if ((check.trigger || check.topics) && triggers.length === 0)
        return { state: 'na', evidence: [] };
      return { state: 'open', evidence: triggers };
    },
  };
}

function shows(event: MessageEvent, { trigger, topics = [] }: CheckOf<'tick'>): boolean {
  if (trigger && event.acts.includes(trigger)) return true;
  return topics.some((topic) => event.topics?.includes(topic));
}
