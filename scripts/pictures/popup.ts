import type { Page } from '@playwright/test';
import {
  APPEARS_WITHIN_MS,
  dismissed,
  intend,
  openChat,
  SAID,
  tell,
  until,
  withPages,
} from './chats.ts';
import {
  type Language,
  open,
  openOver,
  openOverDesk,
  openPopupOver,
  PAGE,
  PANEL,
  POPUP,
  type Scene,
  type Stage,
} from './scene.ts';

/** A tab whose address nobody has allowed yet. */
const UNKNOWN_SITE = { id: 0, windowId: 0, url: 'https://support.alofoq-telecom.example/agent' };

/** What an agent pins, and types to find it. */
const PINNED: Record<Language, string> = {
  ar: '[{customer}، ]طلبك رقم {order} في الطريق إليك.',
  en: '[{customer}, ]your order {order} is on its way.',
};
const SOUGHT: Record<Language, string> = { ar: 'الطلب', en: 'order' };
const NOWHERE: Record<Language, string> = { ar: 'قسطرة', en: 'quasar' };

const CALL = {
  ar: { start: 'بدء مكالمة', hold: 'بدء الانتظار' },
  en: { start: 'Start a call', hold: 'Start hold' },
};

/** The first day: nothing is open yet, nothing is allowed yet, nobody has said their name. */
const first: Scene = {
  name: 'popup-first',
  firstDay: true,
  async play({ murshid, take }) {
    const empty = await open(murshid, 'popup.html', POPUP);
    await take(empty, 'popup-empty');
    await empty.locator('.popup-header .icon-button').click();
    await take(empty, 'popup-settings');
    const popup = await openPopupOver(murshid, UNKNOWN_SITE);
    await popup.locator('.empty-actions .main').waitFor();
    await take(popup, 'popup-turn-on');
  },
};

const call: Scene = {
  name: 'popup-call',
  async play({ murshid, language, take }) {
    const { start, hold } = CALL[language];
    const popup = await open(murshid, 'popup.html', POPUP);
    await popup.getByRole('button', { name: start }).click();
    await popup.getByRole('button', { name: hold }).click();
    await popup.getByRole('timer').waitFor();
    await take(popup, 'popup-call');
  },
};

const snippets: Scene = {
  name: 'popup-snippets',
  async play({ murshid, language, take }) {
    const popup = await open(murshid, 'popup.html', POPUP);
    const search = popup.locator('.snippet-search input');
    await search.click();
    await popup.locator('[data-snippet]').first().waitFor();
    await popup.locator('.snippet-head .icon-button').click();
    const box = popup.locator('textarea').nth(language === 'ar' ? 0 : 1);
    await box.fill(PINNED[language]);
    await take(popup, 'popup-pin');
    await popup.locator('.snippet-form .button.main').click();
    await search.fill(SOUGHT[language]);
    await popup.locator('mark').first().waitFor();
    await take(popup, 'popup-snippets');
    await search.fill(NOWHERE[language]);
    await popup.locator('[data-snippet]').first().waitFor({ state: 'detached' });
    await take(popup, 'popup-snippets-none');
  },
};

/** Four chats at once, one of them held for too long, one whose customer asks for news. */
const chats: Scene = {
  name: 'popup-chats',
  async play(stage) {
    const { murshid, language, take } = stage;
    const { hello, answer, ok, hold, chase, names } = SAID[language];
    const desk = await open(murshid, 'practice.html', PAGE);
    await tell(desk, { name: names[3], said: until(4, hello) }, 4524);
    await tell(desk, { name: names[2], said: until(30, hello, answer) }, 4523);
    await tell(
      desk,
      { name: names[4], said: [...until(40, hello, answer, ok, hold), [chase, 8]] },
      4525,
    );
    await tell(desk, { name: names[1], said: until(62, hello, answer, ok, hold) }, 4522);
    const late = await tell(
      desk,
      { name: names[0], said: until(171, hello, answer, ok, hold) },
      4521,
    );
    const elsewhere = await open(murshid, 'popup.html', POPUP);
    await elsewhere.locator('.elsewhere').waitFor();
    await take(elsewhere, 'popup-elsewhere');
    await elsewhere.close();
    const popup = await openOver(murshid, desk);
    await popup.locator('.nudge-card').waitFor();
    await take(popup, 'popup-late');
    await popup.locator('.conversation-header button').first().click();
    await take(popup, 'popup-chats');
    await popup.close();
    await takeQuestion(stage, desk);
    const standard = 'customer-info';
    await intend(desk, { type: 'hold', conversation: late, state: 'off' });
    await intend(desk, { type: 'tick', conversation: late, standard, value: 'broken' });
    const critical = await openOver(murshid, desk);
    await critical.locator('[data-failed="true"]').waitFor();
    await take(critical, 'popup-critical');
    await critical.locator('[data-standard="customer-info"]').scrollIntoViewIfNeeded();
    await take(critical, 'popup-critical-row');
  },
};

/** The customer is content: the closing steps, and what only the agent can tell. */
const ending: Scene = {
  name: 'popup-ending',
  async play({ murshid, language, take }) {
    const { hello, answer, solved, thanks, names } = SAID[language];
    const desk = await open(murshid, 'practice.html', PAGE);
    const said = until(5, hello, answer, thanks, solved, thanks);
    await tell(desk, { name: names[0], said }, 4521);
    const popup = await openOver(murshid, desk);
    await popup.locator('.confirm-rest').waitFor();
    await take(popup, 'popup-ending');
    await popup.locator('.confirm-rest .button').click();
    await popup.locator('.confirm-done').waitFor();
    await take(popup, 'popup-confirmed');
  },
};

/** A nudge that was put away three times in a row asks whether it is to be quiet. */
async function takeQuestion({ murshid, take }: Stage, desk: Page): Promise<void> {
  await dismissed(murshid, ['hold'], []);
  const popup = await openOver(murshid, desk);
  await popup.locator('.nudge-ask').waitFor();
  await take(popup, 'popup-quiet');
  await popup.close();
  const panel = await open(murshid, 'sidepanel.html', PANEL);
  await desk.bringToFront();
  await panel.locator('.nudge-ask').waitFor();
  await panel.getByRole('tab').nth(1).click();
  await panel.locator('.panel-body summary, .panel-body details').first().waitFor();
  await take(panel, 'panel-quiet', { narrow: true });
  await panel.close();
  await dismissed(murshid, [], []);
}

/** What the popup says where a page is read in part, and where nothing of it is. */
const health: Scene = {
  name: 'popup-health',
  async play(stage) {
    const { murshid, take } = stage;
    await withPages(['chatwoot', 'unknown'], async (served) => {
      const { page } = await openChat(stage, served);
      await page.evaluate(() => document.querySelector('.reply-box')?.remove());
      const popup = await openOverDesk(murshid, page);
      await popup
        .locator('.health-line[data-fine="false"]')
        .waitFor({ timeout: APPEARS_WITHIN_MS });
      await take(popup, 'popup-partly');
      await popup.close();
      await page.goto(`${served.origin}/unknown/index.html?case=501`);
      const nothing = await openOverDesk(murshid, page);
      await nothing.locator('[data-teach]').waitFor();
      await take(nothing, 'popup-nothing-read');
    });
  },
};

/** A softphone in a frame: its call is seen, and held, beside the ticket. */
const phone: Scene = {
  name: 'popup-phone',
  async play(stage) {
    const { murshid, take } = stage;
    await withPages(['chatwoot', 'phone'], async (served) => {
      const { page } = await openChat(stage, served);
      const address = `${served.origin.replace('127.0.0.1', 'localhost')}/phone/index.html`;
      await page.evaluate((src) => {
        const made = document.createElement('iframe');
        made.src = src;
        made.id = 'phone';
        document.body.append(made);
      }, address);
      const frame = await (await page.waitForSelector('#phone')).contentFrame();
      if (frame === null) throw new Error('The phone has no frame.');
      // By a timer: a frame out of view gets no animation frames.
      await frame.waitForFunction(() => window.phone !== undefined, undefined, { polling: 50 });
      await frame.evaluate(() => window.phone.call());
      await frame.evaluate(() => window.phone.hold());
      await page.locator('murshid-coach [data-hold]').first().waitFor();
      const popup = await openOverDesk(murshid, page);
      await popup.getByRole('timer').waitFor();
      await take(popup, 'popup-phone');
    });
  },
};

/** A softphone in a tab of its own: a call that no page shows. */
const phoneAlone: Scene = {
  name: 'popup-phone-alone',
  async play({ murshid, take }) {
    await withPages(['phone'], async ({ origin }) => {
      const page = await murshid.context.newPage();
      await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/phone/index.html`);
      await page.evaluate(() => window.phone.call());
      await page.evaluate(() => window.phone.hold());
      const popup = await openOverDesk(murshid, page);
      await popup.getByRole('timer').waitFor();
      await take(popup, 'popup-phone-alone');
    });
  },
};

export const POPUP_SCENES: readonly Scene[] = [
  first,
  call,
  snippets,
  chats,
  ending,
  health,
  phone,
  phoneAlone,
];
