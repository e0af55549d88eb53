import { isClosingPhrase } from '../closing.ts';
import type { Rule } from '../pack/rule.ts';
import { isPublic } from '../scene.ts';
import type { Around, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Nothing that the customer wrote is left without an answer at the end. Their thanks and goodbye
 * ask for none, nor does what they write after the agent's goodbye.
 */
export function keepReplied(rule: Rule, around: Around): StandardKeeper {
  let owed: string | null = null;
  let ended = false;
  const answers: string[] = [];
  return {
    onEvent(event) {
      if (event.type === 'close-attempt') {
        if (owed) raiseStandard(rule, around, event);
      } else if (event.type === 'closed') {
        settleStandard(rule, around, event.at);
      } else if (isPublic(event) && event.author === 'agent') {
        if (owed) answers.push(event.id);
        owed = null;
        ended = isClosingPhrase(event, around.scene.facts);
        settleStandard(rule, around, event.at);
      } else if (isPublic(event) && event.author === 'customer') {
        if (event.acts.includes('done')) owed = null;
        else if (!ended) owed ??= event.id;
      }
    },
    standing() {
      if (!owed) return { state: answers.length > 0 ? 'met' : 'open', evidence: answers };
      const over = around.scene.facts.closedAt !== null;
      return { state: over ? 'broken' : 'open', evidence: [owed] };
    },
  };
}
