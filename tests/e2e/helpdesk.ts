import type { JSHandle, Page } from '@playwright/test';
import { test as base } from './murshid.ts';
import type { Desk } from './pages/chatwoot/desk.ts';
import { type Served, servePages } from './serve.ts';

/** A helpdesk tab; the test drives it by `desk.evaluate((desk) => …)`. */
export interface Helpdesk {
  page: Page;
  desk: JSHandle<Desk>;
}

interface Fixtures {
  /** Opens a page of the fake Chatwoot, in the extension's browser. */
  openDesk: (path: string) => Promise<Helpdesk>;
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
});
