import type { Page } from '@playwright/test';
import type { Murshid } from './launch-murshid.ts';

export type Language = 'ar' | 'en';

/** Takes a picture of what a page shows, in both schemes. */
export type Take = (page: Page, surface: string, options?: { fullPage?: boolean }) => Promise<void>;

export const POPUP = { width: 380, height: 592 };

/** One of the extension's own pages, in a tab. */
export async function open(
  murshid: Murshid,
  path: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await murshid.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(murshid.url(path));
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The popup as it hangs over a tab: in a tab of its own it would say that the page is elsewhere. */
export async function openPopupOver(murshid: Murshid, tab: unknown): Promise<Page> {
  const popup = await murshid.context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.addInitScript((found) => {
    for (const api of [chrome, globalThis.browser]) {
      if (api?.tabs) Object.assign(api.tabs, { query: async () => [found] });
    }
  }, tab);
  await popup.goto(murshid.url('popup.html'));
  await popup.locator('#root > *').first().waitFor();
  return popup;
}

/** The popup over one of the extension's own pages. */
export async function openOver(murshid: Murshid, under: Page): Promise<Page> {
  const popup = await openPopupOver(murshid, await under.evaluate(() => chrome.tabs.getCurrent()));
  await murshid.worker.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'boardChanged' }),
  );
  await popup.locator('.elsewhere').waitFor({ state: 'detached' });
  return popup;
}
