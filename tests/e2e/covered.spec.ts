import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/helpdesk.ts';
import { askToWait, card, keyOf, lookAtClock, ownPage, setTime } from './driving/passing-time.ts';

test.use({ browserIs: 'erased' });

/** A check-in is due while something of the page, or of the browser, stands before everything. */

/** Time passes; the page in front stays in front. */
async function becomeDue(page: Page, own: Page, murshid: Murshid): Promise<void> {
  await page.bringToFront();
  await setTime(121, murshid);
  await lookAtClock(own, keyOf(page));
}

const notified = ({ worker }: Murshid) =>
  worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** What lies on top where the card is: its own name, or what covers it. */
const onTop = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('murshid-coach')?.shadowRoot;
    const shown = root?.querySelector('[data-nudge]');
    if (root === undefined || root === null || shown === null || shown === undefined) return null;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const at = root.elementFromPoint(x + width / 2, y + height / 2);
    return at !== null && shown.contains(at) ? 'card' : (at?.localName ?? null);
  });

/** How much of where the card is shows the red of what fills the screen (0 to 1), as people see it. */
async function redIn(page: Page): Promise<number> {
  const clip = await card(page).boundingBox();
  if (clip === null) throw new Error('The coach shows no card.');
  const inner = { x: clip.x + 20, y: clip.y + 5, width: clip.width - 40, height: clip.height - 10 };
  const picture = (await page.screenshot({ clip: inner })).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data: dots } = context.getImageData(0, 0, image.width, image.height);
    let red = 0;
    for (let at = 0; at < dots.length; at += 4) {
      if ((dots[at] ?? 0) > 200 && (dots[at + 1] ?? 0) < 60 && (dots[at + 2] ?? 0) < 60) red += 1;
    }
    return (red * 4) / dots.length;
  }, picture);
}

test('a modal dialog of the page does not cover the card, nor make it dead', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const { page } = helpdesk;
  const own = await ownPage(murshid);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<form method="dialog"><button>إغلاق</button></form>';
    dialog.style.cssText = 'inline-size:100vw;block-size:100vh;max-inline-size:none';
    document.body.append(dialog);
    dialog.showModal();
  });
  await becomeDue(page, own, murshid);
  await expect(card(page)).toBeVisible();
  expect(await onTop(page)).toBe('card');
  expect(await notified(murshid)).toEqual([]);
  await card(page).getByRole('button', { name: 'لاحقًا' }).click();
  await expect(card(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'إغلاق' }).click();
  await expect(page.locator('body > murshid-coach .pill')).toBeVisible();
});

for (const { what, fills, reached } of [
  { what: 'a part of the page', fills: 'article', reached: 'card' },
  { what: 'a film, in which nothing can stand,', fills: 'video', reached: 'video' },
]) {
  test(`${what} that fills the screen does not cover the card`, async ({ murshid, openDesk }) => {
    const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
    await askToWait(helpdesk, murshid);
    const { page } = helpdesk;
    const own = await ownPage(murshid);
    await page.bringToFront();
    await page.evaluate((name) => {
      const shown = document.createElement(name);
      shown.style.cssText =
        'position:fixed;inset:0;inline-size:40px;block-size:40px;background:red';
      shown.onclick = () => void shown.requestFullscreen();
      document.body.append(shown);
    }, fills);
    await page.locator(`body > ${fills}`).click();
    const filling = () => page.evaluate(() => document.fullscreenElement?.localName);
    await expect.poll(filling).toBe(fills);
    await becomeDue(page, own, murshid);
    await expect(card(page)).toBeVisible();
    expect(await onTop(page)).toBe(reached);
    expect(await redIn(page)).toBe(0);
    expect(await notified(murshid)).toEqual([]);
    await page.evaluate(() => document.exitFullscreen());
    await expect(page.locator('body > murshid-coach')).toHaveCount(1);
    expect(await onTop(page)).toBe('card');
  });
}

test('a check-in that nobody can see in the tab in front is told by a notification', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const { page } = helpdesk;
  const own = await ownPage(murshid);
  await page.bringToFront();
  const asked = page.waitForEvent('dialog');
  const closed = page.evaluate(() => alert('Leave this ticket?'));
  const dialog = await asked;
  await becomeDue(page, own, murshid);
  await expect.poll(() => notified(murshid)).toEqual([keyOf(page)]);
  await dialog.accept();
  await closed;
  await expect(card(page)).toBeVisible();
  await helpdesk.desk.evaluate((it) => void it.send(5, 'ما زلت أراجع طلبك').confirm());
  await expect.poll(() => notified(murshid)).toEqual([]);
});
