import { expect } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { Installed } from './driving/installed.ts';
import { policiesCanBeSet } from './driving/policies.ts';
import { findRecorded, setClock } from './driving/recorded.ts';

const CHECK_IN_MS = 120_000;

const SAID = [
  { kind: 'incoming', text: 'Hi, the printer does not print' },
  { kind: 'outgoing', text: 'One moment please, let me check.', sender: 'agent' },
] as const;

/** Runs in the page. The helpdesk shows what it has: the same messages, under the same ids. */
function showAgain(said: typeof SAID): void {
  window.desk.add(
    5,
    'Maha',
    said.map((one) => ({ ...one })),
  );
  window.desk.open(5);
}

/** A ticket in which the customer has just been asked to wait, and when that was. */
async function holdBegun(
  { context, worker }: Awaited<ReturnType<Installed['launch']>>,
  origin: string,
) {
  const address = `${origin}/app/accounts/1/conversations/5`;
  const key = `chatwoot:${new URL(address).host}:1/5`;
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(([asks]) => {
    window.desk.add(5, 'Maha', [asks]);
    window.desk.open(5);
  }, SAID);
  await findRecorded(worker, key, 1);
  await page.evaluate(([, waits]) => void window.desk.send(5, waits.text).confirm(), SAID);
  const clock = page.locator('murshid-coach [data-hold]').first();
  await expect(clock).toBeVisible();
  return { address, key, started: Number(await clock.getAttribute('data-started')) };
}

test('a browser that is killed in the middle of a hold knows it when it is back', async ({
  pages,
}) => {
  test.setTimeout(240_000);
  // biome-ignore lint/suspicious/noSkippedTests: only where policies cannot be written.
  test.skip(!policiesCanBeSet(), 'installing by policy takes root');
  const installed = await Installed.prepare();
  try {
    const { address, started } = await holdBegun(await installed.launch(), pages.origin);
    await installed.kill();

    const second = await installed.launch();
    await expect
      .poll(() => second.worker.evaluate(() => chrome.action.getBadgeText({})))
      .toMatch(/^\d+:\d\d$/);
    const alarms = () => second.worker.evaluate(() => chrome.alarms.getAll());
    await expect.poll(async () => (await alarms()).length).toBe(1);
    const [alarm] = await alarms();
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(started + CHECK_IN_MS);

    const after = await second.context.newPage();
    await after.goto(address);
    await after.evaluate(showAgain, SAID);
    await expect(after.locator('murshid-coach [data-hold]').first()).toHaveAttribute(
      'data-started',
      String(started),
    );
    const nudge = after.locator('murshid-coach [data-nudge][data-kind="check-in"]');
    await expect(nudge).toBeVisible({ timeout: CHECK_IN_MS });
    expect(Date.now() - started).toBeGreaterThanOrEqual(CHECK_IN_MS);
    await expect(after.locator('murshid-coach [data-nudge]')).toHaveCount(1);
  } finally {
    await installed.remove();
  }
});

test('tabs that come back with the browser bring the hold back, and none is taken for what it was before', async ({
  pages,
}) => {
  test.setTimeout(240_000);
  // biome-ignore lint/suspicious/noSkippedTests: only where policies cannot be written.
  test.skip(!policiesCanBeSet(), 'installing by policy takes root');
  const installed = await Installed.prepare();
  try {
    const first = await installed.launch();
    const { address, key, started } = await holdBegun(first, pages.origin);
    const beside = `${pages.origin}/phone/index.html`;
    await (await first.context.newPage()).goto(beside);
    await expect.poll(() => installed.remembers(beside), { timeout: 30_000 }).toBe(true);
    // A browser that was killed asks first whether its tabs are to come back.
    await installed.close();

    const { context, worker } = await installed.launch(['--restore-last-session']);
    const tabs = () => worker.evaluate(() => chrome.tabs.query({}));
    const back = async () => (await tabs()).find(({ url }) => url === address);
    await expect.poll(async () => (await back())?.id).toBeDefined();
    await expect
      .poll(() => worker.evaluate(() => chrome.action.getBadgeText({})))
      .toMatch(/^\d+:\d\d$/);
    const watchers = await worker.evaluate(async () => {
      type Known = { tab: number; conversation: string };
      const { watchers: all = {} } = await chrome.storage.session.get<{
        watchers?: Record<string, Known>;
      }>('watchers');
      return Object.values(all).map(({ tab, conversation }) => ({ tab, conversation }));
    });
    const tab = await back();
    for (const watcher of watchers) expect(watcher).toEqual({ tab: tab?.id, conversation: key });

    // What comes due is told though nobody has looked at the tab, and the notice leads to it.
    await setClock(worker, started + CHECK_IN_MS + 1_000);
    await worker.evaluate(() => {
      const event: unknown = chrome.alarms.onAlarm;
      (event as { dispatch(alarm: object): void }).dispatch({ name: 'next-deadline' });
    });
    const shown = () => worker.evaluate(() => chrome.notifications.getAll());
    await expect.poll(shown).toEqual({ [key]: true });
    await worker.evaluate((conversation) => {
      const event: unknown = chrome.notifications.onClicked;
      (event as { dispatch(id: string): void }).dispatch(conversation);
    }, key);
    await expect.poll(async () => (await back())?.active).toBe(true);
    const page = () => context.pages().find((one) => one.url() === address);
    await expect.poll(() => page()?.evaluate(() => 'desk' in window)).toBe(true);
    await page()?.evaluate(showAgain, SAID);
    const again = page()?.locator('murshid-coach [data-hold]').first();
    if (again === undefined) throw new Error('The tab is gone.');
    await expect(again).toHaveAttribute('data-started', String(started));
    await findRecorded(worker, key, 2);
  } finally {
    await installed.remove();
  }
});
