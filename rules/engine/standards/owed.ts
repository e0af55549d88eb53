import { isOneOf } from '../fields/field-value.ts';
import type { Rule } from '../pack/rule.ts';
import { isCloseCall, isPublic, mayBeEarlier } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper, Standing } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Once the trigger shows (the agent raises a request, or a field says so), the customer is owed
 * the act before the end. It may have been said before the trigger: what counts is that they know.
 */
export function keepOwed(rule: Rule, check: CheckOf<'owed'>, around: Around): StandardKeeper {
  let raised: string | null = null;
  /** A field that says it is such a request. */
  let filed: string | null = null;
  const said: string[] = [];
  let maybeSaid = false;
  const { pack } = around.scene;
  const status = () => check.pending && around.scene.facts.fields.get(check.pending.name);
  const isPending = (value: string) =>
    check.pending && isOneOf(pack, check.pending.name, value, check.pending.values);
  /** What is filed as such and solved in the chat owes nothing more; what the agent raised does. */
  const triggered = () => {
    const left = status();
    return raised ?? (left && left.value !== '' && !isPending(left.value) ? null : filed);
  };
  /** Without a trigger: a ticket that is left pending was owed what was said. */
  const left = (told: readonly string[]): Standing => {
    const field = status();
    if (!field || told.length === 0 || !isPending(field.value))
      return { state: 'na', evidence: [] };
    return { state: 'met', evidence: [...told, field.event] };
  };
  const isMissing = () => said.length === 0 && !mayBeEarlier(around.scene.facts);
  return {
    onEvent(event) {
      if (event.type === 'field' && check.field && event.name === check.field.name) {
        if (isOneOf(pack, event.name, event.value, [check.field.value])) filed ??= event.id;
      } else if (event.type === 'closed') {
        settleStandard(rule, around, event.at);
      } else if (event.type === 'close-attempt') {
        if (triggered() && isMissing()) raiseStandard(rule, around, event, { quiet: maybeSaid });
      } else if (isPublic(event) && event.author === 'agent') {
        if (event.acts.includes(check.trigger)) raised ??= event.id;
        maybeSaid ||= isCloseCall(event, check.act);
        if (event.acts.includes(check.act)) {
          said.push(event.id);
          settleStandard(rule, around, event.at);
        }
      } else if (isPublic(event) && event.author === 'customer') {
        // The customer is leaving without knowing: the last good moment to tell them.
        const leaving = event.acts.includes('done');
        const quiet = maybeSaid || isCloseCall(event, 'done');
        if (triggered() && isMissing() && leaving) raiseStandard(rule, around, event, { quiet });
      }
    },
    standing() {
      const trigger = triggered();
      if (!trigger) return left(said);
      if (said.length > 0) return { state: 'met', evidence: [trigger, ...said] };
      const ended = around.scene.facts.closedAt !== null && isMissing();
      return { state: ended ? 'broken' : 'open', evidence: [trigger] };
    },
  };
}
