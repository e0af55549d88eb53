import type { ConversationRef, Health } from '../../stores/helpdesks/observation.ts';
import type { LabelledFields } from './beside/fields.ts';
import { type Front, refOf } from './messages/front.ts';

/** What is said beside the messages of a conversation. */
export interface Besides {
  conversation: ConversationRef;
  health: Health;
}

/** All that may make it read otherwise. */
interface Rests {
  current: Front;
  facts: Front['facts'];
  labelled: LabelledFields | null;
  customer: string | undefined;
  agent: string | undefined;
  isUnread: boolean;
  isRead: boolean;
}

/**
 * Gives the same objects until something that they rest on changes. Asked for each message, so
 * nothing is made only to compare.
 */
export function keepBesides(
  healthOf: (current: Front) => Health,
): (current: Front, labelled: LabelledFields | null) => Besides {
  let kept: (Besides & Rests) | null = null;

  return (current, labelled) => {
    const { facts, unread, ledger } = current;
    const { customer, agent } = current.names;
    const isUnread = unread.size > 0;
    const isRead = ledger.size() > 0;
    if (
      kept !== null &&
      kept.current === current &&
      kept.facts === facts &&
      kept.labelled === labelled &&
      kept.customer === customer &&
      kept.agent === agent &&
      kept.isUnread === isUnread &&
      kept.isRead === isRead
    ) {
      return kept;
    }
    const rests = { current, facts, labelled, customer, agent, isUnread, isRead };
    kept = { ...rests, conversation: refOf(current), health: healthOf(current) };
    return kept;
  };
}
