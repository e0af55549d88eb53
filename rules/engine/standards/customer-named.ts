import { isPublic, mayBeEarlier } from '../scene.ts';
import type { Around, StandardKeeper } from './standard.ts';

/** The agent says the customer's own name. A name that we do not know cannot be missed. */
export function keepCustomerNamed(around: Around): StandardKeeper {
  let known = false;
  const said: string[] = [];
  return {
    onEvent(event) {
      if (!isPublic(event) || event.author !== 'agent') return;
      if (event.names?.customer !== undefined) known = true;
      if (event.names?.customer) said.push(event.id);
    },
    standing() {
      if (said.length > 0) return { state: 'met', evidence: said };
      if (!known) return { state: 'na', evidence: [] };
      const { closedAt, closedBy } = around.scene.facts;
      if (closedAt === null || mayBeEarlier(around.scene.facts))
        return { state: 'open', evidence: [] };
      return { state: 'broken', evidence: closedBy ? [closedBy] : [] };
    },
  };
}
