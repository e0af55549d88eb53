import { expect } from '@playwright/test';
import { launchMurshid } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/helpdesk.ts';
import { alarmAt, askToWait, follow, hold, keyOf } from './driving/passing-time.ts';
import { findRecorded } from './driving/recorded.ts';

test('a page that is kept aside and taken back shows what came due meanwhile, once', async ({
  pages,
}) => {
  // Playwright has pages never be kept aside.
  const murshid = await launchMurshid({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const page = await murshid.context.newPage();
  await page.goto(`${pages.origin}/app/accounts/1/dashboard?language=ar`);
  await askToWait({ page, desk: await page.evaluateHandle(() => window.desk) }, murshid);
  const key = keyOf(page);
  const started = await hold(page).getAttribute('data-started');
  await page.evaluate(() => void Object.assign(document.documentElement.dataset, { kept: '' }));
  const told = await follow(murshid);
  await page.goto(`${pages.origin}/phone/index.html`);
  // Nobody sees the conversation now.
  await alarmAt(122, murshid);
  await expect.poll(async () => (await told()).length).toBe(1);
  await page.evaluate(() => void setTimeout(() => history.back()));
  // Playwright does not follow into a page that was kept aside: the extension looks.
  const seen = () =>
    murshid.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () => {
          const hosts = document.querySelectorAll('murshid-coach');
          const root = hosts[0]?.shadowRoot;
          return {
            kept: document.documentElement.dataset.kept === '',
            coaches: hosts.length,
            kind: root?.querySelector<HTMLElement>('[data-nudge]')?.dataset.kind,
            started: root?.querySelector<HTMLElement>('[data-hold]')?.dataset.started,
          };
        },
      });
      return found?.result;
    });
  const back = { kept: true, coaches: 1, started: started ?? undefined };
  await expect.poll(seen).toEqual({ ...back, kind: 'check-in' });
  await findRecorded(murshid.worker, key, 2);
  // The next is seen here, and told once.
  await alarmAt(153, murshid);
  await expect.poll(seen).toEqual({ ...back, kind: 'check-in-missed' });
  expect(await told()).toHaveLength(1);
  await murshid.close();
});
