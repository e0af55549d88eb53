import { expect, type Page } from '@playwright/test';
import type { Murshid } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/helpdesk.ts';

test.use({ browserIs: 'erased' });

/**
 * Pinning from a selection's context menu, as built. The browser's menu itself is out of reach of
 * a test without a screen: the item's click is told to the worker as the browser would tell it.
 */

const DESK = '/app/accounts/1/dashboard?language=ar';
const told = (page: Page) => page.locator('murshid-coach [data-told]');

async function choose({ worker }: Murshid, page: Page, selectionText: string): Promise<void> {
  const order = { address: page.url(), selectionText };
  await worker.evaluate(async ({ address, selectionText }) => {
    const [tab] = await chrome.tabs.query({ url: `${new URL(address).origin}/*` });
    const info = { menuItemId: 'pin-selection', editable: false, pageUrl: address, frameId: 0 };
    // The event is the browser's own; only its firing is ours.
    const dispatch: unknown = Reflect.get(chrome.contextMenus.onClicked, 'dispatch');
    if (typeof dispatch !== 'function') throw new Error('an event of the browser cannot be fired');
    dispatch.call(chrome.contextMenus.onClicked, { ...info, selectionText }, tab);
  }, order);
}

const pins = ({ worker }: Murshid) =>
  worker.evaluate(async () =>
    Object.entries(await chrome.storage.local.get<Record<string, { ar: string; en: string }>>())
      .filter(([key]) => key.startsWith('pin:'))
      .map(([, { ar, en }]) => ({ ar, en })),
  );

test('selected text becomes a pin with its lines, told in the page without taking the focus', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk(DESK);
  await desk.evaluate((it) => {
    it.add(7, 'سارة', [{ kind: 'incoming', text: 'السلام عليكم' }]);
    it.open(7);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  const composer = page.locator('.ProseMirror');
  await composer.click();
  await page.evaluate(() => {
    const said = document.createElement('pre');
    said.textContent = '  يصلك المبلغ خلال ١٤ يومًا.\nنشكر لك صبرك.  ';
    document.body.prepend(said);
    getSelection()?.selectAllChildren(said);
  });
  // The browser tells a selection in one line.
  await choose(murshid, page, 'يصلك المبلغ خلال ١٤ يومًا. نشكر لك صبرك.');
  await expect(told(page)).toHaveText('ثُبّتت العبارة.');
  await expect
    .poll(() => pins(murshid))
    .toEqual([{ ar: 'يصلك المبلغ خلال ١٤ يومًا.\nنشكر لك صبرك.', en: null }]);
  await expect(told(page)).toBeHidden();

  await choose(murshid, page, 'يصلك المبلغ خلال ١٤ يومًا. نشكر لك صبرك.');
  await expect(told(page)).toHaveText('هذه العبارة مثبّتة من قبل.');
  expect(await pins(murshid)).toHaveLength(1);

  // What a page says is selected counts only where the browser saw the same words.
  await choose(murshid, page, 'We are open 9 to 5.');
  await expect.poll(async () => (await pins(murshid)).length).toBe(2);
  expect(await pins(murshid)).toContainEqual({ ar: null, en: 'We are open 9 to 5.' });
});

test('the item speaks the language of the interface, on watched pages only, and is there once', async ({
  murshid,
}) => {
  // The browser has no way to list items: it refuses a second one of the same id.
  const items = () =>
    murshid.worker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.contextMenus.create({ id: 'pin-selection', title: 'x' }, () =>
            resolve(chrome.runtime.lastError?.message ?? 'created'),
          );
        }),
    );
  await expect.poll(items).toMatch(/duplicate/i);
  await murshid.worker.evaluate(() => {
    const drawn: unknown[] = [];
    const { create } = chrome.contextMenus;
    Object.assign(globalThis, { drawn });
    Object.assign(chrome.contextMenus, {
      create: (item: { title: string; documentUrlPatterns: string[] }) => {
        drawn.push(item);
        return create.call(chrome.contextMenus, item);
      },
    });
  });
  const panel = await murshid.context.newPage();
  await panel.goto(murshid.url('sidepanel.html'));
  await panel.getByText('EN', { exact: true }).click();
  const drawn = () => murshid.worker.evaluate(() => Reflect.get(globalThis, 'drawn'));
  await expect.poll(drawn).toContainEqual(
    expect.objectContaining({
      title: 'Pin as a snippet',
      contexts: ['selection'],
      documentUrlPatterns: expect.arrayContaining(['https://app.chatwoot.com/*']),
    }),
  );
});
