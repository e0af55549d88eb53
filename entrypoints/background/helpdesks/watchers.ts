import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Health } from '../../../stores/helpdesks/observation.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import { addressTells } from './address-tells.ts';
import { mayTouch } from './senders.ts';

/**
 * Which tab shows which conversation, in storage.session: it outlives the worker, not the
 * browser, just as the tabs do.
 */
export interface Watcher {
  tab: number;
  frame: number;
  conversation: string;
  health: Health;
  /** Since when each signal has stood as it does, real ms since the epoch. */
  since?: Record<string, number> | undefined;
}

const KEY = 'watchers';
const schema = v.record(
  v.string(),
  v.object({
    tab: v.number(),
    frame: v.number(),
    conversation: v.string(),
    health: v.record(v.string(), v.picklist(['known', 'absent', 'unknown'])),
    since: v.optional(v.record(v.string(), v.number())),
  }),
);

export async function readWatchers(): Promise<Watcher[]> {
  return Object.values(await readAll());
}

const inTurn = createQueue();

/** A tab shows one conversation of Murshid's at a time: the one its watcher reported last. */
export function noteWatcher(watcher: Watcher, now = Date.now()): Promise<void> {
  return inTurn(async () => {
    const all = await readAll();
    const before = all[watcher.tab];
    const since = Object.entries(watcher.health).map(([signal, state]) => {
      const stood = before?.health[signal] === state ? before.since?.[signal] : undefined;
      return [signal, stood ?? now] as const;
    });
    all[watcher.tab] = { ...watcher, since: Object.fromEntries(since) };
    await browser.storage.session.set({ [KEY]: all });
  });
}

/**
 * The tab is gone, or does not show this conversation any more; true where it was watching it. A page
 * that goes back to another says that it leaves, at times, after the other has said that it is there.
 */
export function dropWatcher(tab: number, conversation: string | null = null): Promise<boolean> {
  return inTurn(async () => {
    const all = await readAll();
    const watcher = all[tab];
    if (!watcher || (conversation ?? watcher.conversation) !== watcher.conversation) return false;
    delete all[tab];
    await browser.storage.session.set({ [KEY]: all });
    return true;
  });
}

/**
 * One tab has taken another's place, as where the browser frees its memory: to people it is the same, and
 * what it showed is there once it is looked at. True where it was watching.
 */
export function moveWatcher(from: number, to: number): Promise<boolean> {
  return inTurn(async () => {
    const { [from]: watcher, ...others } = await readAll();
    if (!watcher) return false;
    await browser.storage.session.set({ [KEY]: { ...others, [to]: { ...watcher, tab: to } } });
    return true;
  });
}

/**
 * What the tab in front shows, or the tab that is named; null where that is no conversation. A page
 * that crashed, or whose permission was taken back, did not say that it went: so its address is
 * looked at too, which the browser tells only of pages that may be read.
 */
export async function watcherInFront(tab: number | null): Promise<Watcher | null> {
  const [watchers, front] = await Promise.all([readWatchers(), tabOf(tab)]);
  const found = watchers.find((one) => one.tab === front?.id);
  if (found === undefined || front === null) return null;
  const { id } = browser.runtime;
  const url =
    found.frame === 0
      ? (front.url ?? (await ownAddress(found.tab)))
      : await frameAddress(found.tab, found.frame);
  return mayTouch({ id, url }, found.conversation) ? found : null;
}

/**
 * The address of a tab that shows a page of ours. Without the permission `tabs` Chromium leaves it
 * out of the tab (w3c/webextensions issue 1027, 2026-06), and tells it among our contexts; Firefox
 * leaves nothing out, and has no contexts to ask for.
 */
async function ownAddress(tab: number): Promise<string | undefined> {
  if (import.meta.env.FIREFOX) return undefined;
  const [own] = await browser.runtime.getContexts({ contextTypes: ['TAB'], tabIds: [tab] });
  return own?.documentUrl;
}

/** The address of a frame; none where it has gone, or may not be read any more. */
async function frameAddress(tabId: number, frameId: number): Promise<string | undefined> {
  const target = { tabId, frameIds: [frameId] };
  const read = browser.scripting.executeScript({ target, func: () => location.href });
  const [seen] = await read.catch(() => []);
  return seen?.result;
}

async function tabOf(tab: number | null) {
  if (tab !== null) return browser.tabs.get(tab).catch(() => null);
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front ?? null;
}

async function readAll(): Promise<Record<string, Watcher>> {
  const parsed = v.safeParse(schema, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : {};
}

/** Whether the person can see the tab now: in front in the window that has the focus. */
export async function isInView(tab: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tab);
    if (!active) return false;
    return (await browser.windows.get(windowId)).focused;
  } catch {
    return false; // The tab or its window was closed meanwhile.
  }
}

/** Brings the tab that shows a conversation to the front; false where none does any more. */
export async function leadTo(conversation: string): Promise<boolean> {
  const watcher = (await readWatchers()).find((one) => one.conversation === conversation);
  const at = watcher?.tab ?? (await silentTabOf(conversation));
  if (at === null) return false;
  try {
    const tab = await browser.tabs.update(at, { active: true });
    if (tab) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false; // It was closed meanwhile: there is nowhere to lead to.
  }
}

/**
 * A tab that came back with the browser, and that nobody has looked at since, has told nothing; its address may.
 * (Chromium 156 calls such a tab neither discarded nor unloaded.) Null where none does: browsers tell
 * the addresses of pages that may be read alone.
 */
async function silentTabOf(conversation: string): Promise<number | null> {
  const [tabs, watchers] = await Promise.all([browser.tabs.query({}), readWatchers()]);
  const found = tabs.find(
    ({ id, url = '' }) =>
      url !== '' && !watchers.some(({ tab }) => tab === id) && addressTells(url, conversation),
  );
  return found?.id ?? null;
}
