import { expect, type Frame, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { hold, keyOf, lookAtClock, openTicket, ownPage, setTime } from './driving/passing-time.ts';
import { findRecorded, setClock } from './driving/recorded.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

/** A softphone in a frame of another origin, joined to the ticket beside it; and without one. */

const card = (page: Page) => page.locator('murshid-coach [data-nudge]');

/** 127.0.0.1 and localhost are this same machine, and two origins. */
const phonePage = (origin: string) =>
  `${origin.replace('127.0.0.1', 'localhost')}/phone/index.html`;

async function addPhone(page: Page, address: string): Promise<Frame> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.id = 'phone';
    document.body.append(frame);
  }, address);
  const frame = await (await page.waitForSelector('#phone')).contentFrame();
  if (frame === null) throw new Error('The phone has no frame.');
  // By a timer: a frame out of view gets no animation frames.
  await frame.waitForFunction(() => window.phone !== undefined, undefined, { polling: 50 });
  return frame;
}

test('a hold in the phone’s frame is the hold of the ticket beside it', async ({
  murshid,
  openDesk,
  pages,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  const { page } = helpdesk;
  await openTicket(helpdesk, murshid);
  const phone = await addPhone(page, phonePage(pages.origin));
  await phone.evaluate(() => window.phone.call());
  await phone.evaluate(() => window.phone.hold());
  await expect(hold(page)).toBeVisible();
  await findRecorded(murshid.worker, keyOf(page), 2);

  // The worker sleeps and wakes; the phone draws its button anew: one hold, of the same beginning.
  // By the machine's clock, which the new worker has: from there on it may go forward only.
  const started = await hold(page).getAttribute('data-started');
  await stopWorker(murshid.context, murshid.url('popup.html'));
  await phone.evaluate(() => window.phone.hold());
  await setClock(murshid.worker, Number(started) + 121_000);
  const popup = await ownPage(murshid);
  await page.bringToFront();
  await lookAtClock(popup, keyOf(page));
  await expect(hold(page)).toHaveAttribute('data-started', started ?? '');
  await expect(card(page)).toHaveAttribute('data-kind', 'check-in');
  await expect(card(page).getByRole('button', { name: 'إدراج' })).toHaveCount(0);
  await card(page).getByRole('button', { name: 'تم تحديث العميل' }).click();
  await expect(hold(page)).toHaveAttribute('data-check-ins', '1');

  await phone.evaluate(() => window.phone.resume());
  await expect(hold(page)).toHaveCount(0);
  await expect(card(page)).toHaveAttribute('data-kind', 'thank-for-wait');
  await card(page).getByRole('button', { name: 'تم شكر العميل' }).click();
  await expect(card(page)).toHaveCount(0);
  const log = await findRecorded(murshid.worker, keyOf(page), 5);
  expect(log.map(({ type }) => type)).toEqual(['message', 'hold', 'spoken', 'hold', 'spoken']);
});

test('a phone in the helpdesk’s own page is seen while its messages are read', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  const { page } = helpdesk;
  await openTicket(helpdesk, murshid);
  await page.locator('murshid-coach .pill').waitFor();
  const show = (sign: string | null) =>
    page.evaluate((name) => {
      document.querySelector('#phone')?.remove();
      if (name === null) return;
      const panel = document.createElement('section');
      panel.id = 'phone';
      panel.dataset.sign = 'activeCallPanel';
      const button = document.createElement('button');
      button.dataset.sign = name;
      panel.append(button);
      document.body.append(panel);
    }, sign);
  await show('onHold');
  await expect(hold(page)).toBeVisible();
  await show(null);
  await expect(hold(page)).toHaveCount(0);
  await show('onHold');
  await expect(hold(page)).toBeVisible();
});

test('a call that ends on hold ends the hold, and asks for no thanks', async ({
  murshid,
  openDesk,
  pages,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  const { page } = helpdesk;
  await setTime(0, murshid);
  await openTicket(helpdesk, murshid);
  const phone = await addPhone(page, phonePage(pages.origin));
  await phone.evaluate(() => window.phone.hold());
  await expect(hold(page)).toBeVisible();
  await setTime(60, murshid);
  await phone.evaluate(() => window.phone.hangUp());
  await expect(hold(page)).toHaveCount(0);
  const log = await findRecorded(murshid.worker, keyOf(page), 3);
  expect(log.at(-1)).toMatchObject({ type: 'hold', state: 'off', hungUp: true });
  await expect(card(page)).toHaveCount(0);
});

test('a phone that is taken out of the page has ended its call', async ({
  murshid,
  openDesk,
  pages,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  const { page } = helpdesk;
  await openTicket(helpdesk, murshid);
  const phone = await addPhone(page, phonePage(pages.origin));
  await phone.evaluate(() => window.phone.hold());
  await expect(hold(page)).toBeVisible();
  await page.locator('#phone').evaluate((frame) => frame.remove());
  // Asked at the next wake; here, as the worker starts anew.
  await stopWorker(murshid.context, murshid.url('popup.html'));
  await lookAtClock(await ownPage(murshid), keyOf(page));
  await expect(hold(page)).toHaveCount(0);
});

test('a phone in a tab of its own has a call of its own', async ({ murshid, pages }) => {
  const page = await murshid.context.newPage();
  await page.goto(phonePage(pages.origin));
  await page.evaluate(() => window.phone.call());
  const popup = await ownPage(murshid);
  await expect(popup.locator('[data-conversation^="call:localhost"]')).toBeVisible();
  await page.evaluate(() => window.phone.hold());
  await expect(popup.getByRole('timer')).toBeVisible();
  await expect
    .poll(() => murshid.worker.evaluate(() => chrome.action.getBadgeText({})))
    .toBe('0:00');
  // Over a reload the call goes on: a phone that shows it again has not ended it.
  await page.reload();
  await page.evaluate(() => window.phone.hold());
  await expect(popup.getByRole('timer')).toBeVisible();
  await page.close();
  await expect(popup.getByRole('timer')).toHaveCount(0);
  await expect.poll(() => murshid.worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
});
