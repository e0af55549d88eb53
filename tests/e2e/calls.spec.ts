import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type Worker } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { setClock } from './driving/recorded.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

/** Calls by hand, from the popup and by keys. */

const start = Date.now() + 60 * 60 * 1000;
const badge = (worker: Worker) => worker.evaluate(() => chrome.action.getBadgeText({}));

async function openPopup(murshid: {
  context: { newPage(): Promise<Page> };
  url(path: string): string;
}): Promise<Page> {
  const page = await murshid.context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(murshid.url('popup.html'));
  return page;
}

const press = (worker: Worker, command: string) =>
  worker.evaluate((name) => {
    // Playwright's keyboard does not reach the browser's shortcuts.
    const event: unknown = chrome.commands.onCommand;
    (event as { dispatch(command: string): void }).dispatch(name);
  }, command);

/** Starts a call by its shortcut, and waits until the worker keeps it: a hold needs a call to hold. */
async function startCall(worker: Worker): Promise<void> {
  await press(worker, 'toggle-call');
  const kept = () => worker.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
  await expect.poll(kept).toContainEqual(expect.stringMatching(/^conversation:call:/));
}

/** The tab with this key, until the focus is on a button of this name; then Enter. */
async function pressButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeVisible();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`No way by Tab to the button "${name}".`);
}

test('a whole call from the popup, by keyboard alone, with the worker stopped in between', async ({
  murshid,
}) => {
  const popup = await openPopup(murshid);
  await pressButton(popup, 'بدء مكالمة');
  const field = popup.getByLabel('اسم العميل (اختياري)');
  await field.focus();
  await popup.keyboard.type('خالد');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.conversation-header')).toContainText('خالد');
  await pressButton(popup, 'بدء الانتظار');
  // By the machine's clock, which a worker that starts anew has: from there on it may go forward only.
  const held = Date.now();
  await expect(popup.getByRole('timer')).toBeVisible();
  await expect.poll(() => badge(murshid.worker)).toBe('0:00');

  await stopWorker(murshid.context, murshid.url('popup.html'));
  await popup.reload();
  await setClock(murshid.worker, held + 125_000);
  await popup.reload();
  await expect(popup.locator('.nudge-card')).toBeVisible();
  await pressButton(popup, 'تم تحديث العميل');
  await expect(popup.locator('.nudge-card')).toHaveCount(0);
  await expect(popup.getByRole('img', { name: /المرسلة/ })).toHaveAccessibleName(/1/);

  await pressButton(popup, 'إنهاء الانتظار');
  await expect(popup.locator('.nudge-card')).toContainText('شكر العميل');
  await pressButton(popup, 'تم شكر العميل');
  await expect(popup.locator('[data-standard="hold"]')).toHaveAttribute('data-state', 'met');
  await expect(popup.locator('[data-standard="greeting"]')).toHaveAttribute('data-state', 'open');
  await expect(popup.locator('[data-state="broken"]')).toHaveCount(0);

  await pressButton(popup, 'إنهاء المكالمة');
  await expect(popup.getByRole('button', { name: 'بدء مكالمة' })).toBeVisible();
  // The checklist stays at hand: nothing is marked down for what nobody heard, and all can be ticked.
  await expect(popup.locator('.conversation-header')).toContainText('انتهت');
  await expect(popup.locator('[data-state="broken"]')).toHaveCount(0);
  await popup.getByRole('button', { name: /تأكيد التحقق: .*التحية/ }).click();
  await expect(popup.locator('[data-standard="greeting"]')).toHaveAttribute('data-state', 'met');
  await expect.poll(() => badge(murshid.worker)).toBe('');
});

test('keys begin a call, hold it and end it, where the tab in front shows no conversation', async ({
  murshid,
}) => {
  await setClock(murshid.worker, start);
  await press(murshid.worker, 'toggle-call');
  const popup = await openPopup(murshid);
  await expect(popup.locator('[data-conversation^="call::"]')).toBeVisible();
  await press(murshid.worker, 'toggle-hold');
  await expect(popup.getByRole('timer')).toBeVisible();
  await press(murshid.worker, 'toggle-hold');
  await expect(popup.getByRole('timer')).toHaveCount(0);
  await press(murshid.worker, 'toggle-hold');
  await press(murshid.worker, 'toggle-call');
  await expect.poll(() => badge(murshid.worker)).toBe('');
  await expect(popup.getByRole('button', { name: 'بدء مكالمة' })).toBeVisible();
});

test('the hold key is the conversation’s where the tab in front shows one', async ({
  murshid,
  openDesk,
}) => {
  await press(murshid.worker, 'toggle-call');
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await desk.evaluate((it) => {
    it.add(5, 'نورة', [{ kind: 'incoming', text: 'السلام عليكم' }]);
    it.open(5);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await press(murshid.worker, 'toggle-hold');
  await expect(page.locator('murshid-coach [data-hold]')).toBeVisible();
});

test('what comes due in a call is told by a notification: no page shows it', async ({
  murshid,
}) => {
  await setClock(murshid.worker, start);
  await startCall(murshid.worker);
  await press(murshid.worker, 'toggle-hold');
  await expect.poll(() => badge(murshid.worker)).toBe('0:00');
  await setClock(murshid.worker, start + 121_000);
  // The alarm that waits for it, now; again where the hold has just set its own over it.
  await expect
    .poll(
      () =>
        murshid.worker.evaluate(async () => {
          const told = Object.keys(await chrome.notifications.getAll());
          if (told.length === 0) await chrome.alarms.create('next-deadline', { when: 1 });
          return told;
        }),
      { intervals: [1_500], timeout: 15_000 },
    )
    .toEqual([expect.stringMatching(/^call::/)]);
});

test('axe finds nothing in a call on hold, in popup and panel', async ({ murshid }) => {
  await setClock(murshid.worker, start);
  await startCall(murshid.worker);
  await press(murshid.worker, 'toggle-hold');
  await setClock(murshid.worker, start + 121_000);
  for (const path of ['popup.html', 'sidepanel.html']) {
    const page = await murshid.context.newPage();
    await page.goto(murshid.url(path));
    await expect(page.getByRole('timer')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`);
      expect(found, `${path} ${colorScheme}`).toEqual([]);
    }
  }
});
