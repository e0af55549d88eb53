import { expect, type Page } from '@playwright/test';
import { test } from './helpdesk.ts';
import { openRealPopup } from './real-popup.ts';
import { stopWorker } from './stop-worker.ts';

/** Pins as built: pinned in the popup, found by typing, put into the reply box of a real editor. */

const composer = (page: Page) => page.locator('.ProseMirror');

test('what is pinned in the popup is found in another spelling, and inserted with the names', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'متى يصل المبلغ؟' }]);
    it.open(7);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await composer(page).click();

  const popup = await openRealPopup(murshid);
  const has = (selector: string) =>
    popup.evaluate(`document.querySelector('${selector}') !== null`);
  await expect.poll(() => has('.snippet-search input')).toBe(true);
  // Opened without snippets: they are asked for when they are looked for.
  expect(await has('[data-snippet]')).toBe(false);
  await popup.press('Slash');
  await expect.poll(() => has('[data-snippet]')).toBe(true);
  await popup.evaluate(`document.querySelector('.snippet-head .icon-button').click()`);
  await expect.poll(() => has('textarea')).toBe(true);
  await popup.type('[{customer}، ]المبلغ المُسترجَع يصل خلال ١٤ يومًا.');
  await popup.evaluate(`document.querySelector('.snippet-form .button.main').click()`);
  await expect.poll(() => has('.snippet-search input')).toBe(true);

  // The browser stops the worker after half a minute; what was pinned is still there.
  await stopWorker(murshid.context, murshid.url('icon/16.png'));
  await page.bringToFront();
  const again = await openRealPopup(murshid);
  await expect
    .poll(() => again.evaluate(`document.querySelector('.snippet-search input') !== null`))
    .toBe(true);
  await again.press('Slash');
  await again.type('إلمسترجع 14');
  await expect
    .poll(() => again.evaluate(`document.querySelectorAll('[data-snippet]').length`))
    .toBe(1);
  await again.press('Enter');
  await expect(composer(page)).toHaveText('سارة، المبلغ المُسترجَع يصل خلال ١٤ يومًا.');
  // It is inserted, noted for the order by use, and nothing of the conversation is kept of it.
  const uses = () =>
    murshid.worker.evaluate(async () => {
      const { 'snippet-uses': kept } = await chrome.storage.local.get<{
        'snippet-uses'?: Record<string, { count: number }>;
      }>('snippet-uses');
      return Object.values(kept ?? {}).map(({ count }) => count);
    });
  await expect.poll(uses).toEqual([1]);
});
