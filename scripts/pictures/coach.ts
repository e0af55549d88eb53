import type { Page } from '@playwright/test';
import type { Murshid } from '../chromium/launch-murshid.ts';
import {
  APPEARS_WITHIN_MS,
  dismissed,
  guardedPack,
  installPack,
  openChat,
  SAID,
  withPages,
} from './chats.ts';
import { open, openOverDesk, PAGE, type Scene, type Stage } from './scene.ts';

const ANYWAY = { ar: 'إغلاق على أي حال', en: 'Close anyway' } as const;

/** The pack is chosen for the host before the page is opened. */
async function usePack({ murshid }: Stage, origin: string): Promise<void> {
  const options = await open(murshid, 'options.html', PAGE);
  await installPack(options, guardedPack(), new URL(origin).host);
  await options.close();
}

/** A customer on hold asks for news: the reasons, and what is in the way of an insertion. */
const asked: Scene = {
  name: 'coach-asked',
  async play(stage) {
    const { language, take } = stage;
    const { answer, hold, chase } = SAID[language];
    await withPages(['chatwoot'], async (served) => {
      const { page, send, receive } = await openChat(stage, served);
      const coach = page.locator('murshid-coach');
      await send(answer);
      await take(page, 'coach-rest', { narrow: true });
      await send(hold);
      await coach.locator('[data-hold]').first().waitFor();
      await take(page, 'coach-hold', { narrow: true });
      await receive(chase);
      await coach.locator('[data-nudge]').waitFor();
      await take(page, 'coach-asked', { narrow: true });
      await coach.locator('.row button[aria-expanded]').click();
      await take(page, 'coach-why', { narrow: true });
      await coach.locator('.row button[aria-expanded]').click();
      await page.locator('.reply-box__tabs .mode').click();
      await coach.locator('.row .main').click();
      await coach.locator('.trouble p').waitFor();
      await take(page, 'coach-note', { narrow: true });
      await page.evaluate(() => document.querySelector('.reply-box')?.remove());
      await coach.locator('.row .main').click();
      await coach.locator('.trouble button').waitFor();
      await take(page, 'coach-no-box', { narrow: true });
    });
  },
};

/** The end of a hold without thanks, and an end that is held back once. */
const endings: Scene = {
  name: 'coach-endings',
  async play(stage) {
    const { language, take } = stage;
    const { answer, hold, solved } = SAID[language];
    await withPages(['chatwoot'], async (served) => {
      await usePack(stage, served.origin);
      const { page, send } = await openChat(stage, served);
      const coach = page.locator('murshid-coach');
      await send(answer);
      await send(hold);
      await coach.locator('[data-hold]').first().waitFor();
      // A hold of a second is one to be thanked for, by this pack.
      await page.waitForFunction(() => {
        const held = document
          .querySelector('murshid-coach')
          ?.shadowRoot?.querySelector('[data-hold]');
        const started = held instanceof HTMLElement ? held.dataset.started : undefined;
        return started !== undefined && Date.now() > Number(started) + 2000;
      });
      await send(solved);
      await coach.locator('[data-kind="thank-for-wait"]').waitFor({ timeout: APPEARS_WITHIN_MS });
      await take(page, 'coach-thanks', { narrow: true });
      await page.keyboard.press('Escape');
      await page.locator('.resolve-actions button').first().click();
      await coach.getByRole('button', { name: ANYWAY[language] }).waitFor();
      await take(page, 'coach-guard', { narrow: true });
    });
  },
};

/** What is said of a draft; the question whether a nudge is to be quiet; and a word in passing. */
const draft: Scene = {
  name: 'coach-draft',
  async play(stage) {
    const { murshid, language, take } = stage;
    const { answer, hold, promise, chase } = SAID[language];
    await withPages(['chatwoot'], async (served) => {
      await dismissed(murshid, ['hold', 'false-promise'], []);
      const { page, send, receive } = await openChat(stage, served);
      const coach = page.locator('murshid-coach');
      await send(answer);
      await page.locator('.ProseMirror').click();
      await page.keyboard.type(promise);
      await coach.locator('.draft').waitFor({ timeout: APPEARS_WITHIN_MS });
      await take(page, 'coach-draft', { narrow: true });
      await page.locator('.ProseMirror').fill('');
      await coach.locator('.draft').waitFor({ state: 'detached' });
      await send(hold);
      await coach.locator('[data-hold]').first().waitFor();
      await receive(chase);
      await coach.locator('[data-nudge] .ask').waitFor();
      await take(page, 'coach-quiet', { narrow: true });
      await takeTold(stage, page, 'coach-hushed', () =>
        coach.locator('.ask button').first().click(),
      );
      await takeTold(stage, page, 'coach-pinned', () => pinSelection(murshid, page, answer));
    });
  },
};

/** A word in passing, which goes by itself after some seconds: it is kept for the pictures. */
async function takeTold(
  { take }: Stage,
  page: Page,
  surface: string,
  act: () => Promise<unknown>,
): Promise<void> {
  await page.evaluate(() => {
    const told = document.querySelector('murshid-coach')?.shadowRoot?.querySelector('.told');
    if (!(told instanceof HTMLElement)) return;
    new MutationObserver(() => {
      if (told.textContent !== '' && told.hidden) told.hidden = false;
    }).observe(told, { attributes: true });
  });
  await act();
  await page.locator('murshid-coach .told:not([hidden])').waitFor();
  await take(page, surface, { narrow: true });
}

/** The item of the context menu was chosen; the menu itself is the browser's, and not in a page. */
async function pinSelection({ worker }: Murshid, page: Page, text: string): Promise<void> {
  await worker.evaluate(
    async ({ address, selectionText }) => {
      const [tab] = await chrome.tabs.query({ url: `${new URL(address).origin}/*` });
      const info = { menuItemId: 'pin-selection', editable: false, pageUrl: address, frameId: 0 };
      const dispatch: unknown = Reflect.get(chrome.contextMenus.onClicked, 'dispatch');
      if (typeof dispatch !== 'function')
        throw new Error('An event of the browser cannot be fired.');
      dispatch.call(chrome.contextMenus.onClicked, { ...info, selectionText }, tab);
    },
    { address: page.url(), selectionText: text },
  );
}

/** The first greeting that goes without a name asks for it, in the page and in the popup. */
const names: Scene = {
  name: 'coach-names',
  firstDay: true,
  async play(stage) {
    const { murshid, language, take } = stage;
    await withPages(['chatwoot'], async (served) => {
      const { page, send } = await openChat(stage, served);
      await send(SAID[language].solved);
      await page.locator('murshid-coach [data-rule="greeting"] form').waitFor();
      await take(page, 'coach-names', { narrow: true });
      const popup = await openOverDesk(murshid, page);
      await popup.locator('.own-names').waitFor();
      await take(popup, 'popup-names');
    });
  },
};

export const COACH_SCENES: readonly Scene[] = [asked, endings, draft, names];
