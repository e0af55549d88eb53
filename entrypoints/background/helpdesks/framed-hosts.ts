import { browser } from 'wxt/browser';
import { taughtFor } from '../../../adapters/offer.ts';
import type { Adapter } from '../../../adapters/types.ts';
import type { FrameShown } from '../../../stores/messages/protocol.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import { grantedHosts, WATCHER } from './helpdesks.ts';

/**
 * Helpdesks that stand in a frame of another site's pages. The watcher comes into no frame by
 * itself: it is registered for the frames of just those hosts that an adapter says so of, as far as
 * the agent has turned them on. (In a tab of its own such a host gets the script twice; the second
 * ends the first.)
 */

const ID = 'framed-hosts';

const inTurn = createQueue();

/** `adapters`: those that hold at this moment. */
export function watchFramedHosts(adapters: () => Promise<readonly Adapter[]>): Promise<void> {
  return inTurn(async () => {
    const matches = await framedPages(await adapters());
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const before = registered?.matches ?? [];
    if (before.length === matches.length && matches.every((one) => before.includes(one))) return;
    if (registered !== undefined) {
      await browser.scripting.unregisterContentScripts({ ids: [ID] });
    }
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        js: [WATCHER],
        matches,
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });
}

async function framedPages(adapters: readonly Adapter[]): Promise<string[]> {
  const framed = adapters.filter((adapter) => adapter.framed === true);
  if (framed.length === 0) return [];
  const pages = new Set<string>();
  for (const origin of new Set(framed.flatMap(({ hosts }) => hosts.map(wholeHost)))) {
    if (await browser.permissions.contains({ origins: [origin] })) pages.add(origin);
  }
  // Of many hosts at once, those that were turned on one by one.
  for (const { host, pattern } of await grantedHosts()) {
    const page = new URL(`${pattern.startsWith('http:') ? 'http' : 'https'}://${host}`);
    if (taughtFor(page, framed).length > 0) pages.add(pattern);
  }
  return [...pages];
}

/** A permission is for a host on all its ports, whatever the path. */
function wholeHost(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/:]+)(?::\d+)?\/.*$/, '$1/*');
}

/**
 * The frame of a tab that was pointed at from the page round it, which knows its address and size
 * alone; null where none of the frames that may be read is on that host.
 */
export async function findFrame(
  tabId: number,
  { address, width, height }: FrameShown,
): Promise<number | null> {
  const seen = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => ({ href: location.href, width: innerWidth, height: innerHeight }),
  });
  const { host } = new URL(address);
  const unlike = ({ href, ...size }: { href: string; width: number; height: number }) =>
    (href === address ? 0 : 1) + (isNear(size.width, width) && isNear(size.height, height) ? 0 : 2);
  const [found] = seen
    .flatMap(({ frameId, result }) => (result === undefined ? [] : [{ frameId, ...result }]))
    .filter(({ frameId, href }) => frameId !== 0 && new URL(href).host === host)
    .sort((one, other) => unlike(one) - unlike(other));
  return found?.frameId ?? null;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}
