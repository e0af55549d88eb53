import type { Rule } from '../pack/rule.ts';
import { isPublic, mayBeEarlier } from '../scene.ts';
import { settleDraft, warnDraft } from './never-said.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Where the conversation touches what needs it, the agent verifies the customer; and never, in
 * any conversation, asks for what may not be asked.
 */
export function keepVerified(
  rule: Rule,
  check: CheckOf<'verified'>,
  around: Around,
): StandardKeeper {
  let trigger: string | null = null;
  const asked: string[] = [];
  const forbidden: string[] = [];
  const isMissing = () => asked.length === 0 && !mayBeEarlier(around.scene.facts);
  return {
    onEvent(event) {
      if (event.type === 'draft') warnDraft(rule, around, event, [check.forbidden]);
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (!isPublic(event)) return;
      if (event.author === 'customer') {
        if (!event.acts.includes(check.trigger)) return;
        if (!trigger && isMissing()) raiseStandard(rule, around, event);
        trigger ??= event.id;
      } else if (event.author === 'agent') {
        settleDraft(rule, around, event.at);
        if (event.acts.includes(check.forbidden)) forbidden.push(event.id);
        else if (event.acts.includes(check.act) || (check.or && event.acts.includes(check.or))) {
          asked.push(event.id);
          settleStandard(rule, around, event.at);
        }
      }
    },
    standing() {
      if (forbidden.length > 0) return { state: 'broken', evidence: forbidden };
      if (asked.length > 0) return { state: 'met', evidence: asked };
      if (!trigger) return { state: 'na', evidence: [] };
      const ended = around.scene.facts.closedAt !== null && isMissing();
      return { state: ended ? 'broken' : 'open', evidence: [trigger] };
    },
  };
}
