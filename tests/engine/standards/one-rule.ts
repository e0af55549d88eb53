import type { Channel } from '../../../rules/engine/channel.ts';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { Check, Rule } from '../../../rules/engine/pack/rule.ts';
import { tell } from '../../../rules/engine/timeline.ts';
import { pack } from '../labelled.ts';
import { customer, event, told } from '../script.ts';

export const close = (at: number) => event(at, { type: 'closed' });
export const field = (at: number, name: string, value: string) =>
  event(at, { type: 'field', name, value });
export const about = (at: number, topic: string): ConversationEvent => ({
  ...customer(at),
  ...{ topics: [topic] },
});

/** How one rule with this check stands, and what it says, in a pack that has no other. */
export function seen(
  check: Check,
  log: ConversationEvent[],
  more: { rule?: Partial<Rule>; pack?: Partial<Pack>; channel?: Channel; until?: number } = {},
) {
  const text = { ar: 'نص', en: 'text' };
  const rule: Rule = {
    id: 'it',
    section: 'opening',
    kind: 'auto',
    title: text,
    why: text,
    check,
    nudge: { text },
    ...more.rule,
  };
  const until = (more.until ?? 1_000_000) * 1000;
  const own = { ...pack, rules: [rule], ...more.pack };
  const { standards, nudges } = tell(log, until, own, more.channel ?? 'chat');
  const mine = nudges.filter((nudge) => nudge.rule === 'it');
  return { state: standards[0]?.state, evidence: standards[0]?.evidence, told: told(mine), mine };
}
