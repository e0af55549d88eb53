import { sendMessage } from '../../../stores/messages/messages.ts';
import type { Settings } from '../../../stores/settings/settings.ts';
import type { Sender } from '../helpdesks/senders.ts';
import { deliver } from '../telling/deliver.ts';

/** It is said no more often than this (ms): the page tries again every few seconds. */
const AGAIN = 10 * 60 * 1000;

const WORDS = {
  ar: 'تعذّر الحفظ على هذا الجهاز. يلزم إخلاء مساحة فيه.',
  en: 'Nothing can be saved on this machine. Please free some space.',
};

/** Says in a page that what happens there is not stored, once in a while. `clock` in ms since the epoch. */
export function createNotStored(clock: () => number) {
  let saidAt = Number.NEGATIVE_INFINITY;
  return ({ tab, frameId = 0 }: Sender, { language }: Settings): void => {
    const now = clock();
    if (tab?.id === undefined || now - saidAt < AGAIN) return;
    saidAt = now;
    deliver(sendMessage('tell', { text: WORDS[language] }, { tabId: tab.id, frameId }));
  };
}
