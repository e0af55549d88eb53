import type { MessageEvent } from '../events.ts';
import { isOneOf } from '../fields/field-value.ts';
import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * The ticket's status at the end agrees with what was said: a conversation in which something is
 * still pending (a request was raised) does not end as solved, nor one in which the agent promised to
 * come back and has not yet.
 */
export function keepStatus(check: CheckOf<'status'>, around: Around): StandardKeeper {
  let pending: string | null = null;
  let promised: MessageEvent | null = null;
  const { pack } = around.scene;
  return {
    onEvent(event) {
      if (!isPublic(event) || event.author !== 'agent') return;
      if (event.acts.includes(check.pending)) pending ??= event.id;
      if (check.or && event.acts.includes(check.or)) promised = event;
      else if (promised && event.at - promised.at > pack.timers.giveUp * 1000) promised = null;
    },
    standing() {
      const status = around.scene.facts.fields.get(check.field);
      if (!status || status.value === '') return { state: 'open', evidence: [] };
      const solved = isOneOf(pack, check.field, status.value, check.solved);
      const left = pending ?? promised?.id;
      if (left && solved) return { state: 'broken', evidence: [left, status.event] };
      const ended = around.scene.facts.closedAt !== null;
      return { state: ended ? 'met' : 'open', evidence: ended ? [status.event] : [] };
    },
  };
}
