import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test as base } from './driving/helpdesk.ts';
import { Unattended, type UnattendedPage } from './driving/unattended.ts';

/** What Murshid costs while nothing happens, and while only the page happens: by Chromium's own trace. */

const WATCHED_MS = 20_000;
/** The browser stops a worker 30 s after its last event, by and by. */
const STOPS_WITHIN_MS = 45_000;
/** The preset's time until a silent customer is asked whether they are still there. */
const SILENT_MS = 180_000;
/** Of the time; what a page does elsewhere costs it no more than this. */
const SHARE = 0.01;

const test = base.extend<{ unattended: Unattended }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
  unattended: async ({}, use) => {
    const unattended = await Unattended.launch();
    await use(unattended);
    await unattended.close();
  },
});

/** Opens conversation 7, and gives the time at which the agent's `said` was sent. */
async function converse(unattended: Unattended, origin: string, said: string) {
  const page = await unattended.open(`${origin}/app/accounts/1/dashboard?language=ar`);
  await expect.poll(() => page.evaluate(() => 'desk' in window, null)).toBe(true);
  await page.evaluate(() => {
    window.desk.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' }]);
    window.desk.open(7);
  }, null);
  await expect.poll(() => drawn(page, '.pill')).toBe(true);
  const sentAt = Date.now();
  await page.evaluate((text) => void window.desk.send(7, text).confirm(), said);
  return { page, sentAt };
}

const drawn = (page: UnattendedPage, selector: string) =>
  page.evaluate((wanted) => {
    const root = document.querySelector('murshid-coach')?.shadowRoot;
    return root?.querySelector(wanted)?.checkVisibility() === true;
  }, selector);

/** What helpdesks do all the time beside the messages: a clock, a sign of loading, somebody who types. */
function stirElsewhere(page: UnattendedPage): Promise<void> {
  return page.evaluate(() => {
    const bar = document.createElement('header');
    const [clock, spinner, typist] = ['time', 'i', 'p'].map((name) => document.createElement(name));
    if (!clock || !spinner || !typist) return;
    bar.append(clock, spinner, typist);
    document.querySelector('#app')?.prepend(bar);
    setInterval(() => {
      clock.textContent = new Date().toISOString();
    }, 1_000);
    let turn = 0;
    setInterval(() => {
      turn += 1;
      spinner.style.rotate = `${turn * 12}deg`;
      spinner.className = `spinner step-${turn % 12}`;
    }, 50);
    setInterval(() => {
      const dots = document.createElement('span');
      dots.textContent = '.'.repeat(turn % 4);
      typist.replaceChildren('سارة تكتب', dots);
    }, 300);
  }, null);
}

test('at rest nothing runs, what the page does elsewhere costs little, and the worker sleeps until something is due', async ({
  unattended,
  pages,
}) => {
  test.setTimeout(SILENT_MS + 60_000);
  const { page, sentAt } = await converse(
    unattended,
    pages.origin,
    'وعليكم السلام، معك سارة من الأفق. هل الطابعة موصولة بالكهرباء؟',
  );
  const runs = () => unattended.workerRuns();
  await expect.poll(runs, { timeout: STOPS_WITHIN_MS, intervals: [500] }).toBe(false);

  const quiet = await unattended.watch(WATCHED_MS);
  expect(quiet).toEqual({ ours: [], frames: 0, workerRan: false });

  await stirElsewhere(page);
  const stirred = await unattended.watch(WATCHED_MS);
  const cost = stirred.ours.reduce((sum, { ms }) => sum + ms, 0);
  const { length: calls } = stirred.ours;
  console.log(
    `beside a busy page: ${calls} calls, ${cost.toFixed(0)} ms of ${WATCHED_MS / 1000} s`,
  );
  // It was looked at: else this says nothing.
  expect(calls).toBeGreaterThan(100);
  expect(cost).toBeLessThan(WATCHED_MS * SHARE);
  expect(stirred.workerRan).toBe(false);

  // No sooner than the customer's silence is due, and then by itself.
  while (!(await runs())) await wait(100);
  const woke = Date.now() - sentAt;
  expect(woke).toBeGreaterThanOrEqual(SILENT_MS);
  expect(woke).toBeLessThan(SILENT_MS + 2_000);
  await expect.poll(() => drawn(page, '[data-kind="idle-1"]')).toBe(true);
});

test('a hold in a tab that is not in view runs in no page', async ({ unattended, pages }) => {
  test.setTimeout(120_000);
  const { page } = await converse(unattended, pages.origin, 'لحظات من فضلك أراجع الطابعة');
  await expect.poll(() => drawn(page, '[data-hold]')).toBe(true);
  const seen = await unattended.watch(3_000);
  expect(seen.ours.length).toBeGreaterThan(0);

  await unattended.open('about:blank');
  await expect.poll(() => page.evaluate(() => document.visibilityState, null)).toBe('hidden');
  // What looks at the phones at the beginning looks no longer.
  await unattended.watch(WATCHED_MS / 2);
  const { ours, frames } = await unattended.watch(WATCHED_MS);
  expect({ ours, frames }).toEqual({ ours: [], frames: 0 });
});
