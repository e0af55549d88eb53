import { browser } from 'wxt/browser';
import { isCall } from '../../../stores/conversations/call-ref.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';

/** Where a message came from, as far as the browser vouches for it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/** Throws unless the message came from this extension. */
export function assertOurs(sender: Sender): void {
  if (sender.id !== browser.runtime.id) {
    throw new Error('Murshid: a message from outside of the extension was refused.');
  }
}

/** Throws unless the message came from one of the extension's own pages. */
export function assertOwnPage(sender: Sender): void {
  assertOurs(sender);
  if (!isOwnPage(sender)) throw new Error("Murshid: only the extension's own pages may ask this.");
}

/** One of the extension's own pages: popup, practice, options. */
export function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/**
 * Throws unless the sender may speak for this conversation: a watcher in a page speaks only for
 * its own host (and so only the practice page for practice conversations). Ids of conversations
 * begin with the helpdesk and the host; what follows is the helpdesk's own.
 */
export function assertSpeaksFor(sender: Sender, ref: ConversationRef): void {
  const host = hostOf(sender.url);
  // Between the two an adapter may name an account: ticket numbers repeat from one to the next.
  const named = ref.key.startsWith(`${ref.helpdesk}:${ref.host}:`) && ref.key.endsWith(ref.ticket);
  if (host === ref.host && named) return;
  throw new Error(
    `Murshid: a page on ${host} reported the conversation ${ref.key}, which is not its own; it was refused.`,
  );
}

/** Whether a page's message names a conversation of the page's own host; calls are no page's. */
export function mayTouch(sender: Sender, key: string): boolean {
  if (isCall(key)) return isOwnPage(sender);
  return (
    isOwnPage(sender) ||
    key
      .split(':')
      .slice(1)
      .join(':')
      .startsWith(`${hostOf(sender.url)}:`)
  );
}

/** Host of an address; empty where it is none. */
export function hostOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').host;
  } catch {
    return '';
  }
}
