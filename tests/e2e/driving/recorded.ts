import type { Worker } from '@playwright/test';
import { expect } from '@playwright/test';
import type { ConversationEvent } from '../../../rules/engine/events.ts';

/** Sets the worker's clock to `at` (ms since the epoch); it runs on from there. */
export async function setClock(worker: Worker, at: number): Promise<void> {
  await worker.evaluate((moment) => {
    const from = performance.now();
    Date.now = () => Math.round(moment + performance.now() - from);
  }, at);
}

/** The stored log of a conversation, once it holds `count` events. */
export async function findRecorded(
  worker: Worker,
  key: string,
  count: number,
): Promise<ConversationEvent[]> {
  let log: ConversationEvent[] | null = null;
  await expect
    .poll(
      async () => {
        log = await worker.evaluate(async (name) => {
          type Kept = { conversation: { log: ConversationEvent[] } };
          const kept = (await chrome.storage.local.get<Record<string, Kept>>(name))[name];
          return kept?.conversation.log ?? null;
        }, `conversation:${key}`);
        return log?.length ?? -1;
      },
      { message: `${key} holds ${count} events`, intervals: [5, 10, 20, 50], timeout: 10_000 },
    )
    .toBe(count);
  return log ?? [];
}
