import type { BrowserContext, Page } from '@playwright/test';
import type { Served } from './serve.ts';

/** A helpdesk on a host that is not in the manifest. */
export const HOST = 'desk.example';

/** A conversation of it, open in a tab. */
export async function openConversation(context: BrowserContext, pages: Served): Promise<Page> {
  const page = await context.newPage();
  const { port } = new URL(pages.origin);
  await page.goto(`http://${HOST}:${port}/app/accounts/1/dashboard?language=ar`);
  await page.evaluate(() => {
    window.desk.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم' }]);
    window.desk.open(7);
  });
  return page;
}
