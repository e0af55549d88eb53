import type { MessageEvent } from '../events.ts';
import type { Rule } from '../pack.ts';
import { isCloseCall, isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Only a person can tell. Where the rule has a trigger or topics, the standard does not apply
 * until a message shows one; then the agent is asked once.
 */
export function keepTick(rule: Rule, check: CheckOf<'tick'>, around: Around): StandardKeeper {
  const triggers: string[] = [];
  let asked = false;
  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (event.type === 'tick' && event.standard === rule.id) {
        settleStandard(rule, around, event.at);
      }
      if (!isPublic(event)) return;
      if (event.author === 'agent') settleStandard(rule, around, event.at);
      if (!shows(event, check)) return;
      const quiet = !isAbout(event, check) && check.trigger && isCloseCall(event, check.trigger);
      if (!asked && !quiet) raiseStandard(rule, around, event);
      asked ||= !quiet;
      triggers.push(event.id);
    },
    standing() {
      if ((check.trigger || check.topics) && triggers.length === 0)
        return { state: 'na', evidence: [] };
      return { state: 'open', evidence: triggers };
    },
  };
}

function shows(event: MessageEvent, check: CheckOf<'tick'>): boolean {
  if (check.trigger && event.acts.includes(check.trigger)) return true;
  return isAbout(event, check);
}

function isAbout(event: MessageEvent, { topics = [] }: CheckOf<'tick'>): boolean {
  return topics.some((topic) => event.topics?.includes(topic));
}
