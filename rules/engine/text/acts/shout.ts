import type { Evidence, Message } from '../message.ts';
import { findShout } from '../shouting.ts';

/** A sentence in capitals, or what a pack's own phrases say is one. */
export function decideShout(message: Message): readonly Evidence[] {
  const signs = message.signsOf('shout');
  if (signs.length > 0 || message.isTaken('shout')) return signs;
  // Exclamation marks are marked in drafts: what was sent with them is no breach.
  return findShout(message.words.original)?.by === 'capitals' ? [message.whole('capitals')] : [];
}
