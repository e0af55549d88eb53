import { expect, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import type { Said } from './pages/chatwoot/desk.ts';

test.use({ browserIs: 'erased' });

/** The watcher, the coach and insertion as built, in a page that behaves like Chatwoot. */

const coach = (page: Page) => page.locator('murshid-coach');
const card = (page: Page) => coach(page).locator('[data-nudge]');
/** What the worker keeps, as far as these tests look at it. */
type Kept = Record<string, { conversation?: { log: { id: string; type: string }[] } }>;

const composer = (page: Page) => page.locator('.ProseMirror');

const start: Said[] = [{ kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' }];

test('the coach comes with the first conversation, and not before', async ({ openDesk }) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await desk.evaluate((it, said) => it.add(7, 'سارة', said), start);
  await expect(coach(page)).toHaveCount(0);
  await desk.evaluate((it) => it.open(7));
  await expect(coach(page).locator('.pill')).toBeVisible();
});

test('a hold is seen, its clock runs, and a nudge is put into the reply', async ({ openChat }) => {
  const { page } = await openChat(start);
  await composer(page).click();
  await page.keyboard.type('لحظات من فضلك أراجع حالة الطلب');
  await page.keyboard.press('Enter');
  const clock = coach(page).locator('[data-hold]');
  await expect(clock).toHaveAttribute('data-check-ins', '0');
  await expect(clock).toContainText('0:01');

  await expect(card(page)).toBeVisible();
  const snippet = await card(page).locator('.snippet').textContent();
  await page.keyboard.type('مسودة ');
  await card(page).locator('button.main').click();
  await expect(composer(page)).toHaveText(`مسودة ${snippet}`);
  await expect(card(page)).toHaveCount(0);
  await expect(composer(page)).toBeFocused();
});

test('a greeting that goes without names asks for them once, and has them from then on', async ({
  openChat,
  murshid,
}) => {
  const { page, desk } = await openChat(start);
  await desk.evaluate((it) => void it.send(7, 'طلبك في الطريق').confirm());
  const greeting = coach(page).locator('[data-rule="greeting"]');
  await expect(greeting.locator('.snippet')).not.toContainText('معك');
  const form = greeting.locator('form');
  await form.getByLabel('اسمك كما يظهر للعميل').click();
  await page.keyboard.type('ليلى');
  await form.getByLabel('اسم الشركة').click();
  await page.keyboard.type('سحابة');
  await page.keyboard.press('Enter');
  await expect(greeting.locator('.snippet')).toContainText('معك ليلى، خدمة عملاء سحابة');
  await expect(form).toHaveCount(0);
  const kept = () => murshid.worker.evaluate(() => chrome.storage.local.get('settings'));
  expect(await kept()).toMatchObject({ settings: { agent: 'ليلى', company: 'سحابة' } });
});

test('what is for the customer stays out of an internal note', async ({ openChat }) => {
  const { page, desk } = await openChat(start);
  await desk.evaluate((it) => void it.send(7, 'طلبك في الطريق').confirm());
  await expect(card(page)).toBeVisible();
  await desk.evaluate((it) => it.setPrivate(true));
  await card(page).locator('button.main').click();
  await expect(card(page).getByRole('alert')).toContainText('الملاحظة الداخلية');
  await expect(composer(page)).toHaveText('');
});

test('the coach follows the mouse over a frame of the page, and is let go there', async ({
  openChat,
}) => {
  const { page } = await openChat(start);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>An editor of its own</p>';
    frame.style.cssText =
      'position:fixed;inset:40px auto auto 300px;inline-size:500px;block-size:250px';
    document.body.append(frame);
  });
  const pill = coach(page).locator('.pill');
  const from = await pill.boundingBox();
  if (from === null) throw new Error('The coach shows no pill.');
  const { mouse } = page;
  await mouse.move(from.x + 6, from.y + 6);
  await mouse.down();
  await mouse.move(506, 156, { steps: 8 });
  await expect.poll(async () => (await pill.boundingBox())?.x).toBeCloseTo(500, 0);
  await mouse.up();
  await mouse.move(20, 20, { steps: 4 });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect((await pill.boundingBox())?.x).toBeCloseTo(500, 0);
});

test('a rule dismissed three times in a row asks, and once stopped speaks no more', async ({
  murshid,
  openChat,
}) => {
  const dismissals = { inRow: [['greeting', 3]], quiet: [] };
  await murshid.worker.evaluate(
    (kept) => chrome.storage.local.set({ dismissals: kept }),
    dismissals,
  );
  const { page, desk } = await openChat(start);
  await desk.evaluate((it) => void it.send(7, 'طلبك في الطريق').confirm());
  const asking = coach(page).locator('[data-rule="greeting"]');
  await expect(asking).toContainText('ثلاث مرات متتالية');
  await asking.getByRole('button', { name: 'إيقاف التنبيه' }).click();
  const quiet = () =>
    murshid.worker.evaluate(async () => {
      const { dismissals: kept } = await chrome.storage.local.get<{
        dismissals: { quiet: string[] };
      }>('dismissals');
      return kept.quiet;
    });
  await expect.poll(quiet).toEqual(['greeting']);
  await page.reload();
  await expect(coach(page).locator('.pill')).toBeVisible();
  await expect(asking).toHaveCount(0);
});

test('reaching for the end is told to the worker, and the end goes on', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  await desk.evaluate((it) => {
    it.add(8, 'Omar', [{ kind: 'incoming', text: 'My printer is offline' }]);
    it.open(8);
  });
  await expect(coach(page).locator('.pill')).toBeVisible();
  await page.getByRole('button', { name: 'Resolve' }).click();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  const recorded = () =>
    murshid.worker.evaluate(async () => {
      const all = await chrome.storage.local.get<Kept>();
      const kept = Object.entries(all).find(([key]) => key.startsWith('conversation:'))?.[1];
      return kept?.conversation?.log.map(({ type }) => type);
    });
  // All of it may happen within one millisecond, where the order says nothing.
  const all = ['close-attempt', 'closed', 'message', 'message'];
  await expect.poll(async () => (await recorded())?.toSorted()).toEqual(all);
});

test('a closing step that was done in words of their own is ticked on the card', async ({
  murshid,
  openChat,
}) => {
  const { page, desk } = await openChat(start);
  await desk.evaluate((it) => {
    it.send(7, 'وعليكم السلام، طلبك في الطريق').confirm();
    it.receive(7, { kind: 'incoming', text: 'شكرا، مع السلامة' });
  });
  const steps = card(page).locator('[data-step]');
  await expect(steps).toHaveCount(2);
  const first = await steps.first().getAttribute('data-step');
  await steps
    .first()
    .getByRole('button', { name: /^تأكيد الإتمام/ })
    .click();
  await expect(steps).toHaveCount(1);
  await expect(steps).not.toHaveAttribute('data-step', first ?? '');
  const ticks = () =>
    murshid.worker.evaluate(async () => {
      const kept = Object.values(await chrome.storage.local.get<Kept>());
      return kept
        .flatMap((one) => one.conversation?.log ?? [])
        .filter(({ type }) => type === 'tick');
    });
  await expect.poll(ticks).toMatchObject([{ standard: first, value: 'met' }]);
});

test('a text that the worker sends goes into the reply box, or the agent is told', async ({
  murshid,
  openChat,
  pages,
}) => {
  const { page, desk } = await openChat(start);
  const conversation = `chatwoot:${new URL(pages.origin).host}:1/7`;
  const insert = (text: string) =>
    murshid.worker.evaluate(
      async ([origin, data]) => {
        const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
        const message = { id: 1, timestamp: 0, type: 'insert', data };
        return (await chrome.tabs.sendMessage(tab?.id ?? -1, message)).res;
      },
      ['http://127.0.0.1', { conversation, text, nudge: null }] as const,
    );
  const lines = 'نشكر لك صبرك.\n\nفريق الدعم';
  expect(await insert(lines)).toBe('inserted');
  await expect(composer(page).locator('p')).toHaveText(['نشكر لك صبرك.', '', 'فريق الدعم']);
  await desk.evaluate((it) => it.setPrivate(true));
  expect(await insert('سر')).toBe('note-mode');
  await expect(coach(page).getByRole('alert')).toContainText('الملاحظة الداخلية');
});

test('two conversations in one list are never mixed, in the page or in the worker', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  await desk.evaluate((it) => {
    it.add(1, 'Omar', [{ kind: 'incoming', text: 'one' }]);
    it.add(2, 'Huda', [{ kind: 'incoming', text: 'two' }]);
    it.open(1);
  });
  await expect(coach(page).locator('.pill')).toBeVisible();
  await desk.evaluate((it) => {
    it.goTo(2);
    it.receive(1, { kind: 'incoming', text: 'late' });
    it.show(2);
    it.receive(2, { kind: 'incoming', text: 'two again' });
  });
  const recorded = () =>
    murshid.worker.evaluate(async () => {
      const all = await chrome.storage.local.get<Kept>();
      return Object.entries(all)
        .filter(([key]) => key.startsWith('conversation:'))
        .map(([key, kept]) => [key.split('/').at(-1), kept.conversation?.log.map(({ id }) => id)]);
    });
  await expect.poll(recorded).toEqual([
    ['1', ['1001']],
    ['2', ['1002', '1004']],
  ]);
});

test('nothing of the page goes anywhere: no request, no error', async ({ openDesk, pages }) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const own = request.url().startsWith(pages.origin) || request.url().startsWith('data:');
    if (!own) trouble.push(request.url());
  });
  await desk.evaluate((it, said) => {
    it.add(7, 'سارة', said);
    it.open(7);
  }, start);
  await expect(coach(page).locator('.pill')).toBeVisible();
  await desk.evaluate((it) => void it.send(7, 'لحظات من فضلك').confirm());
  await expect(coach(page).locator('[data-hold]')).toBeVisible();
  expect(trouble).toEqual([]);
});
