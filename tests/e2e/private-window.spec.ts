import { expect } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import { attachTo } from './driving/real-popup.ts';

test('in a private window nothing is read and nothing is kept, though the agent asks the browser for it', async ({
  murshid,
  openChat,
  pages,
}) => {
  const { context } = murshid;
  const id = new URL(murshid.url('/')).host;
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  // As by the switch on this page, which is not shown for an extension that refuses.
  await settings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
  );
  const address = `${pages.origin}/app/accounts/1/conversations/9?language=ar`;
  const own = await context.newPage();
  // Where the browser takes it, it loads the extension anew.
  await expect(() => own.goto(murshid.url('options.html'))).toPass();
  await own.evaluate((url) => void chrome.windows.create({ incognito: true, url }), address);
  const hidden = await attachTo(murshid, address);
  await expect.poll(() => hidden.evaluate('"desk" in window')).toBe(true);
  await hidden.evaluate(`
    desk.add(9, 'نورة', [{ kind: 'incoming', text: 'السلام عليكم، الطابعة ما تطبع' }]);
    desk.open(9);
    desk.send(9, 'لحظات من فضلك').confirm();
    void 0;
  `);
  const shown = (what: string) => hidden.evaluate(`document.querySelectorAll('${what}').length`);
  await expect.poll(() => shown('.message-bubble-container')).toBe(2);

  // One in an ordinary window that comes later is read: the other would have been long before.
  const { page } = await openChat([{ kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' }]);
  const ordinary = `conversation:chatwoot:${new URL(page.url()).host}:1/7`;
  const kept = () => own.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  await expect.poll(kept).toContain(ordinary);
  expect(await shown('murshid-coach')).toBe(0);
  expect((await kept()).filter((name) => name.startsWith('conversation:'))).toEqual([ordinary]);
  const session = await own.evaluate(() => chrome.storage.session.get());
  expect(JSON.stringify(session)).not.toContain('1/9');
});
