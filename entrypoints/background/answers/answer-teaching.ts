import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { adapterFile } from '../../../adapters/adapter-file.ts';
import { isOnHost } from '../../../adapters/offer.ts';
import { type Adapter, parseAdapter } from '../../../adapters/types.ts';
import { pagesOf } from '../../../stores/helpdesks/site-pages.ts';
import {
  parseAdapterFile,
  readTaught,
  removeTaught,
  writeTaught,
} from '../../../stores/helpdesks/taught-adapters.ts';
import { onMessage, sendMessage } from '../../../stores/messages/messages.ts';
import type { FrameShown } from '../../../stores/messages/protocol.ts';
import { findAdapterProblems } from '../../../stores/packs/check/adapter-check.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import { findFrame } from '../helpdesks/framed-hosts.ts';
import { bringTeach, bringWatcher } from '../helpdesks/helpdesks.ts';
import { assertOurs, assertOwnPage, hostOf, type Sender } from '../helpdesks/senders.ts';
import { readWatchers, watcherInFront } from '../helpdesks/watchers.ts';
import { deliver } from '../telling/deliver.ts';

const id = v.pipe(v.string(), v.maxLength(300));

const frameSchema = v.object({
  address: v.pipe(v.string(), v.maxLength(10_000), v.url(), v.regex(/^https?:/i)),
  width: v.number(),
  height: v.number(),
});

/**
 * The worker's answers to whoever teaches a helpdesk, and to the list of what was taught.
 * `watchFrames` brings the watcher into the frames that are to be read now, and into no others.
 */
export function answerTeaching(now: () => number, watchFrames: () => Promise<void>): void {
  const changed = async (adapter: Adapter): Promise<void> => {
    await watchFrames();
    await tellPages([adapter]);
  };

  onMessage('teachHere', async ({ data, sender }) => {
    assertOwnPage(sender);
    const tabId = v.parse(v.number(), data.tabId);
    await bringTeach(tabId, (await watcherInFront(tabId))?.frame ?? 0);
  });

  onMessage('teachFrame', ({ data, sender }) => {
    assertOurs(sender);
    const frame = v.parse(frameSchema, data);
    // Before anything is waited for: the press that led here counts for the browser only so long.
    const asked = browser.permissions.request({ origins: [pagesOf(frame.address)] });
    return teachFrame(asked, frame, sender);
  });

  onMessage('teachBrief', async ({ sender }) => {
    assertOurs(sender);
    const settings = await readSettings();
    const host = hostOf(sender.url);
    const known = (await readTaught()).some(({ adapter }) => isFor(adapter, host));
    return { settings, known };
  });

  onMessage('saveTaught', async ({ data, sender }) => {
    assertOurs(sender);
    const adapter = parseAdapter(data.adapter);
    const host = hostOf(sender.url);
    // A page teaches its own host and no other.
    const own = host !== '' && isFor(adapter, host) && adapter.selfHosted !== true;
    if (!own || findAdapterProblems(adapter).length > 0) {
      throw new Error(
        `Murshid: what was taught on ${host} is not sound, or not for it; it was refused.`,
      );
    }
    await writeTaught(adapter, now());
    await changed(adapter);
    const { tab, frameId = 0 } = sender;
    if (frameId !== 0 && tab?.id !== undefined) await bringWatcher(tab.id, frameId);
  });

  onMessage('taughtFile', async ({ data, sender }) => {
    assertOwnPage(sender);
    const asked = v.parse(id, data.id);
    const found = (await readTaught()).find(({ adapter }) => adapter.id === asked);
    return found === undefined ? null : adapterFile(found.adapter);
  });

  onMessage('removeTaught', async ({ data, sender }) => {
    assertOwnPage(sender);
    const removed = await removeTaught(v.parse(id, data.id));
    if (removed !== null) await changed(removed);
  });

  onMessage('importAdapter', async ({ data, sender }) => {
    assertOwnPage(sender);
    try {
      const adapter = parseAdapterFile(v.parse(v.string(), data.text));
      await writeTaught(adapter, now());
      await changed(adapter);
      return { ok: true, id: adapter.id };
    } catch (error) {
      const lines = error instanceof Error ? error.message.split('\n') : [String(error)];
      return { ok: false, problems: lines };
    }
  });
}

/** Begins to teach in a frame, once the browser has said whether it may be read. */
async function teachFrame(
  asked: Promise<boolean>,
  frame: FrameShown,
  { tab }: Sender,
): Promise<'begun' | 'refused' | 'unasked' | 'gone'> {
  if (tab?.id === undefined) return 'gone';
  const origins = [pagesOf(frame.address)];
  try {
    if (!(await asked)) return 'refused';
  } catch {
    // Firefox asks for nothing here; it may have been granted in another way before.
    if (!(await browser.permissions.contains({ origins }))) return 'unasked';
  }
  const frameId = await findFrame(tab.id, frame);
  if (frameId === null) return 'gone';
  await bringTeach(tab.id, frameId);
  return 'begun';
}

/** Taught on this host, and on it alone. */
function isFor({ hosts }: Adapter, host: string): boolean {
  return hosts.length > 0 && hosts.every((pattern) => pattern.split('/')[2] === host);
}

/** Open pages that an adapter is for start anew with what holds there now; so does each frame. */
export async function tellPages(adapters: readonly Adapter[]): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || tab.url === undefined || !/^https?:/.test(tab.url)) continue;
    const page = new URL(tab.url);
    const here = adapters.some(
      ({ hosts, selfHosted }) => selfHosted === true || hosts.some((host) => isOnHost(host, page)),
    );
    if (here) deliver(sendMessage('adaptersChanged', undefined, tab.id));
  }
  for (const { tab, frame } of await readWatchers()) {
    if (frame === 0) continue;
    deliver(sendMessage('adaptersChanged', undefined, { tabId: tab, frameId: frame }));
  }
}
