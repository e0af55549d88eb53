import type { MessageEvent } from '../events.ts';
import { isPublic, mayBeEarlier } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * The agent says it before the conversation ends, not counting the first `after` messages
 * (thanks for the contact in the opening are no closing thanks). Where the pack says so, a
 * customer who fell silent before it could be asked makes it not applicable; or one who was asked for
 * something (`asked`) and was closed on before the second idle reminder breaks it.
 */
export function keepSaidBeforeEnd(
  check: CheckOf<'said-before-end'>,
  around: Around,
): StandardKeeper {
  const said: string[] = [];
  /** The agent's question that the customer has not answered. */
  let unanswered: MessageEvent | null = null;
  let cutOff: string[] = [];
  const patience = (around.scene.pack.timers.idle[0] + around.scene.pack.timers.idle[1]) * 1000;
  return {
    onEvent(event) {
      if (isPublic(event) && event.author === 'customer') unanswered = null;
      else if (isPublic(event) && event.author === 'agent') {
        if (check.asked?.some((act) => event.acts.includes(act))) unanswered ??= event;
      } else if (event.type === 'closed' && unanswered && around.scene.channel === 'chat') {
        const waited = event.at - unanswered.at;
        const reminded = around.idle.stage() >= 2 || waited >= patience;
        if (!reminded && !unanswered.history) cutOff = [unanswered.id, event.id];
      }
      const counts = around.scene.facts.agentMessages.length > check.after;
      if (isPublic(event) && event.author === 'agent' && counts && event.acts.includes(check.act)) {
        said.push(event.id);
      }
    },
    standing() {
      if (cutOff.length > 0 && around.scene.facts.closedAt !== null) {
        return { state: 'broken', evidence: cutOff };
      }
      if (said.length > 0) return { state: 'met', evidence: said };
      if (around.idle.stage() > 0 && check.silentCustomer === 'na')
        return { state: 'na', evidence: [] };
      const { closedAt, closedBy } = around.scene.facts;
      if (closedAt === null || mayBeEarlier(around.scene.facts))
        return { state: 'open', evidence: [] };
      return { state: 'broken', evidence: closedBy ? [closedBy] : [] };
    },
  };
}
