import { AxeBuilder } from '@axe-core/playwright';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { registeredScripts, test } from './driving/granted.ts';
import { openRealPopup } from './driving/real-popup.ts';
import { type Served, servePages } from './driving/serve.ts';

/** A helpdesk in a frame of another origin is taught from the page round it, and read there. */

const CRM = 'crm.example';
const CHAT = 'chat.example';

let pages: Served;

test.beforeAll(async () => {
  pages = await servePages(['unknown', 'crm']);
});
test.afterAll(() => pages.close());

/** The CRM's page, with the helpdesk in a frame of another site. */
async function openCrm({ context }: Murshid): Promise<{ page: Page; app: FrameLocator }> {
  const { port } = new URL(pages.origin);
  const app = `http://${CHAT}:${port}/unknown/index.html?case=501`;
  const page = await context.newPage();
  await page.goto(`http://${CRM}:${port}/crm/index.html?app=${encodeURIComponent(app)}`);
  const frame = page.frameLocator('iframe.app');
  await expect(frame.locator('.turn')).toHaveCount(4);
  return { page, app: frame };
}

async function beginTeaching({ worker }: Murshid, page: Page): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('No tab is in front.');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/teach.js'] });
  });
  const heading = page.locator('murshid-teach').getByRole('heading');
  await expect(heading).toHaveText('اختيار رسالة من العميل');
}

/** Presses where something of the frame stands in the window. */
async function press(page: Page, app: FrameLocator, selector: string): Promise<void> {
  const box = await app.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not in view.`);
  await page.mouse.move(box.x + box.width - 12, box.y + 6);
  await page.mouse.click(box.x + box.width - 12, box.y + 6);
}

async function teachInFrame(murshid: Murshid, page: Page, app: FrameLocator): Promise<void> {
  await beginTeaching(murshid, page);
  await press(page, app, '.turn.by-client .turn-words');
  const around = page.locator('murshid-teach');
  await around.getByRole('button', { name: CHAT }).click();
  await expect(around).toHaveCount(0);
  const inside = app.locator('murshid-teach');
  await expect(inside.getByRole('heading')).toHaveText('اختيار رسالة من العميل');
  const heading = inside.getByRole('heading');
  for (const [selector, next] of [
    ['.turn.by-client:nth-child(3) .turn-words', 'اختيار رسالة من الموظف'],
    ['.turn.by-staff:nth-child(4) .turn-words', 'اختيار خانة الرد'],
    ['textarea', 'اختيار زر إنهاء المحادثة'],
  ] as const) {
    await press(page, app, selector);
    await expect(heading).toHaveText(next);
  }
  await inside.getByRole('button', { name: 'تخطّي' }).click();
  await expect(inside.locator('.rows > li')).toHaveCount(4);
  await inside.getByRole('button', { name: 'حفظ' }).click();
  await expect(inside).toContainText('تم الحفظ');
  await page.keyboard.press('Escape');
  await expect(inside).toHaveCount(0);
}

async function hold(app: FrameLocator): Promise<void> {
  await expect(app.locator('murshid-coach .pill')).toBeVisible();
  await app.locator('textarea').fill('لحظات من فضلك أراجع حالة الطلب');
  await app.getByRole('button', { name: 'إرسال' }).click();
  await expect(app.locator('murshid-coach [data-hold]')).toHaveAttribute('data-check-ins', '0');
}

test('a conversation in a frame of another site is taught from round it, and coached in the frame', async ({
  launchGranted,
}) => {
  const murshid = await launchGranted([CRM, CHAT]);
  const { worker } = murshid;
  const { page, app } = await openCrm(murshid);
  await teachInFrame(murshid, page, app);
  await hold(app);
  // Nothing of ours stands round the frame, or in the other frame of that site.
  await expect(page.locator('murshid-coach')).toHaveCount(0);
  await expect(page.frameLocator('iframe.other').locator('murshid-coach')).toHaveCount(0);

  // What was taught is kept for the frame's own host, and says that it stands in a frame.
  const kept = await worker.evaluate(() => chrome.storage.local.get(null));
  const [taught] = Object.entries(kept).filter(([name]) => name.startsWith('taught:'));
  expect(taught?.[1]).toMatchObject({
    adapter: { framed: true, hosts: [expect.stringContaining(`//${CHAT}`)] },
  });

  // It is read there after the page was loaded anew, and stands in the popup as what is in front.
  await page.reload();
  await expect(app.locator('murshid-coach [data-hold]')).toBeVisible();
  await page.bringToFront();
  const popup = await openRealPopup(murshid);
  const conversation = `document.querySelector('[data-conversation]')?.dataset.conversation`;
  await expect.poll(() => popup.evaluate(conversation)).toContain(CHAT);
  await popup.press('Slash');
  await expect
    .poll(() => popup.evaluate(`document.querySelector('[data-snippet]') !== null`))
    .toBe(true);
  await popup.type('شكرا');
  await expect
    .poll(() => popup.evaluate(`document.querySelector('[data-snippet] mark') !== null`))
    .toBe(true);
  await popup.press('Enter');
  await expect(app.locator('textarea')).not.toHaveValue('');

  // Its permission taken back, the frame is read no more.
  await worker.evaluate(
    (origin) => chrome.permissions.remove({ origins: [origin] }),
    `http://${CHAT}/*`,
  );
  await expect(app.locator('murshid-coach .pill')).toBeHidden();
  await expect
    .poll(() => registeredScripts(murshid))
    .toEqual([
      expect.objectContaining({ id: 'granted-hosts' }),
      expect.objectContaining({ id: 'granted-phones' }),
    ]);
});

test('where the frame is not turned on, its address is named, and it opens in a tab of its own', async ({
  launchGranted,
}) => {
  const murshid = await launchGranted([CRM]);
  const { page, app } = await openCrm(murshid);
  await beginTeaching(murshid, page);
  await press(page, app, '.turn.by-client .turn-words');
  const overlay = page.locator('murshid-teach');
  await expect(overlay.getByRole('alert')).toContainText(CHAT);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).include('murshid-teach').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`)).toEqual([]);
  }
  // By the keyboard the frame is found too.
  await overlay.locator('.pad').focus();
  await page.keyboard.press('ArrowDown');
  await expect(overlay.locator('[data-aimed]')).not.toHaveText('');

  const opened = murshid.context.waitForEvent('page');
  await overlay.getByRole('link', { name: 'فتح في تبويب مستقل' }).click();
  expect(new URL((await opened).url()).hostname).toBe(CHAT);
  // Nothing was brought into the frame.
  await expect(app.locator('murshid-teach')).toHaveCount(0);
  const scripts = await registeredScripts(murshid);
  expect(scripts.flatMap(({ matches = [] }) => matches)).not.toContain(`http://${CHAT}/*`);
});
