import type { ConversationEvent, MessageEvent } from '../events.ts';
import type { Rule } from '../pack/rule.ts';
import { isCloseCall, isPublic } from '../scene.ts';
import { isNearEnd } from './near-end.ts';
import { watchQuestions } from './open-questions.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Only a person can tell. Where the rule has a trigger or topics, the standard does not apply
 * until a message shows one; then the agent is asked once. Where it has `questions`, the agent is asked once as
 * well, but when the conversation is about to end: until then they may still be answering.
 */
export function keepTick(rule: Rule, check: CheckOf<'tick'>, around: Around): StandardKeeper {
  const triggers: string[] = [];
  const questions = check.questions && watchQuestions(check.questions);
  let asked = false;
  const ask = (event: ConversationEvent): void => {
    if (!asked) raiseStandard(rule, around, event);
    asked = true;
  };
  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (event.type === 'tick' && event.standard === rule.id) {
        settleStandard(rule, around, event.at);
        asked ||= event.value !== 'open';
      }
      if (isPublic(event)) {
        if (event.author === 'agent') settleStandard(rule, around, event.at);
        questions?.onMessage(event);
      }
      if (questions && questions.asked.length > 0 && isNearEnd(event, around)) ask(event);
      if (!isPublic(event) || !shows(event, check)) return;
      const isSure = isAbout(event, check) || !check.trigger || !isCloseCall(event, check.trigger);
      if (isSure) ask(event);
      triggers.push(event.id);
    },
    standing() {
      if ((check.trigger || check.topics) && triggers.length === 0)
        return { state: 'na', evidence: [] };
      return { state: 'open', evidence: [...triggers, ...(questions?.asked ?? [])] };
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
