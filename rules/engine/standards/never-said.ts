import type { Nudge } from '../nudges.ts';
import type { Rule } from '../pack/rule.ts';
import { isPublic } from '../scene.ts';
import type { Around, CheckOf, StandardKeeper } from './standard.ts';

/**
 * No message of the agent shows any of the acts. A draft that does is told while it can still be
 * changed; what has been sent is only recorded.
 */
export function keepNeverSaid(
  rule: Rule,
  check: CheckOf<'never-said'>,
  around: Around,
): StandardKeeper {
  const broken: string[] = [];
  let spoken = false;
  return {
    onEvent(event) {
      if (event.type === 'draft') {
        warnDraft(rule, around, event, check.acts);
      } else if (isPublic(event) && event.author === 'agent') {
        spoken = true;
        settleDraft(rule, around, event.at);
        if (check.acts.some((act) => event.acts.includes(act))) broken.push(event.id);
      }
    },
    standing() {
      if (broken.length > 0) return { state: 'broken', evidence: broken };
      return { state: spoken ? 'met' : 'open', evidence: [] };
    },
  };
}

/**
 * Tells what a draft would break; the draft itself stays in the page. Once for a draft, however it is
 * typed on, until it breaks it no longer or is sent.
 */
export function warnDraft(
  rule: Rule,
  around: Around,
  event: { id: string; at: number; acts: readonly string[]; history?: boolean },
  acts: readonly string[],
): void {
  if (!acts.some((act) => event.acts.includes(act))) {
    settleDraft(rule, around, event.at);
    return;
  }
  const { nudges } = around.scene;
  if (nudges.some((nudge) => isDraftOf(rule, nudge) && nudge.settledAt === null)) return;
  around.scene.raise({
    key: `draft:${rule.id}:${event.id}`,
    kind: 'draft',
    rule: rule.id,
    at: event.at,
    cause: [event.id],
    silent: event.history === true,
  });
}

export function settleDraft(rule: Rule, around: Around, at: number): void {
  around.scene.settle(at, (nudge) => isDraftOf(rule, nudge));
}

function isDraftOf(rule: Rule, nudge: Nudge): boolean {
  return nudge.kind === 'draft' && nudge.rule === rule.id;
}
