import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { createQueue } from '../../../stores/storage/queue.ts';

/**
 * Nudges that are on their way to the agent: a conversation's key, and its nudge's. A nudge is news once, and
 * that it was is stored before it is told; a worker that is stopped in between would take it along. So it
 * stands here from before until it was seen or handed to the system. In storage.session, as the tabs that
 * show cards: a browser that starts anew draws them again.
 */
const KEY = 'untold';
const schema = v.record(v.string(), v.string());

const inTurn = createQueue();

/** One a conversation: a newer nudge takes the place of the older. */
export function noteUntold(conversation: string, nudge: string): Promise<void> {
  return inTurn(async () => {
    await browser.storage.session.set({ [KEY]: { ...(await readAll()), [conversation]: nudge } });
  });
}

/** It was told, or there is nothing more to tell; the nudge is named where another may stand there by now. */
export function noteTold(conversation: string, nudge: string | null = null): Promise<void> {
  return inTurn(async () => {
    const { [conversation]: untold, ...others } = await readAll();
    if (untold === undefined || (nudge ?? untold) !== untold) return;
    await browser.storage.session.set({ [KEY]: others });
  });
}

/** What a worker that was stopped has left untold: conversations' keys, and their nudges'. */
export function readUntold(): Promise<[conversation: string, nudge: string][]> {
  return inTurn(async () => Object.entries(await readAll()));
}

async function readAll(): Promise<Record<string, string>> {
  const parsed = v.safeParse(schema, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : {};
}
