import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Adapter, parseAdapter } from '../../adapters/types.ts';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { test as base } from './driving/murshid.ts';
import { type Served, servePages } from './driving/serve.ts';
import { stopWorker } from './driving/stop-worker.ts';

/** A page that no adapter knows is taught, with the mouse and without; then it is coached. */

const test = base.extend<{ desk: Page }, { pages: Served }>({
  browserIs: 'erased',
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const pages = await servePages(['unknown']);
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ murshid, pages }, use) => {
    const page = await murshid.context.newPage();
    await page.goto(`${pages.origin}/unknown/index.html?case=501`);
    await expect(page.locator('.turn')).toHaveCount(4);
    await use(page);
  },
});

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const overlay = (page: Page) => page.locator('murshid-teach');
const button = (page: Page, name: string) =>
  overlay(page).getByRole('button', { name, exact: true });
const clock = (page: Page) => page.locator('murshid-coach [data-hold]');

/** As the popup does, with the page in front. */
async function begin(murshid: Murshid, page: Page): Promise<void> {
  await page.bringToFront();
  await murshid.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('No tab is in front.');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/teach.js'] });
  });
  await expect(overlay(page).getByRole('heading')).toHaveText('اختيار رسالة من العميل');
}

async function press(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not in view.`);
  await page.mouse.move(box.x + box.width / 2, box.y + 6);
  await page.mouse.click(box.x + box.width / 2, box.y + 6);
}

/** The customer's message, then the agent's. */
async function pressTwoMessages(page: Page): Promise<void> {
  await press(page, '.turn.by-client .turn-words');
  await press(page, '.turn.by-staff .turn-words');
}

async function save(page: Page): Promise<void> {
  await button(page, 'حفظ').click();
  await expect(overlay(page)).toContainText('تم الحفظ');
  await page.keyboard.press('Escape');
}

/** The file that what was taught is passed on as. */
async function exported(page: Page): Promise<Adapter> {
  const download = page.waitForEvent('download');
  await button(page, 'تصدير ملف').click();
  const file = await (await download).path();
  return parseAdapter(JSON.parse(await readFile(file, 'utf8')));
}

async function hold(page: Page): Promise<void> {
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await page.locator('textarea').fill('لحظات من فضلك أراجع حالة الطلب');
  await page.getByRole('button', { name: 'إرسال' }).click();
  await expect(clock(page)).toHaveAttribute('data-check-ins', '0');
}

test('two messages, the reply box and the end button are pointed at, and the hold is seen', async ({
  murshid,
  desk,
}) => {
  await begin(murshid, desk);
  await pressTwoMessages(desk);
  await expect(overlay(desk).locator('.row-mark')).toHaveCount(4);
  await press(desk, 'textarea');
  await press(desk, '.finish-case');
  await expect(overlay(desk).locator('.rows > li')).toHaveCount(4);
  await expect(overlay(desk).locator('.rows > li').first()).toContainText('العميل');
  // Nothing of this reached the page.
  expect(await desk.evaluate(() => document.body.dataset.clicked)).toBeUndefined();

  const adapter = await exported(desk);
  expect(adapter.variants[0]?.signals.text.at).toBe('.turn-words');

  await save(desk);
  await expect(overlay(desk)).toHaveCount(0);
  await hold(desk);

  await stopWorker(murshid.context, murshid.url('/practice.html'));
  await desk.reload();
  await hold(desk);
});

test('once everything is erased, a page that was taught is read no more, though it stays open', async ({
  murshid,
  desk,
}) => {
  await begin(murshid, desk);
  await pressTwoMessages(desk);
  await press(desk, 'textarea');
  await button(desk, 'تخطّي').click();
  await save(desk);
  await hold(desk);

  const options = await murshid.context.newPage();
  await options.goto(murshid.url('options.html'));
  await options.getByRole('button', { name: 'مسح كل شيء' }).click();
  await options.getByRole('button', { name: 'مسح', exact: true }).click();
  await expect(options.getByText('تم المسح.')).toBeVisible();
  await expect(desk.locator('murshid-coach .pill')).toBeHidden();
  await desk.getByRole('textbox').fill('تم الحل');
  await desk.getByRole('button', { name: 'إرسال' }).click();
  const kept = await murshid.worker.evaluate(() => chrome.storage.local.get(null));
  expect(Object.keys(kept).filter((name) => name.startsWith('conversation:'))).toEqual([]);
});

test('the keyboard alone is enough', async ({ murshid, desk }) => {
  await begin(murshid, desk);
  const aimed = overlay(desk).locator('[data-aimed]');
  const to = async (words: string) => {
    for (let step = 0; step < 30; step += 1) {
      if ((await aimed.textContent())?.includes(words)) break;
      await desk.keyboard.press('ArrowDown');
    }
    await desk.keyboard.press('Enter');
  };
  await to('طلبي لم يصل');
  await expect(overlay(desk).getByRole('heading')).toHaveText('اختيار رسالة من الموظف');
  await to('معك نورة');
  await expect(overlay(desk).getByRole('heading')).toHaveText('اختيار خانة الرد');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await to('إغلاق الحالة');
  await expect(overlay(desk).locator('.rows > li')).toHaveCount(4);
  await expect(overlay(desk).getByRole('button', { name: 'حفظ' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(overlay(desk)).toContainText('تم الحفظ');
  await desk.keyboard.press('Escape');
  await hold(desk);
});

test('new messages are read while the page is taught, and a wrong side is put right', async ({
  murshid,
  desk,
}) => {
  await begin(murshid, desk);
  await press(desk, '.turn.by-staff .turn-words');
  await press(desk, '.turn.by-client .turn-words');
  await button(desk, 'تخطّي').click();
  await button(desk, 'تخطّي').click();
  const first = overlay(desk).locator('.rows > li').first();
  await expect(first).toHaveAttribute('data-side', 'agent');
  await button(desk, 'تبديل الطرفين').click();
  await expect(first).toHaveAttribute('data-side', 'customer');
  await desk.evaluate(() => {
    const last = document.querySelector('.turn.by-client')?.cloneNode(true);
    if (last) document.querySelector('.case-log')?.append(last);
  });
  await expect(overlay(desk).locator('.rows > li')).toHaveCount(5);
});

test('an address that only looks like a conversation’s is settled by going to another and back', async ({
  murshid,
  desk,
}) => {
  await desk.goto(desk.url().replace('?case=501', '?q=501'));
  await begin(murshid, desk);
  await pressTwoMessages(desk);
  await button(desk, 'تخطّي').click();
  await button(desk, 'تخطّي').click();
  const doubt = overlay(desk).locator('[data-doubt="teach.doubt.conversation-looks"]');
  await expect(doubt).toBeVisible();

  await button(desk, 'إضافات اختيارية').click();
  await button(desk, 'محادثة أخرى').click();
  // The page can be used, and the card stands on none of its links: it draws the other conversation anew, and this one again.
  await desk.getByRole('link', { name: 'فهد السبيعي' }).click();
  await expect(desk.locator('.case-customer')).toHaveText('فهد السبيعي');
  await expect(desk).toHaveURL(/q=502/);
  await expect(overlay(desk)).toContainText('عُرفت المحادثة الأخرى');
  await desk.getByRole('link', { name: 'ريم العنزي' }).click();
  await button(desk, 'تم الرجوع إلى المحادثة').click();
  await expect(overlay(desk).locator('.rows > li')).toHaveCount(4);
  await expect(doubt).toHaveCount(0);

  const adapter = await exported(desk);
  expect(adapter.variants[0]?.pages).toEqual([expect.stringContaining('q=:id')]);
  await save(desk);
  await hold(desk);
});

test('axe finds nothing in what is laid over the page while it is taught', async ({
  murshid,
  desk,
}) => {
  await begin(murshid, desk);
  const check = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page: desk }).include('murshid-teach').withTags(STANDARDS);
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`);
      expect(found, colorScheme).toEqual([]);
    }
  };
  await check();
  await pressTwoMessages(desk);
  await press(desk, 'textarea');
  await press(desk, '.finish-case');
  await button(desk, 'إضافات اختيارية').click();
  await overlay(desk).locator('.rows .side').first().click();
  await check();
});

test('note mode is taught by switching to it, the end that has come by showing it', async ({
  murshid,
  desk,
}) => {
  await begin(murshid, desk);
  await pressTwoMessages(desk);
  await press(desk, 'textarea');
  await press(desk, '.finish-case');
  await button(desk, 'إضافات اختيارية').click();
  await button(desk, 'وضع الملاحظة').click();
  await button(desk, 'جاهز').click();
  await expect(overlay(desk)).toContainText('لم يتغيّر في الصفحة');
  await desk.getByRole('button', { name: 'ملاحظة', exact: true }).click();
  await button(desk, 'جاهز').click();
  await expect(button(desk, 'وضع الملاحظة')).toHaveAttribute('aria-pressed', 'true');

  await button(desk, 'المحادثة المنتهية').click();
  await desk.getByRole('link', { name: 'فهد السبيعي' }).click();
  await desk.evaluate(() => {
    const again = document.createElement('button');
    again.className = 'reopen-case';
    again.textContent = 'إعادة فتح';
    document.querySelector('.case-head')?.append(again);
  });
  await button(desk, 'جاهز').click();
  await press(desk, '.reopen-case');
  await expect(overlay(desk).getByRole('heading')).toHaveText('مراجعة ما يُقرأ');

  const adapter = await exported(desk);
  const signals = adapter.variants[0]?.signals;
  expect(signals?.noteMode).toBe('.internal-note');
  expect(signals?.closed).toEqual([{ at: '.reopen-case' }]);
  expect(signals?.text.at).toBe('.turn-words');
});
