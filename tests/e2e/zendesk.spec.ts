import { expect, type Page } from '@playwright/test';
import { test as base } from './driving/murshid.ts';
import { findRecorded, setClock } from './driving/recorded.ts';
import { type Served, servePages } from './driving/serve.ts';

/** The built extension in a page that behaves like Zendesk: two open tickets, one real editor each. */

const test = base.extend<object, { pages: Served }>({
  browserIs: 'erased',
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
    async ({}, use) => {
      const pages = await servePages(['zendesk']);
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
});

const start = Date.now() + 60 * 60 * 1000;
const coach = (page: Page) => page.locator('murshid-coach');
const clock = (page: Page) => coach(page).locator('[data-hold]').first();
const card = (page: Page) => coach(page).locator('[data-nudge]');
const reply = (page: Page) => page.locator('.ck-editor__editable:visible');
const keyOf = (page: Page, ticket: string) => `zendesk:${new URL(page.url()).host}:${ticket}`;

/** A message of the customer's, two fields (status and assignee), and how much of the ticket is shown. */
const AT_FIRST = 4;

async function openTickets(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/agent/dashboard`);
  await page.evaluate(() => {
    window.zendesk.add('4711', 'نورة الشمري', [
      { author: 'customer', text: 'السلام عليكم، خُصم المبلغ مرتين' },
    ]);
    window.zendesk.add('4712', 'Omar Haddad', [
      { author: 'customer', text: 'My printer is offline' },
    ]);
    window.zendesk.open('4711');
  });
  await expect(coach(page).locator('.pill')).toBeVisible();
  await expect(reply(page)).toBeVisible();
}

async function submit(page: Page, text: string): Promise<void> {
  await reply(page).click();
  await page.keyboard.type(text);
  await page.locator('[data-test-id=submit_button-button]:visible').click();
}

test('a hold belongs to its ticket, and outlives the way to another tab and back', async ({
  murshid,
  pages,
}) => {
  const page = await murshid.context.newPage();
  await setClock(murshid.worker, start);
  await openTickets(page, pages.origin);
  await submit(page, 'لحظات من فضلك أراجع العملية');
  await expect(clock(page)).toBeVisible();
  const started = await clock(page).getAttribute('data-started');

  await page.evaluate(() => window.zendesk.open('4712'));
  await findRecorded(murshid.worker, keyOf(page, '4712'), AT_FIRST);
  await expect(clock(page)).toHaveCount(0);
  await page.evaluate(() =>
    window.zendesk.receive('4711', { author: 'customer', text: 'هل من جديد؟' }),
  );
  await page.evaluate(() => window.zendesk.open('4711'));
  await expect(clock(page)).toHaveAttribute('data-started', started ?? '');
  const log = await findRecorded(murshid.worker, keyOf(page, '4711'), AT_FIRST + 2);
  const authors = log.flatMap((event) => (event.type === 'message' ? [event.author] : []));
  expect(authors).toEqual(['customer', 'agent', 'customer']);
  await findRecorded(murshid.worker, keyOf(page, '4712'), AT_FIRST);
});

test('a snippet goes into the reply of the ticket in front, after the draft', async ({
  murshid,
  pages,
}) => {
  const page = await murshid.context.newPage();
  await openTickets(page, pages.origin);
  await page.evaluate(() => window.zendesk.open('4712'));
  await expect(reply(page)).toHaveCount(1);
  await page.evaluate(() => window.zendesk.open('4711'));
  await submit(page, 'طلبك في الطريق');
  await expect(card(page)).toBeVisible();
  const snippet = (await card(page).locator('.snippet').textContent()) ?? '';
  await reply(page).click();
  await page.keyboard.type('مسودة ');
  await card(page).locator('button.main').click();
  const drafts = () =>
    page.evaluate(() =>
      Object.fromEntries(
        Object.entries(window.replies).map(([ticket, editor]) => [ticket, editor.getData()]),
      ),
    );
  await expect.poll(async () => (await drafts())['4711']).toContain(`مسودة ${snippet.trim()}`);
  expect((await drafts())['4712']).toBe('');
});

test('Submit as solved is noticed in its menu, and ends the ticket', async ({ murshid, pages }) => {
  const page = await murshid.context.newPage();
  await openTickets(page, pages.origin);
  await findRecorded(murshid.worker, keyOf(page, '4711'), AT_FIRST);
  await page.evaluate(() => window.zendesk.end());
  const log = await findRecorded(murshid.worker, keyOf(page, '4711'), AT_FIRST + 3);
  expect(log.map(({ type }) => type).toSorted()).toEqual([
    'close-attempt',
    'closed',
    'field',
    'field',
    'field',
    'message',
    'seen',
  ]);
  const fields = log.flatMap((event) =>
    event.type === 'field' ? [`${event.name}: ${event.value}`] : [],
  );
  expect(fields.toSorted()).toEqual(['assignee: ليلى القحطاني', 'status: open', 'status: solved']);
  expect(await page.evaluate(() => window.zendesk.isSolved('4711'))).toBe(true);
});
