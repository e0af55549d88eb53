import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { registeredScripts, test } from './driving/granted.ts';
import { HOST, openConversation } from './driving/other-host.ts';
import { openRealPopup } from './driving/real-popup.ts';
import { type Served, servePages } from './driving/serve.ts';

/** A host that is not in the manifest, turned on and off again. */

let pages: Served;

test.beforeAll(async () => {
  pages = await servePages(['chatwoot', 'unknown']);
});
test.afterAll(() => pages.close());

test('a host that nobody turned on is left alone', async ({ launchGranted }) => {
  const murshid = await launchGranted([]);
  const page = await openConversation(murshid.context, pages);
  await expect(page.locator('.message-bubble-container')).toBeVisible();
  expect(await registeredScripts(murshid)).toEqual([]);
  await expect(page.locator('murshid-coach')).toHaveCount(0);
});

test('a host that was turned on is read, is listed with what is read, and is left alone again', async ({
  launchGranted,
}) => {
  const murshid = await launchGranted([HOST]);
  const { context } = murshid;
  const page = await openConversation(context, pages);
  const pill = page.locator('murshid-coach .pill');
  await expect(pill).toBeVisible();

  const options = await context.newPage();
  await options.goto(murshid.url('options.html'));
  const { host } = new URL(page.url());
  const seen = options.locator(`[data-host="${host}"]`);
  await expect(seen).toContainText('شات ووت');
  await expect(seen).toContainText('الرسائل');

  const report = options.waitForEvent('download');
  await seen.getByRole('button', { name: /تنزيل تقرير/ }).click();
  const file = JSON.parse(await readFile(await (await report).path(), 'utf8'));
  expect(file.signals.messages.state).toBe('known');
  expect(JSON.stringify(file)).not.toMatch(/السلام|سارة/);

  await seen.getByRole('button', { name: /إيقاف القراءة/ }).click();
  await expect(options.getByText('توقفت القراءة في')).toBeVisible();
  await expect(seen).toHaveAttribute('data-access', 'off');
  await expect(pill).toBeHidden();
  await expect.poll(() => registeredScripts(murshid)).toEqual([]);
  await page.reload();
  await expect(page.locator('murshid-coach')).toHaveCount(0);
});

test('over plain http, where pages have no clipboard, what was not inserted is copied all the same', async ({
  launchGranted,
}) => {
  const murshid = await launchGranted([HOST]);
  const { context, worker } = murshid;
  const page = await openConversation(context, pages);
  const coach = page.locator('murshid-coach');
  await expect(coach.locator('.pill')).toBeVisible();
  expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);

  const text = 'نشكر لك صبرك.\nما زلنا نتابع طلبك.';
  const conversation = `chatwoot:${new URL(page.url()).host}:1/7`;
  await page.locator('.ProseMirror').evaluate((editor) => editor.remove());
  await worker.evaluate(
    async ([address, data]) => {
      const tabs = await chrome.tabs.query({ url: address });
      await chrome.tabs.sendMessage(tabs[0]?.id ?? 0, {
        id: 1,
        timestamp: 0,
        type: 'insert',
        data,
      });
    },
    [`http://${HOST}/*`, { conversation, text, nudge: null }] as const,
  );
  await coach.getByRole('button', { name: 'نسخ' }).click();
  await expect(coach.getByRole('button', { name: 'تم النسخ' })).toBeVisible();

  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  await expect(page.locator('#paste-here')).toHaveValue(text);
});

test('from the popup over a page that nobody knows, one press begins to teach it', async ({
  launchGranted,
}) => {
  const murshid = await launchGranted([HOST]);
  const { context } = murshid;
  const page = await context.newPage();
  const { port } = new URL(pages.origin);
  await page.goto(`http://${HOST}:${port}/unknown/index.html?case=501`);
  await expect(page.locator('.turn')).toHaveCount(4);
  await page.bringToFront();

  const popup = await openRealPopup(murshid);
  const shows = (selector: string) =>
    popup.evaluate(`document.querySelector('${selector}') !== null`);
  await expect.poll(() => shows('[data-teach]')).toBe(true);
  // It is on here: to be turned on is not offered, and what it lacks is said.
  const words = await popup.evaluate('document.body.textContent');
  expect(words).toContain('لا توجد محادثة هنا');
  expect(words).not.toContain('غير مفعّل');
  await popup.evaluate("document.querySelector('[data-teach]').click()");
  const overlay = page.locator('murshid-teach');
  await expect(overlay.getByRole('heading')).toHaveText('اختيار رسالة من العميل');
  await expect.poll(() => shows('body')).not.toBe(true);

  // What is taught there is kept for that host, and read.
  for (const selector of [
    '.turn.by-client .turn-words',
    '.turn.by-staff .turn-words',
    'textarea',
  ]) {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not in view.`);
    await page.mouse.click(box.x + box.width / 2, box.y + 6);
  }
  await overlay.getByRole('button', { name: 'تخطّي' }).click();
  await overlay.getByRole('button', { name: 'حفظ' }).click();
  await expect(overlay).toContainText('تم الحفظ');
  await page.keyboard.press('Escape');
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
});
