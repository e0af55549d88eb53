import type { Health } from '../../stores/helpdesks/observation.ts';
import type { LabelledFields } from './beside/fields.ts';
import { isSigned } from './beside/signs.ts';
import { FETCHING_MS, type Front, factsOf } from './messages/front.ts';
import type { Found } from './messages/rows.ts';

/** Looks over what stands beside the messages: names and fields, older messages, the end. */
export type Survey = (current: Front, labelled: LabelledFields | null) => void;

/** What comes of it. */
export interface SurveyOwner {
  health(current: Front): Health;
  report(current: Front, found: Found): void;
  /** A name has come: it may tell whose rows these are that nobody was known for. */
  named(current: Front): void;
  /** Older messages may all be there a little later: it is to be looked over again. */
  again(): void;
}

export function makeSurvey({ health, report, named, again }: SurveyOwner): Survey {
  let timer: ReturnType<typeof setTimeout> | undefined;

  return (current, labelled) => {
    const { facts } = current;
    const lookedAt = Date.now();
    const healthBefore = JSON.stringify(health(current));
    current.facts = factsOf(current, labelled);
    const { customer, agent, fields, history } = current.facts;
    const isNamed = facts.customer !== customer || facts.agent !== agent;
    if (isNamed && current.unread.size > 0) named(current);
    const isOther =
      JSON.stringify(fields) !== JSON.stringify(facts.fields) ||
      JSON.stringify(health(current)) !== healthBefore;
    if (isOther) report(current, { snapshot: false, messages: [] });
    const isGone = current.olderSeenAt < lookedAt;
    if (isGone && history === 'unknown' && lookedAt - current.olderSeenAt < FETCHING_MS) {
      clearTimeout(timer);
      timer = setTimeout(again, FETCHING_MS);
    }
    heedEnd(current, report);
  };
}

function heedEnd(current: Front, report: SurveyOwner['report']): void {
  const closed = isSigned(current, current.variant.signals.closed);
  if (closed === current.closed) return;
  current.closed = closed;
  if (!closed) return;
  // The last message names the end: two tabs, or a reload, see the same one.
  const id = `closed:${current.ledger.last()?.id ?? 'empty'}`;
  report(current, { snapshot: false, messages: [], moments: [{ id, type: 'closed' }] });
}
