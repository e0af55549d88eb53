import { browser } from 'wxt/browser';
import { createQueue } from '../../../stores/storage/queue.ts';

export const WATCHER = '/content-scripts/watch.js';
const PHONE = '/content-scripts/phone.js';
const LINT = '/lint.js';
const TEACH = '/teach.js';

/** What runs on hosts that were granted, as on those in the manifest. */
const GRANTED = [
  { id: 'granted-hosts', js: WATCHER, allFrames: false },
  // A softphone may stand in a frame.
  { id: 'granted-phones', js: PHONE, allFrames: true },
] as const;

const inTurn = createQueue();

/**
 * The scripts run where the manifest says, and on each further host that the agent has granted.
 * Registered anew at every start: what the browser kept and what is granted may differ. An update and
 * a start come together, and the browser refuses a script that is registered already.
 */
export function watchGrantedHosts(): Promise<void> {
  return inTurn(registerGranted);
}

async function registerGranted(): Promise<void> {
  const matches = await grantedBeyondManifest();
  const ids = GRANTED.map(({ id }) => id);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  const same = ({ matches: before = [] }: { matches?: string[] | undefined }) =>
    before.length === matches.length && matches.every((one) => before.includes(one));
  if (registered.length === (matches.length === 0 ? 0 : ids.length) && registered.every(same)) {
    return;
  }
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    GRANTED.map(({ js, ...script }) => ({
      ...script,
      js: [js],
      matches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}

/** Starts the scripts in the tabs that are open already on these hosts. */
export async function watchOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...origins] })) {
    for (const { js, allFrames } of GRANTED) {
      if (tab.id === undefined) continue;
      await browser.scripting
        .executeScript({ target: { tabId: tab.id, allFrames }, files: [js] })
        .catch((error: unknown) => {
          // The tab may be discarded or showing an error page; its next load starts them.
          console.info(`Murshid: ${js} was not started in an open tab: ${String(error)}`);
        });
    }
  }
}

/** Brings the coach, what writes into editors, or what reads fields, into the frame that asked for it. */
export async function bringWatched(
  script: 'coach' | 'insert' | 'labels',
  tabId: number,
  frameId: number,
): Promise<void> {
  await bring(`/${script}.js`, tabId, frameId);
}

/** Brings the draft check into the frame that asked for it. */
export async function bringLint(tabId: number, frameId: number): Promise<void> {
  await bring(LINT, tabId, frameId);
}

/** Brings what teaches a helpdesk into a tab's page, or a frame of it. */
export async function bringTeach(tabId: number, frameId: number): Promise<void> {
  await bring(TEACH, tabId, frameId);
}

/** Brings the watcher into a frame that is read from now on. */
export async function bringWatcher(tabId: number, frameId: number): Promise<void> {
  await bring(WATCHER, tabId, frameId);
}

type Script =
  | '/coach.js'
  | '/insert.js'
  | '/labels.js'
  | typeof LINT
  | typeof TEACH
  | typeof WATCHER;

async function bring(script: Script, tabId: number, frameId: number) {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [script],
  });
}

/** Where the watcher runs, as match patterns: what the manifest names, and what was granted. */
export async function watchedPages(): Promise<string[]> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const watchers = scripts.filter(({ js = [] }) => js.some((file) => WATCHER.endsWith(file)));
  const named = watchers.flatMap((script) => script.matches ?? []);
  return [...named, ...(await grantedBeyondManifest())];
}

/** The hosts that the agent has turned on, each with the pattern that takes it back. */
export async function grantedHosts(): Promise<{ host: string; pattern: string }[]> {
  return (await grantedBeyondManifest()).flatMap((pattern) => {
    const host = hostOf(pattern);
    return host === null ? [] : [{ host, pattern }];
  });
}

/** Whether pages of a host may be read at this moment: what was given can be taken back. */
export async function isPermitted(host: string): Promise<boolean> {
  // A permission is for a host, whatever the port.
  const name = host.replace(/:\d+$/, '');
  for (const scheme of ['https', 'http']) {
    const origins = [`${scheme}://${name}/*`];
    if (await browser.permissions.contains({ origins })) return true;
  }
  return false;
}

/** The host of a pattern for one host alone; null for many at once. */
function hostOf(pattern: string): string | null {
  return /^[^:]+:\/\/([^/*]+)\//.exec(pattern)?.[1] ?? null;
}

/**
 * Hosts that a person would name when asked for their helpdesks: those seen, those read without
 * asking, and those granted. Patterns for many hosts at once, and this machine's own, name none.
 */
export async function knownHosts(seen: readonly string[]): Promise<string[]> {
  const { host_permissions: named = [] } = browser.runtime.getManifest();
  const hosts = [...named, ...(await grantedBeyondManifest())].flatMap((pattern) => {
    const host = hostOf(pattern);
    return host === null || /^(localhost|127\.0\.0\.1)$/.test(host) ? [] : [host];
  });
  return [...new Set([...seen, ...hosts])].sort();
}

/**
 * The browser lists among what it has granted also the pages of the manifest's own scripts: those
 * are no grants, and a script that is registered for them again runs there twice.
 */
async function grantedBeyondManifest(): Promise<string[]> {
  const { host_permissions = [], content_scripts = [] } = browser.runtime.getManifest();
  const named = [...host_permissions, ...content_scripts.flatMap(({ matches = [] }) => matches)];
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !named.includes(origin));
}
