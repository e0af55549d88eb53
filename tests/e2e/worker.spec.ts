import { expect, type Page, type Worker } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { type Helpdesk, test } from './driving/helpdesk.ts';
import {
  askToWait,
  hold,
  keyOf,
  lookAtClock,
  openTicket,
  ownPage,
  setTime,
} from './driving/passing-time.ts';
import { findRecorded } from './driving/recorded.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

/** The worker as it lives in the browser: badge, alarm, notification, shortcuts, two tabs, sleep. */

const badge = (worker: Worker) => worker.evaluate(() => chrome.action.getBadgeText({}));

/** The ticket is open, at the moment from which the times of its test are counted. */
async function begin(helpdesk: Helpdesk, murshid: Murshid): Promise<void> {
  await setTime(0, murshid);
  await openTicket(helpdesk, murshid);
}

/** The browser frees the memory of the tab at this address, as it does where memory runs short. */
async function freeMemory(address: string, { worker }: Murshid): Promise<void> {
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    await chrome.tabs.discard(tab?.id);
  }, address);
}

const addressInFront = ({ worker }: Murshid) =>
  worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.url);

/** Time passes, and whoever waits for it looks at the clock. */
async function pass(seconds: number, own: Page, key: string, murshid: Murshid): Promise<void> {
  await setTime(seconds, murshid);
  await lookAtClock(own, key);
}

test('the badge shows the silence of the hold, and one alarm waits for what comes next', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  await expect.poll(() => badge(murshid.worker)).toBe('0:00');
  const popup = await ownPage(murshid);
  await pass(125, popup, keyOf(helpdesk.page), murshid);
  await expect.poll(() => badge(murshid.worker)).toBe('2:00');
  expect(await murshid.worker.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
  await helpdesk.desk.evaluate((it) => void it.send(5, 'شكراً على انتظارك، تم الحل').confirm());
  await expect.poll(() => badge(murshid.worker)).toBe('');
});

test('a nudge whose tab is not in view is told by a notification, and its click leads there', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const popup = await ownPage(murshid);
  await popup.bringToFront();
  await pass(121, popup, keyOf(helpdesk.page), murshid);
  const shown = () => murshid.worker.evaluate(() => chrome.notifications.getAll());
  await expect.poll(shown).toEqual({ [keyOf(helpdesk.page)]: true });
  await helpdesk.desk.evaluate((it) => void it.send(5, 'ما زلت أراجع طلبك').confirm());
  await expect.poll(shown).toEqual({});
});

test('a nudge is told by a notification though a dialog of its own holds its page up', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const asked = helpdesk.page.waitForEvent('dialog');
  const closed = helpdesk.page.evaluate(() => alert('Leave this ticket?'));
  const dialog = await asked;
  const popup = await ownPage(murshid);
  await popup.bringToFront();
  await pass(121, popup, keyOf(helpdesk.page), murshid);
  const shown = () => murshid.worker.evaluate(() => chrome.notifications.getAll());
  await expect.poll(shown).toEqual({ [keyOf(helpdesk.page)]: true });
  await dialog.accept();
  await closed;
});

test('a nudge in view is not told twice: no notification', async ({ murshid, openDesk }) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const popup = await ownPage(murshid);
  await helpdesk.page.bringToFront();
  await pass(121, popup, keyOf(helpdesk.page), murshid);
  await expect(helpdesk.page.locator('murshid-coach [data-kind="check-in"]')).toBeVisible();
  expect(await murshid.worker.evaluate(() => chrome.notifications.getAll())).toEqual({});
});

test('a tab whose memory was freed in the middle of a hold is found again', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const address = helpdesk.page.url();
  const popup = await ownPage(murshid);
  await popup.bringToFront();
  await freeMemory(address, murshid);
  await popup.getByRole('button', { name: 'الانتقال إليها' }).click();
  await expect.poll(() => addressInFront(murshid)).toBe(address);
});

test('a tab that came back with the browser and was not looked at since is found by its address', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const address = helpdesk.page.url();
  const key = keyOf(helpdesk.page);
  const popup = await ownPage(murshid);
  await popup.bringToFront();
  await freeMemory(address, murshid);
  // With the browser goes what tells which tab shows what.
  await murshid.worker.evaluate(() => chrome.storage.session.clear());
  await pass(121, popup, key, murshid);
  const shown = () => murshid.worker.evaluate(() => chrome.notifications.getAll());
  await expect.poll(shown).toEqual({ [key]: true });
  await murshid.worker.evaluate((conversation) => {
    const event: unknown = chrome.notifications.onClicked;
    (event as { dispatch(id: string): void }).dispatch(conversation);
  }, key);
  await expect.poll(() => addressInFront(murshid)).toBe(address);
});

test('two tabs on one ticket are one conversation', async ({ murshid, openDesk }) => {
  const first = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(first, murshid);
  const second = await openDesk('/app/accounts/1/conversations/5?language=ar');
  await second.desk.evaluate((it) => {
    it.add(5, 'نورة', [
      { kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' },
      { kind: 'outgoing', text: 'لحظات من فضلك أراجع الطابعة', sender: 'agent' },
    ]);
    it.open(5);
  });
  const started = await hold(first.page).getAttribute('data-started');
  await expect(hold(second.page)).toHaveAttribute('data-started', started ?? '');
  await expect(hold(second.page)).toHaveAttribute('data-check-ins', '0');
  await findRecorded(murshid.worker, keyOf(first.page), 2);
  // Both tabs get the next message, under one id.
  for (const { desk } of [first, second]) {
    await desk.evaluate((it) => void it.send(5, 'ما زلت أراجع طلبك، أحتاج دقيقة إضافية').confirm());
  }
  await expect(hold(second.page)).toHaveAttribute('data-check-ins', '1');
  await expect(hold(first.page)).toHaveAttribute('data-check-ins', '1');
  await findRecorded(murshid.worker, keyOf(first.page), 3);
});

test('a reload in the middle of a hold changes nothing', async ({ murshid, openDesk }) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const started = await hold(helpdesk.page).getAttribute('data-started');
  await helpdesk.page.reload();
  await helpdesk.page.evaluate(() => {
    window.desk.add(5, 'نورة', [
      { kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' },
      { kind: 'outgoing', text: 'لحظات من فضلك أراجع الطابعة', sender: 'agent' },
    ]);
    window.desk.open(5);
  });
  await expect(hold(helpdesk.page)).toHaveAttribute('data-started', started ?? '');
  await findRecorded(murshid.worker, keyOf(helpdesk.page), 2);
});

test('a stopped worker wakes for a message, and knows the hold', async ({ murshid, openDesk }) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  const { page, desk } = helpdesk;
  await desk.evaluate((it) => {
    it.add(5, 'نورة', [{ kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' }]);
    it.open(5);
  });
  await findRecorded(murshid.worker, keyOf(page), 1);
  await desk.evaluate((it) => void it.send(5, 'لحظات من فضلك أراجع الطابعة').confirm());
  await expect(hold(page)).toBeVisible();
  await stopWorker(murshid.context, murshid.url('popup.html'));
  await desk.evaluate((it) => void it.send(5, 'ما زلت أراجع طلبك، أحتاج دقيقة إضافية').confirm());
  await expect(hold(page)).toHaveAttribute('data-check-ins', '1');
});

test('a stopped worker lists who waits, and draws the one that is chosen', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  await helpdesk.desk.evaluate((it) => {
    it.add(6, 'ريم', [{ kind: 'incoming', text: 'أهلاً، أحتاج فاتورة' }]);
    it.open(6);
  });
  const held = keyOf(helpdesk.page);
  const other = held.replace(/5$/, '6');
  await findRecorded(murshid.worker, other, 1);
  await stopWorker(murshid.context, murshid.url('manifest.json'));
  const popup = await ownPage(murshid);
  const drawn = popup.locator('[data-conversation]');
  await expect(drawn).toHaveAttribute('data-conversation', other);
  await stopWorker(murshid.context, murshid.url('manifest.json'));
  await popup.locator(`[data-held="${held}"]`).click();
  await expect(drawn).toHaveAttribute('data-conversation', held);
  await expect(popup.getByRole('timer')).toBeVisible();
});

test('what an earlier version kept is taken over by a worker that starts', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  const key = keyOf(helpdesk.page);
  await murshid.worker.evaluate(async (name) => {
    const all = await chrome.storage.local.get(null);
    await chrome.storage.local.remove(Object.keys(all).filter((one) => one.startsWith('index:')));
    const hold = { countsFrom: Date.now(), dueAt: Date.now() + 120_000, speed: 1 };
    const line = { wakeAt: hold.dueAt, seenAt: Date.now(), closed: false, hold };
    await chrome.storage.local.set({ conversations: { [name]: line } });
    await chrome.action.setBadgeText({ text: '' });
  }, key);
  await stopWorker(murshid.context, murshid.url('manifest.json'));
  const popup = await ownPage(murshid);
  await expect(popup.locator('[data-conversation]')).toHaveAttribute('data-conversation', key);
  await expect(popup.getByRole('timer')).toBeVisible();
  await expect.poll(() => badge(murshid.worker)).not.toBe('');
  const kept = await murshid.worker.evaluate(() => chrome.storage.local.get(null));
  expect(Object.keys(kept)).not.toContain('conversations');
  expect(await murshid.worker.evaluate(() => chrome.alarms.getAll())).toHaveLength(1);
});

test('where nothing more can be stored a hold ends all the same, and the agent is told', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await askToWait(helpdesk, murshid);
  await expect(hold(helpdesk.page)).toBeVisible();
  await murshid.worker.evaluate(async () => {
    const { local } = chrome.storage;
    const full = 'full:';
    for (const size of [500_000, 5_000]) {
      try {
        for (let at = 0; ; at += 1) await local.set({ [`${full}${size}:${at}`]: 'x'.repeat(size) });
      } catch {
        // The browser takes no more of that size.
      }
    }
    // To the last byte: an event of a hold takes few. Two are the quotation marks.
    const rest = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ [full]: 'x'.repeat(Math.max(0, rest - full.length - 2)) });
  });
  await helpdesk.desk.evaluate(
    (it) => void it.send(5, 'شكرا لانتظارك، الطابعة تعمل الآن').confirm(),
  );
  await expect(hold(helpdesk.page)).toHaveCount(0);
  await expect(helpdesk.page.locator('murshid-coach [data-told]')).toContainText('تعذّر الحفظ');

  await murshid.worker.evaluate(async () => {
    const kept = Object.keys(await chrome.storage.local.get());
    await chrome.storage.local.remove(kept.filter((name) => name.startsWith('full:')));
  });
  await findRecorded(murshid.worker, keyOf(helpdesk.page), 3);
});

test('a shortcut starts and ends a hold, another inserts the shown snippet', async ({
  murshid,
  openDesk,
}) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await begin(helpdesk, murshid);
  const press = (command: string) =>
    murshid.worker.evaluate((name) => {
      // Playwright's keyboard does not reach the browser's shortcuts.
      const event: unknown = chrome.commands.onCommand;
      (event as { dispatch(command: string): void }).dispatch(name);
    }, command);
  await helpdesk.page.bringToFront();
  await press('toggle-hold');
  await expect(hold(helpdesk.page)).toBeVisible();
  await setTime(60, murshid);
  await press('toggle-hold');
  await expect(hold(helpdesk.page)).toHaveCount(0);
  await setTime(61, murshid);
  await helpdesk.desk.evaluate((it) => void it.send(5, 'الطابعة تعمل الآن').confirm());
  await expect(helpdesk.page.locator('murshid-coach [data-kind="thank-for-wait"]')).toBeVisible();
  await press('insert-nudge');
  await expect(helpdesk.page.locator('.ProseMirror')).toContainText('نورة');
});

test('a page cannot speak for another host', async ({ murshid, openDesk }) => {
  const helpdesk = await openDesk('/app/accounts/1/dashboard?language=ar');
  await begin(helpdesk, murshid);
  const popup = await ownPage(murshid);
  const answer = await popup.evaluate(() =>
    chrome.runtime.sendMessage({
      id: 1,
      timestamp: 0,
      type: 'observe',
      data: {
        conversation: {
          key: 'chatwoot:elsewhere.example:1/5',
          helpdesk: 'chatwoot',
          host: 'elsewhere.example',
          ticket: '5',
          channel: 'chat',
        },
        snapshot: true,
        messages: [],
        fields: [],
        moments: [],
        health: {},
      },
    }),
  );
  expect(JSON.stringify(answer)).toContain('not its own');
  const kept = await murshid.worker.evaluate(() => chrome.storage.local.get());
  expect(Object.keys(kept).join()).not.toContain('elsewhere');
});
