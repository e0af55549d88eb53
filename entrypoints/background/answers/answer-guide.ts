import * as v from 'valibot';
import { type GuideView, guideOf } from '../../../stores/conversations/guide-view.ts';
import {
  jotDown,
  jottingSchema,
  readJottings,
  writeJottings,
} from '../../../stores/conversations/jottings.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import { writing } from '../../../stores/storage/erasing.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import type { Desk } from '../desk/desk.ts';
import { assertOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { Teller } from '../telling/teller.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/**
 * The worker's answers to the side panel: what the pack has to say on a conversation, and what
 * the agent keeps beside it. No page of a helpdesk may ask for either.
 */
export function answerGuide(
  shelf: Pick<Shelf, 'judgeFor'>,
  desk: Pick<Desk, 'kept'>,
  teller: Teller,
): void {
  const inTurn = createQueue();

  const guide = async (conversation: string): Promise<GuideView | null> => {
    const kept = await desk.kept(conversation);
    if (!kept) return null;
    const [{ pack }, settings, jottings] = await Promise.all([
      shelf.judgeFor(kept.ref),
      readSettings(),
      readJottings(conversation),
    ]);
    return guideOf(kept, pack, settings, jottings);
  };

  onMessage('guide', ({ data, sender }) => {
    assertOwnPage(sender);
    return guide(v.parse(key, data.conversation));
  });

  onMessage('jot', ({ data, sender }) => {
    assertOwnPage(sender);
    const { conversation, jotting } = v.parse(
      v.object({ conversation: key, jotting: jottingSchema }),
      data,
    );
    return inTurn(async () => {
      const known = await writing(async () => {
        const kept = await desk.kept(conversation);
        if (!kept) return false;
        const { pack } = await shelf.judgeFor(kept.ref);
        const before = await readJottings(conversation);
        const after = jotDown(before, jotting, pack);
        if (after !== before) await writeJottings(conversation, after);
        return true;
      });
      if (!known) return null;
      teller.boardChanged();
      return guide(conversation);
    });
  });
}
