import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { Installed } from './installed.ts';
import { policiesCanBeSet } from './policies.ts';
import { findRecorded } from './recorded.ts';

const CHECK_IN_MS = 120_000;

test('a browser that is killed in the middle of a hold knows it when it is back', async ({
  pages,
}) => {
  test.setTimeout(240_000);
  // biome-ignore lint/suspicious/noSkippedTests: only where policies cannot be written.
  test.skip(!policiesCanBeSet(), 'installing by policy takes root');
  const installed = await Installed.prepare();
  try {
    const first = await installed.launch();
    const address = `${pages.origin}/app/accounts/1/conversations/5`;
    const before = await first.context.newPage();
    await before.goto(address);
    await before.evaluate(() => {
      window.desk.add(5, 'Maha', [{ kind: 'incoming', text: 'Hi, the printer does not print' }]);
      window.desk.open(5);
    });
    await findRecorded(first.worker, `chatwoot:${new URL(address).host}:1/5`, 1);
    await before.evaluate(() => window.desk.send(5, 'One moment please, let me check.').confirm());
    const clock = before.locator('murshid-coach [data-hold]').first();
    await expect(clock).toBeVisible();
    const started = Number(await clock.getAttribute('data-started'));
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
    // The helpdesk shows what it has: the same messages, under the same ids.
    await after.evaluate(() => {
      window.desk.add(5, 'Maha', [
        { kind: 'incoming', text: 'Hi, the printer does not print' },
        { kind: 'outgoing', text: 'One moment please, let me check.', sender: 'agent' },
      ]);
      window.desk.open(5);
    });
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
