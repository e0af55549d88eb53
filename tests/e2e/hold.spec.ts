import { expect, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { findRecorded } from './driving/recorded.ts';
import { stopWorker } from './driving/stop-worker.ts';

const CHECK_IN_MS = 120_000;

/** When the nudge of this kind came onto the screen, by the page's clock. */
async function shownAt(page: Page, kind: string, timeout: number): Promise<number> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('murshid-coach')?.shadowRoot;
      return root?.querySelector(`[data-nudge][data-kind="${wanted}"]`) ? Date.now() : null;
    },
    kind,
    { timeout, polling: 'raf' },
  );
  return Number(await handle.jsonValue());
}

test('a hold in real time: check-in at 120 s, with the worker stopped in between', async ({
  murshid,
  openDesk,
}) => {
  test.setTimeout(200_000);
  const { page, desk } = await openDesk('/app/accounts/1/conversations/5?language=ar');
  await desk.evaluate((it) => {
    it.add(5, 'نورة', [{ kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' }]);
    it.open(5);
  });
  await findRecorded(murshid.worker, `chatwoot:${new URL(page.url()).host}:1/5`, 1);
  await desk.evaluate((it) => {
    it.send(5, 'وعليكم السلام، معك سارة من سحابة كاشير').confirm();
    it.send(5, 'لحظات من فضلك أراجع إعدادات الطابعة').confirm();
  });
  const clock = page.locator('murshid-coach [data-hold]').first();
  await expect(clock).toBeVisible();
  const started = Number(await clock.getAttribute('data-started'));
  await stopWorker(murshid.context, murshid.url('popup.html'));

  const shown = await shownAt(page, 'check-in', CHECK_IN_MS + 10_000);
  const late = shown - started - CHECK_IN_MS;
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(1_500);
  await expect(clock).toHaveAttribute('data-check-ins', '0');

  await page.locator('murshid-coach [data-nudge] button').first().click();
  await expect(page.locator('.ProseMirror')).toContainText('نورة');
});
