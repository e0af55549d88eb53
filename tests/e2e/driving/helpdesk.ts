import { expect, type JSHandle, type Page } from '@playwright/test';
import type { Desk, Said } from '../pages/chatwoot/desk.ts';
import { test as base } from './murshid.ts';
import { type Served, servePages } from './serve.ts';

/** A helpdesk tab; the test drives it by `desk.evaluate((desk) => …)`. */
export interface Helpdesk {
  page: Page;
  desk: JSHandle<Desk>;
}

interface Fixtures {
  /** Opens a page of the fake Chatwoot, in the extension's browser. */
  openDesk: (path: string) => Promise<Helpdesk>;
  /** Opens it in Arabic with conversation 7, سارة's, in front, and waits for the coach. */
  openChat: (said: Said[]) => Promise<Helpdesk>;
}

export const test = base.extend<Fixtures, { pages: Served }>({
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const pages = await servePages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  openDesk: async ({ murshid, pages }, use) => {
    await use(async (path) => {
      const page = await murshid.context.newPage();
      await page.goto(`${pages.origin}${path}`);
      return { page, desk: await page.evaluateHandle(() => window.desk) };
    });
  },
  openChat: async ({ openDesk }, use) => {
    await use(async (said) => {
      const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
      await helpdesk.desk.evaluate((it, messages) => {
        it.add(7, 'سارة', messages);
        it.open(7);
      }, said);
      await expect(helpdesk.page.locator('murshid-coach .pill')).toBeVisible();
      return helpdesk;
    });
  },
});
