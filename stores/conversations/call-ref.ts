import type { ConversationRef } from '../helpdesks/observation.ts';

/** Stands where other conversations name their helpdesk: calls that no page shows. */
const CALL = 'call';

/**
 * A call of its own: begun by hand, or in a softphone in a tab that shows no conversation.
 *
 * @param host the softphone's; empty where the call was begun by hand
 * @param at when it began, ms since the epoch
 */
export function callRef(host: string, at: number): ConversationRef {
  return { key: `${CALL}:${host}:${at}`, helpdesk: CALL, host, ticket: '', channel: 'call' };
}

export function isCall(key: string): boolean {
  return key.startsWith(`${CALL}:`);
}

/** Begun by hand: no softphone is going to say when it ends. */
export function isByHand(key: string): boolean {
  return key.startsWith(`${CALL}::`);
}
