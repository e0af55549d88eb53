import type { Page } from '../../read/locate.ts';
import type { Doubt } from '../pointed.ts';
import { type AddressGuess, compareAddresses, guessAddress } from './address.ts';
import { findConversation } from './place.ts';

/** By what conversations are told apart. */
export interface ConversationId {
  pages: string[] | null;
  /** Only whole numbers are ids. */
  number: boolean;
  conversation: { at: string; attribute?: string } | null;
  doubt: Doubt | null;
}

/**
 * The address where it surely names the conversation, else an attribute on the page, else the
 * customer's name. `otherAddress`: that of another conversation, where the person went to one.
 */
export function findConversationId(
  list: Element,
  page: Page,
  otherAddress: URL | null,
  customer: string | null,
): ConversationId {
  const address = page.address();
  const compared = otherAddress === null ? null : compareAddresses(otherAddress, address);
  const guess = compared ?? guessAddress(address);
  if (guess?.sure === true) return byAddress(guess, null);
  const conversation = findConversation(list);
  if (conversation !== null) return onPage(conversation, null);
  if (guess !== null) return byAddress(guess, 'conversation-looks');
  if (customer !== null) return onPage({ at: customer }, 'conversation-by-name');
  // All that is shown at this address is then one conversation: said so, not hidden.
  const steps = address.pathname.split('/').filter((step) => step !== '');
  const template = `/${[...steps.slice(0, -1), ':id'].join('/')}`;
  return { pages: [template], number: false, conversation: null, doubt: 'conversation-none' };
}

function byAddress({ template, number }: AddressGuess, doubt: Doubt | null): ConversationId {
  return { pages: [template], number, conversation: null, doubt };
}

function onPage(
  conversation: { at: string; attribute?: string },
  doubt: Doubt | null,
): ConversationId {
  return { pages: null, number: false, conversation, doubt };
}
