import type { Act } from '../acts.ts';
import type { MessageEvent } from '../events.ts';
import type { Rule } from '../pack/rule.ts';
import { isCloseCall, isPublic, mayBeEarlier } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * The agent's first message shows the acts and, where asked, names agent and company. A name
 * that we do not know cannot be missed: then the introduction itself is enough. On a call the
 * opening is spoken, and only a tick can tell. Where older messages are not loaded, the first that
 * we know may not have been the first.
 */
export function keepOpening(rule: Rule, check: CheckOf<'opening'>, around: Around): StandardKeeper {
  let first: MessageEvent | null = null;
  let met = false;
  return {
    onEvent(event) {
      if (event.type === 'closed') settleStandard(rule, around, event.at);
      if (!isPublic(event) || event.author !== 'agent' || around.scene.channel === 'call') return;
      if (first) {
        settleStandard(rule, around, event.at);
        return;
      }
      first = event;
      met = shows(event, check);
      const quiet = restsOn(event, check).some((act) => isCloseCall(event, act));
      if (!met && !mayBeEarlier(around.scene.facts)) raiseStandard(rule, around, event, { quiet });
    },
    standing() {
      if (!met && mayBeEarlier(around.scene.facts)) return { state: 'open', evidence: [] };
      if (!first) {
        const gone = around.scene.facts.closedAt !== null && around.scene.channel !== 'call';
        return { state: gone ? 'broken' : 'open', evidence: [] };
      }
      return { state: met ? 'met' : 'broken', evidence: [first.id] };
    },
  };
}

/** The acts by which it is told: the introduction only where one of the names is not known. */
function restsOn({ names }: MessageEvent, check: CheckOf<'opening'>): readonly Act[] {
  const { agent = null, company = null } = names ?? {};
  const byIntroduction = check.names && (agent === null || company === null);
  return byIntroduction ? [...check.acts, 'intro'] : check.acts;
}

function shows(event: MessageEvent, check: CheckOf<'opening'>): boolean {
  if (!check.acts.every((act) => event.acts.includes(act))) return false;
  if (!check.names) return true;
  const { agent = null, company = null } = event.names ?? {};
  const introduced = event.acts.includes('intro');
  return (agent ?? introduced) && (company ?? introduced);
}
