import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test';
import type { Murshid } from '../../../scripts/chromium/launch-murshid.ts';

const BLANK = 'about:blank';

/** Of the extension's files the one that is a page of it, and does nothing. */
const IDLE_PAGE = 'manifest.json';

/**
 * Leaves a browser as it was when Murshid was new in it: one empty tab, nothing kept, nothing shown, and a
 * worker that has only just started. What was done to the browser's context itself (routes, listeners, a
 * network that is off), to permissions and to the disk stays: such tests take a browser of their own.
 *
 * @throws where anything is left, with what that is
 */
export async function erase(murshid: Murshid): Promise<void> {
  const { context, worker, url } = murshid;
  const page = context.pages().find((one) => one.url() === BLANK) ?? (await context.newPage());
  for (const other of context.pages()) if (other !== page) await other.close();
  await closePopups(murshid);
  await page.goto(url(IDLE_PAGE));
  await page.evaluate(closeOtherTabs);
  await page.evaluate(wakeWorker);
  await worker.evaluate(() => Object.assign(globalThis, { ofTheTestBefore: true }));
  await stop(context, page);
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await chrome.alarms.clearAll();
    for (const notice of Object.keys(await chrome.notifications.getAll())) {
      await chrome.notifications.clear(notice);
    }
    await chrome.action.setBadgeText({ text: '' });
  });
  await page.evaluate(wakeWorker);
  await page.goto(BLANK);
  await expect.poll(() => leftIn(murshid), { message: 'left by the test' }).toEqual(NOTHING);
}

/** Of a tab that was discarded, or came back, Playwright knows nothing. */
async function closeOtherTabs(): Promise<void> {
  const own = await chrome.tabs.getCurrent();
  for (const { id } of await chrome.tabs.query({})) {
    if (id !== undefined && id !== own?.id) await chrome.tabs.remove(id);
  }
}

/** A message of nobody's is answered by nobody, and starts a worker that was stopped. */
async function wakeWorker(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'test-is-over' });
}

const NOTHING = {
  pages: [BLANK],
  tabs: 1,
  kept: {},
  ofTheSession: {},
  alarms: [],
  notices: {},
  badge: '',
  sameWorker: false,
};

/** What a test that comes next could lean on. */
async function leftIn({ context, worker }: Murshid): Promise<typeof NOTHING> {
  return {
    pages: context.pages().map((page) => page.url()),
    ...(await worker.evaluate(async () => ({
      tabs: (await chrome.tabs.query({})).length,
      kept: await chrome.storage.local.get(),
      ofTheSession: await chrome.storage.session.get(),
      alarms: (await chrome.alarms.getAll()).map(() => 'an alarm' as never),
      notices: await chrome.notifications.getAll(),
      badge: await chrome.action.getBadgeText({}),
      sameWorker: 'ofTheTestBefore' in globalThis,
    }))),
  };
}

/** Popups and side panels, which Playwright does not know. */
async function closePopups({ context, url }: Murshid): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The context has no browser to speak with.');
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId, type, url: address } of targetInfos) {
    const isOurs = address.startsWith(url('')) && type !== 'service_worker';
    if (isOurs) await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}

async function stop(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = isStopped(session);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

function isStopped(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
}
