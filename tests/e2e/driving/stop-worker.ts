import type { BrowserContext } from '@playwright/test';

/**
 * Stops the extension's worker, as the browser does after 30 idle seconds. While Playwright is
 * attached it never stops by itself, so a test that does not do this says nothing about sleep.
 */
export async function stopWorker(context: BrowserContext, ownPage: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(ownPage);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.close();
}
