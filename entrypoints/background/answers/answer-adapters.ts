import { adaptersFor, taughtFor } from '../../../adapters/offer.ts';
import { shippedAdapters } from '../../../adapters/registry.ts';
import { askedFields } from '../../../rules/engine/fields/asked-fields.ts';
import { readTaught } from '../../../stores/helpdesks/taught-adapters.ts';
import { onMessage, sendMessage } from '../../../stores/messages/messages.ts';
import { isPermitted } from '../helpdesks/helpdesks.ts';
import { assertOurs, isOwnPage } from '../helpdesks/senders.ts';
import { readWatchers } from '../helpdesks/watchers.ts';
import type { Shelf } from '../packs/shelf.ts';
import { deliver } from '../telling/deliver.ts';

/**
 * Gives a page's watcher the adapters that may fit there. They live here and not in the watcher,
 * so that a page carries those of its own helpdesk and no others.
 */
export function answerAdapters(shelf: Shelf): void {
  onMessage('adaptersHere', async ({ sender }) => {
    assertOurs(sender);
    const page = new URL(sender.url ?? 'about:blank');
    // A page that was open when its permission was taken back reads on no longer.
    if (!isOwnPage(sender) && !(await isPermitted(page.host))) return [];
    const taught = (await readTaught()).map(({ adapter }) => adapter);
    // What somebody showed on this very host is tried first, then what a lead has packed for it.
    const packed = taughtFor(page, await shelf.adapters());
    return [...taughtFor(page, taught), ...packed, ...adaptersFor(page, shippedAdapters())];
  });

  onMessage('labelsHere', async ({ sender }) => {
    assertOurs(sender);
    // Practice has no fields.
    if (isOwnPage(sender)) return [];
    const { host } = new URL(sender.url ?? 'about:blank');
    return (await isPermitted(host)) ? askedFields((await shelf.judgeFor({ host })).pack) : [];
  });
}

/** Another pack may hold: open pages ask anew which fields they are to read. */
export async function tellLabels(): Promise<void> {
  for (const { tab, frame } of await readWatchers()) {
    deliver(sendMessage('labelsChanged', undefined, { tabId: tab, frameId: frame }));
  }
}

/** Open pages ask anew which adapters hold: something may be read no longer. */
export async function stopReading(): Promise<void> {
  for (const { tab, frame } of await readWatchers()) {
    deliver(sendMessage('adaptersChanged', undefined, { tabId: tab, frameId: frame }));
  }
}
