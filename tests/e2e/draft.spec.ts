import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './driving/helpdesk.ts';
import type { Said } from './pages/chatwoot/desk.ts';

test.use({ browserIs: 'erased' });

/** The draft check as built, in a page that behaves like Chatwoot. */

const draftCard = (page: Page) => page.locator('murshid-coach [data-nudge][data-kind=draft]');
const composer = (page: Page) => page.locator('.ProseMirror');

const start: Said[] = [{ kind: 'incoming', text: 'السلام عليكم، لم يصلني طلبي' }];

/** In no message that anybody sends, and in nothing that is kept. */
const SECRET = 'زمردة';

test.beforeEach(({ murshid }) =>
  murshid.worker.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    chrome.runtime.onMessage.addListener((message) => void seen.push(JSON.stringify(message)));
  }),
);

test('a promise is told, an order gets a better wording, and no word of it leaves the page', async ({
  murshid,
  openChat,
}) => {
  const { page } = await openChat(start);
  await composer(page).click();
  await page.keyboard.type(`أكيد ${SECRET} بتنحل المشكلة اليوم`);
  await expect(draftCard(page)).toHaveAttribute('data-rule', 'false-promise');
  await expect(draftCard(page)).toHaveAttribute('data-conversation', /^chatwoot:.*:1\/7$/);
  await expect(composer(page)).toBeFocused();

  // Dismissed, it stays away while this draft goes on.
  await page.keyboard.press('Escape');
  await expect(draftCard(page)).toHaveCount(0);
  await page.keyboard.type(` يا ${SECRET}. ارسلي صورة ${SECRET}`);
  await expect(draftCard(page)).toHaveAttribute('data-draft', 'order');
  await draftCard(page).locator('button.main').click();
  await expect(composer(page)).toHaveText(
    `أكيد ${SECRET} بتنحل المشكلة اليوم يا ${SECRET}. ممكن ترسلين صورة ${SECRET} لو تكرمت؟`,
  );
  await expect(draftCard(page)).toHaveCount(0);

  const told = await murshid.worker.evaluate(async () => {
    const seen: unknown = Reflect.get(globalThis, 'seen');
    const kept = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    return { messages: String(seen), kept: JSON.stringify(kept) };
  });
  expect(told.messages).toContain('lintRules');
  // That a rule's mark was put away is told; what it stood under is not.
  expect(told.messages).toContain('false-promise');
  expect(told.kept).toContain('[["false-promise",1]');
  expect(told.kept).toContain('conversation:');
  expect(told.messages).not.toContain(SECRET);
  expect(told.kept).not.toContain(SECRET);
});

test('a mark put away three times in a row asks, and once stopped stays away until turned on', async ({
  murshid,
  openChat,
}) => {
  await murshid.worker.evaluate((kept) => chrome.storage.local.set(kept), {
    dismissals: { inRow: [['false-promise', 2]], quiet: [] },
  });
  const { page } = await openChat(start);
  await composer(page).click();
  await page.keyboard.type('أكيد بتنحل المشكلة اليوم');
  await expect(draftCard(page)).toBeVisible();
  await expect(draftCard(page).locator('.ask')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('نعدك بالحل اليوم');
  await draftCard(page).getByRole('button', { name: 'إيقاف التنبيه' }).click();
  await expect(draftCard(page)).toHaveCount(0);
  const options = await murshid.context.newPage();
  await options.goto(murshid.url('options.html'));
  await options.locator('.quiet-rules').getByRole('button').click();
  await page.bringToFront();
  await page.keyboard.type('، ');
  await expect(draftCard(page)).toHaveCount(0);
  // What was put away stays so while this draft goes on; a new promise is told.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('I guarantee it will work today');
  await expect(draftCard(page)).toBeVisible();
});

test('the check comes with the first key in the reply box, and not before', async ({
  murshid,
  openDesk,
}) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  await desk.evaluate((it) => {
    it.add(8, 'Omar', [{ kind: 'incoming', text: 'My printer is offline' }]);
    it.open(8);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  const asked = () =>
    murshid.worker.evaluate(() => String(Reflect.get(globalThis, 'seen')).includes('lintRules'));
  expect(await asked()).toBe(false);
  await composer(page).click();
  await page.keyboard.type('O');
  await expect.poll(asked).toBe(true);
});

test('the card goes with the draft: sent, it is nobody’s draft any more', async ({ openDesk }) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  await desk.evaluate((it) => {
    it.add(8, 'Omar', [{ kind: 'incoming', text: 'My printer is offline' }]);
    it.open(8);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await composer(page).click();
  await page.keyboard.type('Send me a screenshot');
  await expect(draftCard(page)).toHaveAttribute('data-draft', 'order');
  await page.keyboard.press('Enter');
  await expect(draftCard(page)).toHaveCount(0);
});

test('the card goes where the editor deletes all of it by itself, and comes with what is pasted', async ({
  openChat,
}) => {
  const { page } = await openChat(start);
  await composer(page).click();
  await page.keyboard.type('أكيد بتنحل المشكلة اليوم');
  await expect(draftCard(page)).toBeVisible();
  // ProseMirror takes both keys, and no input event follows.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(composer(page)).toHaveText('');
  await expect(draftCard(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(draftCard(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await expect(composer(page)).toHaveText('');
  await expect(draftCard(page)).toHaveCount(0);
});

test('an internal note is only kept from card numbers', async ({ openDesk }) => {
  const { page, desk } = await openDesk('/app/accounts/1/dashboard');
  await desk.evaluate((it) => {
    it.add(8, 'Omar', [{ kind: 'incoming', text: 'My printer is offline' }]);
    it.open(8);
    it.setPrivate(true);
  });
  await expect(page.locator('murshid-coach .pill')).toBeVisible();
  await composer(page).click();
  await page.keyboard.type('Send me the file!!! 4111 1111 1111 1111');
  await expect(draftCard(page)).toHaveAttribute('data-draft', 'card');
  await page.keyboard.press('Escape');
  await expect(draftCard(page)).toHaveCount(0);
});

/** As helpdesks that answer a thread beside the conversation, or keep notes in a box of their own. */
async function addBox(page: Page, mode: 'reply' | 'note'): Promise<Locator> {
  await page.evaluate((writes) => {
    const box = document.createElement('div');
    box.className = writes === 'note' ? 'reply-box is-private' : 'reply-box';
    box.append(document.createElement('textarea'));
    document.querySelector('.reply-box')?.after(box);
  }, mode);
  return page.locator('.reply-box textarea').first();
}

test('in a second reply box the draft there is checked, and what is worded better is written there', async ({
  openChat,
}) => {
  const { page } = await openChat(start);
  const second = await addBox(page, 'reply');
  await composer(page).click();
  await page.keyboard.type('أهلاً وسهلاً');
  await second.click();
  await page.keyboard.type('ارسلي صورة');
  await expect(draftCard(page)).toHaveAttribute('data-draft', 'order');
  await draftCard(page).locator('button.main').click();
  await expect(second).toHaveValue('ممكن ترسلين صورة لو تكرمت؟');
  await expect(composer(page)).toHaveText('أهلاً وسهلاً');
  await expect(draftCard(page)).toHaveCount(0);
  // Back in the first, that one is checked.
  await composer(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('، أكيد بتنحل المشكلة اليوم');
  await expect(draftCard(page)).toHaveAttribute('data-rule', 'false-promise');
});

test('a box of notes beside the reply box is only kept from card numbers, and the reply box is checked as before', async ({
  openChat,
}) => {
  const { page } = await openChat(start);
  const notes = await addBox(page, 'note');
  await notes.click();
  await page.keyboard.type('ارسلي صورة! 4111 1111 1111 1111');
  await expect(draftCard(page)).toHaveAttribute('data-draft', 'card');
  await composer(page).click();
  await page.keyboard.type('أكيد بتنحل المشكلة اليوم');
  await expect(draftCard(page)).toHaveAttribute('data-rule', 'false-promise');
});
