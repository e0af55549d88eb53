import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { adapterFile } from '../../adapters/adapter-file.ts';
import { isOnHost } from '../../adapters/offer.ts';
import { type Adapter, parseAdapter } from '../../adapters/types.ts';
import { findAdapterProblems } from '../../stores/adapter-check.ts';
import { onMessage, sendMessage } from '../../stores/messages.ts';
import { readSettings } from '../../stores/settings.ts';
import {
  parseAdapterFile,
  readTaught,
  removeTaught,
  writeTaught,
} from '../../stores/taught-adapters.ts';
import { deliver } from './deliver.ts';
import { bringTeach } from './helpdesks.ts';
import { assertOurs, assertOwnPage, hostOf } from './senders.ts';

const id = v.pipe(v.string(), v.maxLength(300));

/** The worker's answers to whoever teaches a helpdesk, and to the list of what was taught. */
export function answerTeaching(now: () => number): void {
  onMessage('teachHere', async ({ data, sender }) => {
    assertOwnPage(sender);
    await bringTeach(v.parse(v.number(), data.tabId));
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
    await tellPages([adapter]);
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
    if (removed !== null) await tellPages([removed]);
  });

  onMessage('importAdapter', async ({ data, sender }) => {
    assertOwnPage(sender);
    try {
      const adapter = parseAdapterFile(v.parse(v.string(), data.text));
      await writeTaught(adapter, now());
      await tellPages([adapter]);
      return { ok: true, id: adapter.id };
    } catch (error) {
      const lines = error instanceof Error ? error.message.split('\n') : [String(error)];
      return { ok: false, problems: lines };
    }
  });
}

/** Taught on this host, and on it alone. */
function isFor({ hosts }: Adapter, host: string): boolean {
  return hosts.length > 0 && hosts.every((pattern) => pattern.split('/')[2] === host);
}

/** Open pages that an adapter is for start anew with what holds there now. */
export async function tellPages(adapters: readonly Adapter[]): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || tab.url === undefined || !/^https?:/.test(tab.url)) continue;
    const page = new URL(tab.url);
    const here = adapters.some(
      ({ hosts, selfHosted }) => selfHosted === true || hosts.some((host) => isOnHost(host, page)),
    );
    if (here) deliver(sendMessage('adaptersChanged', undefined, tab.id));
  }
}
