import { adaptersFor } from '../../adapters/offer.ts';
import { ADAPTERS } from '../../adapters/registry.ts';
import { onMessage } from '../../stores/messages.ts';
import { assertOurs } from './senders.ts';

/**
 * Gives a page's watcher the adapters that may fit there. They live here and not in the watcher,
 * so that a page carries those of its own helpdesk and no others.
 */
export function answerAdapters(): void {
  onMessage('adaptersHere', ({ sender }) => {
    assertOurs(sender);
    return adaptersFor(new URL(sender.url ?? 'about:blank'), ADAPTERS);
  });
}
