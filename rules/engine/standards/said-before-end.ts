import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * The agent says it before the conversation ends, not counting the first `after` messages
 * (thanks for the contact in the opening are no closing thanks). Where the pack says so, a
 * customer who fell silent before it could be asked makes it not applicable.
 */
export function keepSaidBeforeEnd(
  check: CheckOf<'said-before-end'>,
  around: Around,
): StandardKeeper {
  const said: string[] = [];
  return {
    onEvent(event) {
      const counts = around.scene.facts.agentMessages.length > check.after;
      if (isPublic(event) && event.author === 'agent' && counts && event.acts.includes(check.act)) {
        said.push(event.id);
      }
    },
    standing() {
      if (said.length > 0) return { state: 'met', evidence: said };
      if (around.idle.stage() > 0 && check.silentCustomer === 'na')
        return { state: 'na', evidence: [] };
      const { closedAt, closedBy } = around.scene.facts;
      if (closedAt === null) return { state: 'open', evidence: [] };
      return { state: 'broken', evidence: closedBy ? [closedBy] : [] };
    },
  };
}
