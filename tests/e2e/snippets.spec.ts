import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { openRealPopup } from './driving/real-popup.ts';
import { stopWorker } from './driving/stop-worker.ts';

test.use({ browserIs: 'erased' });

/** Pins as built: pinned in the popup, found by typing, put into the reply box of a real editor. */

const composer = (page: Page) => page.locator('.ProseMirror');

test('what is pinned in the popup is found in another spelling, and inserted with the names', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'متى يصل المبلغ؟' }]);
    it.open(7);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await composer(page).click();

  const popup = await openRealPopup(murshid);
  const has = (selector: string) =>
    popup.evaluate(`document.querySelector('${selector}') !== null`);
  await expect.poll(() => has('.snippet-search input')).toBe(true);
  // Opened without snippets: they are asked for when they are looked for.
  expect(await has('[data-snippet]')).toBe(false);
  await popup.press('Slash');
  await expect.poll(() => has('[data-snippet]')).toBe(true);
  await popup.evaluate(`document.querySelector('.snippet-head .icon-button').click()`);
  await expect.poll(() => has('textarea')).toBe(true);
  await popup.type('[{customer}، ]المبلغ المُسترجَع يصل خلال {cursor}.');
  await popup.evaluate(`document.querySelector('.snippet-form .button.main').click()`);
  await expect.poll(() => has('.snippet-search input')).toBe(true);

  // The browser stops the worker after half a minute; what was pinned is still there.
  await stopWorker(murshid.context, murshid.url('icon/16.png'));
  await page.bringToFront();
  const again = await openRealPopup(murshid);
  await expect
    .poll(() => again.evaluate(`document.querySelector('.snippet-search input') !== null`))
    .toBe(true);
  await again.press('Slash');
  await again.type('خلال إلمسترجع');
  await expect
    .poll(() => again.evaluate(`document.querySelectorAll('[data-snippet]').length`))
    .toBe(1);
  await again.press('Enter');
  await expect(composer(page)).toHaveText('سارة، المبلغ المُسترجَع يصل خلال .');
  // The agent goes on where the snippet says.
  await expect(composer(page)).toBeFocused();
  await page.keyboard.insertText('١٤ يومًا');
  await expect(composer(page)).toHaveText('سارة، المبلغ المُسترجَع يصل خلال ١٤ يومًا.');
  // It is inserted, noted for the order by use, and nothing of the conversation is kept of it.
  const uses = () =>
    murshid.worker.evaluate(async () => {
      const { 'snippet-uses': kept } = await chrome.storage.local.get<{
        'snippet-uses'?: Record<string, { count: number }>;
      }>('snippet-uses');
      return Object.values(kept ?? {}).map(({ count }) => count);
    });
  await expect.poll(uses).toEqual([1]);
});

test('what was copied on a page is pasted into a new pin, with no permission for it', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard?language=ar');
  await desk.evaluate((it) => {
    it.add(7, 'سارة', []);
    it.open(7);
  });
  await composer(page).click();
  await page.keyboard.insertText('نشكر لك صبرك معنا');
  await page.keyboard.press('Control+A');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('صبرك');
  await page.keyboard.press('Control+C');
  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  await expect(popup.locator('.snippet-search input')).toBeVisible();
  // The list may stand there a moment before it listens.
  await expect(async () => {
    await popup.keyboard.press('Control+V');
    await expect(popup.locator('textarea').first()).toHaveValue('نشكر لك صبرك معنا', {
      timeout: 500,
    });
  }).toPass();
});

test('a file of another program is shown before anything is kept, then kept, and exported', async ({
  murshid,
}) => {
  const page = await murshid.context.newPage();
  await page.goto(murshid.url('options.html'));
  const section = page.locator('#snippets');
  await expect(section.locator('[data-snippet]').first()).toBeVisible();
  await section.locator('input[type=file]').setInputFiles({
    name: 'base.yml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(
      'matches:\n  - trigger: ":شكر"\n    replace: "شكرًا لك$|$"\n  - trigger: ":cat"\n    image_path: cat.png\n',
    ),
  });
  await expect(section.locator('[data-counts]')).toHaveAttribute('data-counts', '1 0 0 1');
  const pins = () =>
    murshid.worker.evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((name) => name.startsWith('pin:')),
    );
  expect(await pins()).toEqual([]);
  await section.locator('.pack-offer .button.main').click();
  await expect.poll(async () => (await pins()).length).toBe(1);
  await expect(section.locator('[data-snippet]').first()).toContainText(':شكر');

  const exported = page.waitForEvent('download');
  await section.getByRole('button', { name: 'JSON', exact: true }).click();
  const file = await (await exported).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    murshid: 'snippets',
    version: 1,
    snippets: [{ title: null, ar: 'شكرًا لك{cursor}', en: null, abbreviation: ':شكر' }],
  });

  // A table needs the other parser; both come with the extension, and are loaded when needed.
  await section.locator('input[type=file]').setInputFiles(await tableOf(page, section));
  await expect(section.locator('[data-counts]')).toHaveAttribute('data-counts', '0 1 0 0');
});

/** The pins as the CSV that the page hands out. */
async function tableOf(page: Page, section: Locator) {
  const exported = page.waitForEvent('download');
  await section.getByRole('button', { name: 'CSV', exact: true }).click();
  const buffer = await readFile(await (await exported).path());
  return { name: 'pins.csv', mimeType: 'text/csv', buffer };
}

test('the popup says why a text is not in the reply box', async ({ murshid, openChat }) => {
  const { page, desk } = await openChat([{ kind: 'incoming', text: 'متى يصل المبلغ؟' }]);
  await desk.evaluate((it) => it.setPrivate(true));
  await page.bringToFront();
  const popup = await openRealPopup(murshid);
  const has = (selector: string) =>
    popup.evaluate(`document.querySelector('${selector}') !== null`);
  await expect.poll(() => has('.snippet-search input')).toBe(true);
  await popup.press('Slash');
  await popup.type('انتظار');
  await expect.poll(() => has('[data-snippet]')).toBe(true);
  await popup.press('Enter');
  const said = () => popup.evaluate('document.body.innerText');
  await expect.poll(said).toContain('خانة الكتابة على وضع الملاحظة الداخلية');
  await expect(composer(page)).toHaveText('');
});
