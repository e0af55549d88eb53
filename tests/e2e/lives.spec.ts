import { expect } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import {
  alarmAt,
  askToWait,
  card,
  follow,
  hold,
  keyOf,
  ownPage,
  showAgain,
} from './driving/passing-time.ts';
import { findRecorded } from './driving/recorded.ts';

/**
 * A tab's lives in the middle of a hold: copied, moved to a window of its own, opened
 * twice, asleep, offline, by a clock that jumps. No nudge comes twice, none is lost, none is about a past wait.
 */

test('a tab that is copied, and one that goes to a window of its own, is the same conversation', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const { page } = helpdesk;
  const key = keyOf(page);
  const told = await follow(murshid);
  const opened = murshid.context.waitForEvent('page');
  await murshid.worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id !== undefined) await chrome.tabs.duplicate(tab.id);
  }, page.url());
  const copy = await opened;
  await copy.waitForLoadState();
  await showAgain(copy);
  await expect(hold(copy)).toHaveAttribute(
    'data-started',
    (await hold(page).getAttribute('data-started')) ?? '',
  );
  await findRecorded(murshid.worker, key, 2);
  // Into a window of its own, which is in front.
  await murshid.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id !== undefined) await chrome.windows.create({ tabId: tab.id, focused: true });
  });
  await alarmAt(122, murshid);
  await expect(card(copy)).toBeVisible();
  await expect(card(page)).toBeVisible();
  await expect.poll(async () => (await told()).length).toBeLessThanOrEqual(1);
  // Both see the agent's word.
  for (const one of [page, copy]) {
    await one.evaluate(() => void window.desk.send(5, 'ما زلت أراجع طلبك، أحتاج دقيقة').confirm());
  }
  for (const one of [page, copy]) {
    await expect(card(one)).toHaveCount(0);
    await expect(hold(one)).toHaveAttribute('data-check-ins', '1');
  }
  await findRecorded(murshid.worker, key, 3);
});

test('a laptop that slept for twenty minutes tells one late nudge, and none for what it slept through', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const own = await ownPage(murshid);
  await own.bringToFront();
  const told = await follow(murshid);
  // In the middle of a round: nothing comes due while this test goes on, however slow the machine.
  await alarmAt(20 * 60 + 60, murshid);
  await expect.poll(async () => (await told()).length).toBe(1);
  await alarmAt(20 * 60 + 61, murshid);
  await helpdesk.page.bringToFront();
  // The round's reminder has come by then, and stands for it.
  const shown = helpdesk.page.locator('murshid-coach [data-nudge]');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-kind', 'check-in-missed');
  expect(await told()).toHaveLength(1);
  // Back with an answer: nothing of the sleep is told any more.
  await helpdesk.desk.evaluate((it) => void it.send(5, 'شكراً على انتظارك، تم الحل').confirm());
  await expect(hold(helpdesk.page)).toHaveCount(0);
  await alarmAt(22 * 60, murshid);
  await expect.poll(() => murshid.worker.evaluate(() => chrome.notifications.getAll())).toEqual({});
  expect(await told()).toHaveLength(1);
});

for (const { how, by } of [
  { how: 'an hour back, as at the end of summer time by hand', by: -3600 },
  { how: 'ten minutes back', by: -600 },
]) {
  test(`a machine's clock that goes ${how} neither repeats nor loses a check-in`, async ({
    murshid,
    openDesk,
  }) => {
    const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
    await askToWait(helpdesk, murshid);
    const own = await ownPage(murshid);
    await own.bringToFront();
    const told = await follow(murshid);
    await alarmAt(122, murshid);
    await expect.poll(async () => (await told()).length).toBe(1);
    await alarmAt(122 + by, murshid);
    await expect(card(helpdesk.page)).toHaveCount(1);
    expect(await told()).toHaveLength(1);
    // Its own clock goes on from where it was: the reminder comes 30 s after the first asking.
    await alarmAt(122 + by + 32, murshid);
    await expect.poll(async () => (await told()).length).toBe(2);
  });
}

test('without a network everything goes on', async ({ murshid, openDesk }) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await murshid.context.setOffline(true);
  await askToWait(helpdesk, murshid);
  await helpdesk.page.bringToFront();
  await alarmAt(122, murshid);
  await expect(card(helpdesk.page)).toBeVisible();
  await card(helpdesk.page).locator('button.main').click();
  await expect(helpdesk.page.locator('.ProseMirror')).not.toHaveText('');
});

test('a page that is drawn ahead and never looked at tells nothing, and is whole once it is', async ({
  murshid,
  openDesk,
  pages,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const { page } = helpdesk;
  await page.goto(`${pages.origin}/phone/index.html`);
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({
      prerender: [{ source: 'list', urls: [url], eagerness: 'immediate' }],
    });
    document.head.append(rules);
  }, `${pages.origin}/app/accounts/1/conversations/5?language=ar`);
  await page.evaluate(
    (url) => void location.assign(url),
    '/app/accounts/1/conversations/5?language=ar',
  );
  await page.waitForURL(/conversations/);
  await showAgain(page);
  await expect(hold(page)).toBeVisible();
  await findRecorded(murshid.worker, keyOf(page), 2);
  await alarmAt(122, murshid);
  await expect(card(page)).toHaveCount(1);
});
