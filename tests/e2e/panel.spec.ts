import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { type Helpdesk, test } from './driving/helpdesk.ts';
import { attachToPanel } from './driving/real-popup.ts';

test.use({ browserIs: 'erased' });

/** The side panel as built, beside pages that behave like Chatwoot. */

const DESK = '/app/accounts/1/dashboard?language=ar';
const HOLD = 'لحظات من فضلك، نراجع الطلب';

async function openPanel({ context, url }: Murshid): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.goto(url('sidepanel.html'));
  return panel;
}

async function putOnHold({ page, desk }: Helpdesk): Promise<void> {
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' }]);
    it.open(7);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await desk.evaluate((it, text) => void it.send(7, text).confirm(), HOLD);
  await expect(page.locator('murshid-coach [data-hold]')).toBeVisible();
}

const shown = (panel: Page) => panel.locator('[data-conversation]');

test('beside the practice page, its conversation is the one in front', async ({ murshid }) => {
  const practice = await murshid.context.newPage();
  await practice.goto(murshid.url('practice.html?script=printer&lang=ar'));
  await expect(practice.locator('murshid-coach .pill')).toBeVisible();
  const panel = await openPanel(murshid);
  await practice.bringToFront();
  await expect(panel.getByText('تُقرأ هذه المحادثة')).toBeVisible();
  await expect(panel.locator('.elsewhere')).toHaveCount(0);
});

test('follows the tab in front, and lists who is on hold elsewhere', async ({
  murshid,
  openDesk,
}) => {
  const sara = await openDesk(DESK);
  await putOnHold(sara);
  const omar = await openDesk(DESK);
  await omar.desk.evaluate((it) => {
    it.add(8, 'Omar', [{ kind: 'incoming', text: 'My printer is offline' }]);
    it.open(8);
  });
  const panel = await openPanel(murshid);

  await omar.page.bringToFront();
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/8$/);
  const held = panel.locator('[data-held]');
  await expect(held).toHaveCount(1);
  await expect(held).toContainText('سارة');

  await sara.page.bringToFront();
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/7$/);
  // The one on hold is the one that is shown: its card says it all.
  await expect(held).toHaveCount(0);
  await expect(panel.getByRole('timer')).toBeVisible();

  // Within one page too the panel follows, for the watcher reports what is in front.
  await sara.desk.evaluate((it) => {
    it.add(9, 'نورة', [{ kind: 'incoming', text: 'عندي استفسار' }]);
    it.open(9);
  });
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/9$/);
  await expect(held).toContainText('سارة');
});

test('a page that leaves the helpdesk shows its conversation no longer; its hold is listed and goes on', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk(DESK);
  await putOnHold({ page, desk });
  const panel = await openPanel(murshid);
  await page.bringToFront();
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/7$/);

  await page.goto(murshid.url('options.html'));
  await page.bringToFront();
  await expect(panel.locator('.empty-state')).toBeVisible();
  const held = panel.locator('[data-held]');
  await expect(held).toContainText('سارة');
  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  await expect(popup.locator('.empty-state')).toBeVisible();
  await popup.locator('[data-held]').click();
  await expect(popup.getByRole('timer')).toBeVisible();
  await expect(popup.locator('.conversation-header')).toContainText('غير مفتوحة');
  await popup.close();

  await page.bringToFront();
  await page.goBack();
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/7$/);
  await expect(panel.getByRole('timer')).toBeVisible();

  // Without a new page too: the list of conversations is none.
  await page.evaluate(() => history.pushState(null, '', '/app/accounts/1/contacts'));
  await expect(panel.locator('.empty-state')).toBeVisible();
});

test('leads to the tab of a conversation that is chosen from the list', async ({
  murshid,
  openDesk,
}) => {
  const sara = await openDesk(DESK);
  await putOnHold(sara);
  const panel = await openPanel(murshid);
  // A panel opened as a tab is itself in front: no conversation is.
  await expect(shown(panel)).toHaveAttribute('data-conversation', /:1\/7$/);
  await panel.getByRole('button', { name: 'الانتقال إليها' }).click();
  const active = () =>
    murshid.worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url ?? '');
  await expect.poll(active).toContain('/conversations/7');
  await expect(panel.getByRole('button', { name: 'الانتقال إليها' })).toHaveCount(0);
});

test('inserts the reply of a nudge into the page, and draws what comes of it', async ({
  murshid,
  openDesk,
}) => {
  const sara = await openDesk(DESK);
  const { page, desk } = sara;
  await putOnHold(sara);
  const panel = await openPanel(murshid);
  await page.bringToFront();
  await expect(panel.getByRole('timer')).toBeVisible();
  // A customer who chases during a hold is told at once.
  await desk.evaluate((it) => void it.receive(7, { kind: 'incoming', text: '؟؟' }));
  const nudge = panel.getByRole('region', { name: 'تنبيه' });
  await expect(nudge).toContainText('1 من 2');
  await nudge.getByRole('button', { name: 'إدراج', exact: true }).click();
  await expect(page.locator('.ProseMirror')).toContainText('سارة');
  await expect(panel.getByText('1 من 2', { exact: true })).toHaveCount(0);
});

test('opens from the popup beside the page by one click, and inserts into it from there', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk(DESK);
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم' }]);
    it.open(7);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  await popup.getByRole('button', { name: 'فتح اللوحة الجانبية' }).click();
  const panels = () =>
    murshid.worker.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
    );
  await expect.poll(panels).toBe(1);

  await page.bringToFront();
  const panel = await attachToPanel(murshid);
  const shows = (selector: string) =>
    panel.evaluate(`document.querySelector('${selector}') !== null`);
  await expect.poll(() => shows('[data-conversation$=":1/7"]')).toBe(true);
  // The panel has the focus, as after a click of a person there.
  await panel.press('Slash');
  await expect.poll(() => shows('[data-snippet]')).toBe(true);
  await panel.type('انتظارك وصبرك');
  await expect.poll(() => shows('[data-snippet] mark')).toBe(true);
  await panel.press('Enter');
  await expect(page.locator('.ProseMirror')).toContainText('سارة، شكرًا لك على انتظارك وصبرك.');
});

test('the guide follows the topic; steps and notes are kept, and are in no export', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk(DESK);
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' }]);
    it.open(7);
  });
  const panel = await openPanel(murshid);
  await page.bringToFront();
  await panel.getByRole('tab', { name: /^المرجع/ }).click();
  const steps = panel.getByRole('list', { name: 'الطابعة لا تطبع' });
  await steps.getByRole('checkbox').first().check();
  await panel.getByRole('tab', { name: 'ملاحظاتي' }).click();
  await panel.getByLabel('ما الخطوات التي تمت تجربتها؟').fill('زمردة: أعيد التشغيل');

  // Closed at once: what was typed is not lost.
  await panel.close();
  const again = await openPanel(murshid);
  await page.bringToFront();
  await again.getByRole('tab', { name: 'ملاحظاتي' }).click();
  await expect(again.getByLabel('ما الخطوات التي تمت تجربتها؟')).toHaveValue('زمردة: أعيد التشغيل');
  await again.getByRole('tab', { name: /^المرجع/ }).click();
  await again.getByText('مخطط', { exact: true }).click();
  await expect(again.locator('[data-box="which"] button')).toHaveAttribute('aria-pressed', 'true');

  const options = await murshid.context.newPage();
  await options.goto(murshid.url('options.html'));
  const exported = options.waitForEvent('download');
  await options.getByRole('button', { name: 'تصدير إلى ملف' }).click();
  const text = await readFile(await (await exported).path(), 'utf8');
  expect(text).toContain('conversation:');
  expect(text).not.toContain('زمردة');
});
