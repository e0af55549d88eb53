import { browser } from 'wxt/browser';

const WATCHER = '/content-scripts/watch.js';
const COACH = '/coach.js';
const LINT = '/lint.js';
const GRANTED = 'granted-hosts';

/**
 * The watcher runs where the manifest says, and on each further host that the agent has granted.
 * Registered anew at every start: what the browser kept and what is granted may differ.
 */
export async function watchGrantedHosts(): Promise<void> {
  const matches = await grantedBeyondManifest();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED] });
  const before = registered[0]?.matches ?? [];
  if (before.length === matches.length && matches.every((one) => before.includes(one))) return;
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [GRANTED] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: GRANTED, js: [WATCHER], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Starts the watcher in the tabs that are open already on these hosts. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...origins] })) {
    if (tab.id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [WATCHER] })
      .catch((error: unknown) => {
        // The tab may be discarded or showing an error page; its next load starts the watcher.
        console.info(`Murshid: the watcher was not started in an open tab: ${String(error)}`);
      });
  }
}

/** Brings the coach into the frame that asked for it. */
export async function mountCoach(tabId: number, frameId: number): Promise<void> {
  await bring(COACH, tabId, frameId);
}

/** Brings the draft check into the frame that asked for it. */
export async function bringLint(tabId: number, frameId: number): Promise<void> {
  await bring(LINT, tabId, frameId);
}

async function bring(script: typeof COACH | typeof LINT, tabId: number, frameId: number) {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [script],
  });
}

/** Where the watcher runs, as match patterns: what the manifest names, and what was granted. */
export async function watchedPages(): Promise<string[]> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const named = scripts.flatMap((script) => script.matches ?? []);
  return [...named, ...(await grantedBeyondManifest())];
}

async function allHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Hosts that a person would name when asked for their helpdesks: those seen, and those granted.
 * Patterns for many hosts at once, and this machine's own, name no helpdesk.
 */
export async function knownHosts(seen: readonly string[]): Promise<string[]> {
  const granted = (await allHosts()).flatMap((pattern) => {
    const host = /^[^:]+:\/\/([^/*]+)\//.exec(pattern)?.[1];
    return host === undefined || /^(localhost|127\.0\.0\.1)$/.test(host) ? [] : [host];
  });
  return [...new Set([...seen, ...granted])].sort();
}

/** Of a host in the manifest some pages only may be watched: that is no grant of all its pages. */
async function grantedBeyondManifest(): Promise<string[]> {
  const inManifest = browser.runtime.getManifest().host_permissions ?? [];
  return (await allHosts()).filter((origin) => !inManifest.includes(origin));
}
