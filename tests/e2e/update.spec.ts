import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/helpdesk.ts';
import { findRecorded } from './driving/recorded.ts';

/** The extension starts anew, as an update has it do, or goes, while a helpdesk's page is open. */

const coach = (page: Page) => page.locator('murshid-coach');
const composer = (page: Page) => page.locator('.ProseMirror');
const RELOAD = 'يلزم تحديث هذه الصفحة';

/** Keeps what goes wrong in the page, and every word that the coach says from now on. */
async function listen(page: Page): Promise<{ trouble: string[]; said: () => Promise<string> }> {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') trouble.push(line.text());
  });
  await page.evaluate(() => {
    const said: string[] = [];
    const seen = new WeakSet<Element>();
    Object.assign(window, { said });
    const follow = () => {
      for (const host of document.querySelectorAll('murshid-coach')) {
        const root = host.shadowRoot;
        if (root === null || seen.has(host)) continue;
        seen.add(host);
        const note = () => said.push(root.querySelector('.dock')?.textContent ?? '');
        new MutationObserver(note).observe(root, { childList: true, subtree: true });
        note();
      }
    };
    new MutationObserver(follow).observe(document.body, { childList: true });
    follow();
  });
  return { trouble, said: () => page.evaluate(() => String(Reflect.get(window, 'said'))) };
}

/** The whole extension starts anew. */
async function renew({ context, worker }: Murshid): Promise<void> {
  const renewed = context.waitForEvent('serviceworker');
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await renewed;
}

test('a page that is open goes on with the new version, in the middle of a hold and of a draft', async ({
  murshid,
  openChat,
}) => {
  const pin = { id: 'p1', title: null, ar: 'لحظات من فضلك، نراجع الطلب', en: null };
  await murshid.worker.evaluate(async (one) => {
    const kept = { ...one, version: 1, createdAt: 1, abbreviation: 'hold' };
    const order = { version: 1, ids: ['p1'], by: 'own' };
    await chrome.storage.local.set({ 'pin:p1': kept, pins: order });
  }, pin);
  const { page, desk } = await openChat([
    { kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' },
  ]);
  await desk.evaluate((it) => void it.send(7, 'لحظات من فضلك أراجع الطلب').confirm());
  const clock = coach(page).locator('[data-hold]').first();
  await expect(clock).toBeVisible();
  const started = await clock.getAttribute('data-started');
  await composer(page).click();
  await page.keyboard.type('أكيد بتنحل المشكلة اليوم');
  const mark = coach(page).locator('[data-kind=draft]');
  await expect(mark).toHaveAttribute('data-rule', 'false-promise');

  const { trouble, said } = await listen(page);
  await page.evaluate(() => {
    Object.assign(window, { stayed: true });
    document.querySelector('murshid-coach')?.setAttribute('data-before', '');
  });
  const renewing = renew(murshid);
  // Nobody stops for it: the agent writes, the customer too, while no version is there.
  await page.keyboard.type('، وما قبله ');
  await desk.evaluate((it) => void it.receive(7, { kind: 'incoming', text: 'طيب بانتظارك' }));
  await renewing;
  await expect(page.locator('murshid-coach:not([data-before]) .pill')).toBeVisible();
  await page.keyboard.type('hold ');
  await page.keyboard.type('و');
  await expect(mark).toHaveAttribute('data-rule', 'false-promise');
  await page.keyboard.type(' hold ');
  await expect(composer(page)).toContainText(pin.ar);
  await expect(clock).toHaveAttribute('data-started', started ?? '');
  await expect(coach(page)).toHaveCount(1);

  await desk.evaluate((it) => void it.send(7, 'ما زلت أراجع طلبك، أحتاج دقيقة إضافية').confirm());
  await expect(clock).toHaveAttribute('data-check-ins', '1');
  const key = `chatwoot:${new URL(page.url()).host}:1/7`;
  const [worker] = murshid.context.serviceWorkers();
  if (worker === undefined) throw new Error('There is no worker.');
  const log = await findRecorded(worker, key, 4);
  expect(log.map((one) => one.type)).toEqual(['message', 'message', 'message', 'message']);
  expect(log.filter(({ history }) => history === true)).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true);
  expect(await said()).not.toContain(RELOAD);
  expect(trouble).toEqual([]);
});

test('where the extension is gone for good the page says so once, and works on', async ({
  murshid,
  openChat,
}) => {
  const { page, desk } = await openChat([
    { kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' },
  ]);
  const { trouble } = await listen(page);
  await murshid.worker
    .evaluate(() => chrome.management.uninstallSelf({ showConfirmDialog: false }))
    .catch(() => undefined);
  await desk.evaluate((it) => void it.receive(7, { kind: 'incoming', text: 'هل من جديد؟' }));
  await expect(coach(page).locator('.card')).toContainText(RELOAD, { timeout: 15_000 });
  await composer(page).click();
  await page.keyboard.type('نعم');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-message-id]')).toHaveCount(3);
  await coach(page).getByRole('button', { name: 'إخفاء' }).click();
  await expect(coach(page)).toHaveCount(0);
  expect(trouble).toEqual([]);
});
