import * as v from 'valibot';
import { placeSchema, readPlace, writePlace } from '../../../stores/helpdesks/coach-place.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import { assertOurs, hostOf } from '../helpdesks/senders.ts';

const orderSchema = v.object({ place: v.nullable(placeSchema) });

/** The worker's answers to a coach: where it stands on the sender's own host, and on no other. */
export function answerCoach(): void {
  onMessage('coachPlace', ({ sender }) => {
    assertOurs(sender);
    return readPlace(hostOf(sender.url));
  });

  onMessage('putCoach', async ({ data, sender }) => {
    assertOurs(sender);
    await writePlace(hostOf(sender.url), v.parse(orderSchema, data).place);
  });
}
