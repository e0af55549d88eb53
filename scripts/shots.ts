/** `npm run shots`: pictures of every surface, in Arabic and English, light and dark, into shots/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plainAdapter } from '../tests/adapters/plain-desk.ts';
import { launchMurshid, type Murshid } from './launch-murshid.ts';
import { takeHelpdesk } from './shots-helpdesk.ts';
import { type Language, open, openOver, openPopupOver, POPUP, type Take } from './shots-pages.ts';
import { drawPicture } from './shots-picture.ts';
import { takeStates } from './shots-states.ts';
import { takeTeaching } from './shots-teach.ts';

const FOLDER = 'shots';
const LANGUAGES = ['ar', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SCRIPT = 'printer';

const PANEL = { width: 400, height: 1100 };
const PAGE = { width: 1280, height: 800 };
const NARROW = { width: 420, height: 800 };
/** A hold of two minutes takes twelve seconds at this speed. */
const SPEED = 10;
const NEXT_WITHIN_MS = 150_000;

/** Rows out of view are drawn too: a picture of a whole page shows more than its window. */
const EVERYTHING = '* { content-visibility: visible !important; }';

/** A tab whose address nobody has allowed yet. */
const UNKNOWN_SITE = { id: 0, windowId: 0, url: 'https://support.alofoq-telecom.example/agent' };

/** What an agent pins, and types to find it. */
const PINNED: Record<Language, string> = {
  ar: '[{customer}، ]طلبك رقم {order} في الطريق إليك.',
  en: '[{customer}, ]your order {order} is on its way.',
};
const SOUGHT: Record<Language, string> = { ar: 'الطلب', en: 'order' };

/** The buttons of a call by hand. */
const CALL = {
  ar: { start: 'بدء مكالمة', hold: 'بدء الانتظار', end: 'إنهاء المكالمة' },
  en: { start: 'Start a call', hold: 'Start hold', end: 'End call' },
};

/** What a while of work leaves behind: helpdesks that are read, half read, and were taught. */
async function seedHelpdesks({ worker }: Murshid): Promise<void> {
  const seen = Date.now() - 4 * 60_000;
  const signal = (state: string) => ({
    state,
    since: seen,
    readAt: state === 'known' ? seen : null,
  });
  const known = Object.fromEntries(
    ['messages', 'composer', 'end', 'roles', 'customer', 'times', 'history'].map((name) => [
      name,
      signal('known'),
    ]),
  );
  const adapter = {
    ...plainAdapter(),
    id: 'taught-desk-example',
    hosts: ['https://desk.example/*'],
  };
  const hosts = {
    'support.zendesk.com': {
      adapter: 'zendesk',
      seenAt: seen,
      signals: {
        ...known,
        notes: signal('known'),
        fields: signal('known'),
        'field:account_number': signal('known'),
        'field:country': signal('known'),
        'field:tid': signal('unknown'),
      },
    },
    'desk.example': {
      adapter: adapter.id,
      seenAt: seen,
      signals: { ...known, end: signal('unknown'), fields: signal('absent') },
    },
    'chat.example': {
      adapter: 'chatwoot',
      seenAt: seen,
      signals: { ...known, adapter: signal('unknown') },
    },
  };
  await worker.evaluate((all) => chrome.storage.local.set(all), {
    'taught:taught-desk-example': { version: 1, at: seen - 3 * 24 * 3_600_000, adapter },
    'helpdesk-health': { version: 1, hosts },
  });
}

async function speak(murshid: Murshid, language: Language): Promise<void> {
  await murshid.worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
    language,
    digits: 'latn',
    agent: 'ليلى',
    company: 'الأفق',
  });
}

/** The popup over a page that is not read: the offer to turn Murshid on there. */
async function takeTurnOn(murshid: Murshid, take: Take): Promise<void> {
  const popup = await openPopupOver(murshid, UNKNOWN_SITE);
  await popup.locator('.empty-actions .main').waitFor();
  await take(popup, 'popup-turn-on');
  await popup.close();
}

/** Plays one conversation and takes each surface in both schemes on the way. */
async function takeAll(language: Language): Promise<void> {
  const murshid = await launchMurshid({ deviceScaleFactor: 2 });
  const take: Take = async (page, surface, options) => {
    for (const colorScheme of SCHEMES) {
      const path = join(FOLDER, `${surface}-${language}-${colorScheme}.png`);
      await page.emulateMedia({ colorScheme });
      // A change of scheme fades: the picture is of where it leads.
      await page.screenshot({ path, animations: 'disabled', style: EVERYTHING, ...options });
      console.log(path);
    }
  };
  try {
    await speak(murshid, language);

    const empty = await open(murshid, 'popup.html', POPUP);
    await empty.locator('#root > *').first().waitFor();
    await take(empty, 'popup-empty');
    await takeTurnOn(murshid, take);
    await empty.locator('.popup-header .icon-button').click();
    await take(empty, 'popup-settings');
    await empty.locator('.popup-header .icon-button').click();
    const call = CALL[language];
    await empty.getByRole('button', { name: call.start }).click();
    await empty.getByRole('button', { name: call.hold }).click();
    await empty.getByRole('timer').waitFor();
    await take(empty, 'popup-call');
    await empty.getByRole('button', { name: call.end }).click();
    await empty.close();

    const snippets = await open(murshid, 'popup.html', POPUP);
    await snippets.locator('.snippet-search input').click();
    await snippets.locator('[data-snippet]').first().waitFor();
    await snippets.locator('.snippet-head .icon-button').click();
    const box = snippets.locator('textarea').nth(LANGUAGES.indexOf(language));
    await box.fill(PINNED[language]);
    await take(snippets, 'popup-pin');
    await snippets.locator('.snippet-form .button.main').click();
    await snippets.locator('.snippet-search input').fill(SOUGHT[language]);
    await snippets.locator('mark').first().waitFor();
    await take(snippets, 'popup-snippets');
    await snippets.close();

    const choice = await open(murshid, 'practice.html', PAGE);
    await choice.locator('#root > *').first().waitFor();
    await take(choice, 'practice-choice');
    await choice.close();

    await seedHelpdesks(murshid);
    const options = await open(murshid, 'options.html', PAGE);
    await options.locator('[data-pack]').first().waitFor();
    await options.locator('.helpdesk-card').first().waitFor();
    await take(options, 'options', { fullPage: true });
    await options.setViewportSize(NARROW);
    await take(options, 'options-narrow', { fullPage: true });
    await options.close();

    await takeTeaching(murshid, take);
    await takeHelpdesk(murshid, language, take);

    const played = `practice.html?script=${SCRIPT}&lang=${language}&play=1&speed=${SPEED}`;
    const practice = await open(murshid, played, PAGE);
    const coach = practice.locator('murshid-coach');
    await coach.locator('[data-hold]').waitFor({ timeout: NEXT_WITHIN_MS });
    await take(practice, 'coach-hold');
    const run = (fast: boolean) =>
      practice
        .locator('.segmented')
        .first()
        .getByRole('radio')
        .nth(Number(fast))
        .check({ force: true });
    // At the pace of a real chat, a slow machine has time for the other surfaces too.
    await run(false);
    const popup = await openOver(murshid, practice);
    await popup.getByRole('timer').waitFor();
    await take(popup, 'popup-hold');
    await popup.close();
    const panel = await open(murshid, 'sidepanel.html', PANEL);
    await practice.bringToFront();
    await panel.getByRole('timer').waitFor();
    await take(panel, 'panel-protocol');
    await panel.getByRole('tab').nth(1).click();
    await panel.getByRole('checkbox').first().check();
    await take(panel, 'panel-steps');
    await panel.locator('.segmented').nth(1).getByRole('radio').nth(1).check({ force: true });
    await panel.locator('.flow[data-drawn="true"]').waitFor();
    await take(panel, 'panel-chart');
    await panel.close();
    await practice.bringToFront();
    await run(true);
    await coach.locator('[data-nudge][data-kind="check-in"]').waitFor({ timeout: NEXT_WITHIN_MS });
    await take(practice, 'coach-check-in');
    const closing = coach.locator('[data-nudge][data-kind="closing-steps"]');
    const summary = practice.locator('[data-summary]');
    await closing.or(summary).first().waitFor({ timeout: NEXT_WITHIN_MS });
    if (await closing.isVisible()) await take(practice, 'coach-closing-steps');
    else console.error(`${language}: the chat ended before a card of closing steps was seen.`);
    await summary.waitFor({ timeout: NEXT_WITHIN_MS });
    await take(practice, 'practice-summary');
    const after = await open(murshid, 'popup.html', POPUP);
    await after.locator('#root > *').first().waitFor();
    await take(after, 'popup-closed');
    await after.close();
    await practice.close();
    await takeStates(murshid, language, take);
  } finally {
    await murshid.close();
  }
}

await mkdir(FOLDER, { recursive: true });
await Promise.all(LANGUAGES.map(takeAll));
await drawPicture(FOLDER);
console.log(join(FOLDER, 'picture.png'));
