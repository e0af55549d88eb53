import * as v from 'valibot';
import { readTaught } from '../../../stores/helpdesks/taught-adapters.ts';
import { countKept, eraseEverything, exportKept } from '../../../stores/kept-data.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { erasing } from '../../../stores/storage/erasing.ts';
import type { Desk } from '../desk/desk.ts';
import { assertOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { Pinboard } from '../pins/pinboard.ts';
import type { Teller } from '../telling/teller.ts';
import { tellPages } from './answer-teaching.ts';
import { refresh } from './refresh.ts';

/** Who keeps something, and who has to know that it is gone. */
interface Keepers {
  shelf: Shelf;
  pinboard: Pinboard;
  desk: Desk;
  teller: Teller;
  watchFrames: () => Promise<void>;
}

/** The worker's answers to the options page about what is kept. */
export function answerData({ shelf, pinboard, desk, teller, watchFrames }: Keepers): void {
  onMessage('keptData', ({ sender }) => {
    assertOwnPage(sender);
    return countKept();
  });

  onMessage('exportData', ({ sender }) => {
    assertOwnPage(sender);
    return exportKept();
  });

  onMessage('eraseData', async ({ data, sender }) => {
    assertOwnPage(sender);
    const what = v.parse(v.picklist(['conversations', 'everything']), data.what);
    if (what === 'conversations') await erasing(() => desk.forgetAll());
    else {
      const taught = (await readTaught()).map(({ adapter }) => adapter);
      const read = [...taught, ...(await shelf.adapters())];
      await erasing(async () => {
        // While both stand still: what they take for stored must be stored.
        await desk.forgetAll(() => pinboard.forgetAll(eraseEverything));
        shelf.forget();
      });
      void teller.snippetsChanged();
      // What was taught, or came with a pack, is read no more in pages that are open either.
      await watchFrames();
      await tellPages(read);
    }
    await refresh(desk, teller);
    return countKept();
  });
}
