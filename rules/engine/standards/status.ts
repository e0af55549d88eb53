import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * The ticket's status at the end agrees with what was said: a conversation in which something is
 * still pending (a request was raised) does not end as solved.
 */
export function keepStatus(check: CheckOf<'status'>, around: Around): StandardKeeper {
  let pending: string | null = null;
  return {
    onEvent(event) {
      const raised = isPublic(event) && event.author === 'agent';
      if (raised && event.acts.includes(check.pending)) pending ??= event.id;
    },
    standing() {
      const status = around.scene.facts.fields.get(check.field);
      if (!status) return { state: 'open', evidence: [] };
      const solved = check.solved.includes(status.value.trim().toLowerCase());
      if (pending && solved) return { state: 'broken', evidence: [pending, status.event] };
      const ended = around.scene.facts.closedAt !== null;
      return { state: ended ? 'met' : 'open', evidence: ended ? [status.event] : [] };
    },
  };
}
