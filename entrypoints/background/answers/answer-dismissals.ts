import * as v from 'valibot';
import { onMessage } from '../../../stores/messages/messages.ts';
import type { QuietList } from '../../../stores/messages/protocol.ts';
import {
  mustSpeak,
  readOwn,
  speakAgain,
  subjectSchema,
} from '../../../stores/settings/dismissals.ts';
import type { Desk } from '../desk/desk.ts';
import { assertOwnPage } from '../helpdesks/senders.ts';
import type { Shelf } from '../packs/shelf.ts';
import type { Teller } from '../telling/teller.ts';
import { refresh } from './refresh.ts';

/** The worker's answers to the options page about what the agent wants no nudges on. */
export function answerDismissals(shelf: Shelf, desk: Desk, teller: Teller): void {
  const list = async (): Promise<QuietList> => {
    const [{ quiet }, overruled] = await Promise.all([readOwn(), mustSpeak()]);
    const titles = quiet.size === 0 ? null : await shelf.ruleTitles();
    const named = (subject: string) => ({ subject, title: titles?.get(subject) ?? null });
    return { subjects: [...quiet].map(named), overruled };
  };

  onMessage('quietList', ({ sender }) => {
    assertOwnPage(sender);
    return list();
  });

  onMessage('speakAgain', async ({ data, sender }) => {
    assertOwnPage(sender);
    await speakAgain(v.parse(subjectSchema, data.subject));
    await refresh(desk, teller);
    return list();
  });
}
