import type { Page } from '@playwright/test';
import { servePages } from '../tests/e2e/serve.ts';
import type { Murshid } from './launch-murshid.ts';
import { readPreset } from './presets.ts';
import { type Language, open, openPopupOver, type Take } from './shots-pages.ts';

/** Pictures of what a day's work brings and a single conversation does not: see `takeStates`. */

const PAGE = { width: 1280, height: 720 };
const PANEL = { width: 400, height: 900 };
const NEXT_WITHIN_MS = 20_000;

interface Person {
  name: string;
  /** What was said, by the customer first, then in turn; with seconds since. */
  said: [text: string, ago: number][];
}

const SAID = {
  ar: {
    hello: 'السلام عليكم، الطابعة ما تطبع من الصباح',
    answer: 'وعليكم السلام، معك ليلى من الأفق، نعتذر لك عن التأخير',
    ok: 'تمام',
    hold: 'لحظات من فضلك',
    names: ['سارة العتيبي', 'فهد السبيعي', 'نوف العنزي', 'خالد المطيري'],
    promise: 'أكيد بتنحل المشكلة اليوم',
  },
  en: {
    hello: 'Hello, the printer has not printed since this morning',
    answer: 'Hello, this is Layla from Horizon. We are sorry for the delay',
    ok: 'ok',
    hold: 'One moment please',
    names: ['Sara Alotaibi', 'Fahad Alsubaie', 'Nouf Alanazi', 'Khaled Almutairi'],
    promise: 'I guarantee it will work today',
  },
} as const;

/** Four chats: one long on hold, one on hold, one that is answered, one that has just begun. */
function fourChats(language: Language): Person[] {
  const { hello, answer, ok, hold, names } = SAID[language];
  const until = (ago: number, ...texts: string[]): Person['said'] =>
    texts.map((text, place) => [text, ago + (texts.length - 1 - place) * 20]);
  return [
    { name: names[0], said: until(171, hello, answer, ok, hold) },
    { name: names[1], said: until(62, hello, answer, ok, hold) },
    { name: names[2], said: until(30, hello, answer) },
    { name: names[3], said: until(4, hello) },
  ];
}

/** Tells the worker of a conversation, as the watcher of a page would; the page speaks for its own host. */
async function tell(page: Page, { name, said }: Person, ticket: number): Promise<string> {
  return page.evaluate(
    async ({ name, said, ticket }) => {
      const { host } = location;
      const key = `chatwoot:${host}:${ticket}`;
      const data = {
        conversation: {
          key,
          helpdesk: 'chatwoot',
          host,
          ticket: String(ticket),
          channel: 'chat',
          customer: name,
        },
        snapshot: false,
        messages: said.map(([text, ago], place) => ({
          id: String(place),
          order: place,
          author: place % 2 === 0 ? 'customer' : 'agent',
          visibility: 'public',
          text,
          age: ago * 1000,
          pageTime: null,
        })),
        fields: [],
        moments: [],
        health: { messages: 'known', roles: 'known', composer: 'known' },
      };
      await chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'observe', data });
      return key;
    },
    { name, said, ticket },
  );
}

const intend = (page: Page, data: Record<string, unknown>): Promise<unknown> =>
  page.evaluate(
    (order) => chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'intend', data: order }),
    data,
  );

/** Nudges were put away so often that the next asks; `quiet` are those that no longer come. */
async function dismissed(
  { worker }: Murshid,
  asking: readonly string[],
  quiet: readonly string[],
): Promise<void> {
  const dismissals = { inRow: asking.map((subject) => [subject, 3]), quiet };
  await worker.evaluate((kept) => chrome.storage.local.set({ dismissals: kept }), dismissals);
}

/**
 * Four chats at once, one of them held for too long; a nudge that asks whether to be quiet; a
 * critical failure; a mark in a draft; what an update of a pack changes; the list of what is quiet.
 */
export async function takeStates(murshid: Murshid, language: Language, take: Take): Promise<void> {
  await murshid.worker.evaluate(() => chrome.storage.local.remove('dismissals'));
  await takeChats(murshid, language, take);
  await takeCards(murshid, language, take);
  await takeOptions(murshid, take);
  await dismissed(murshid, [], []);
}

async function takeChats(murshid: Murshid, language: Language, take: Take): Promise<void> {
  const desk = await open(murshid, 'practice.html', PAGE);
  const keys: string[] = [];
  for (const [place, person] of fourChats(language).toReversed().entries()) {
    keys.unshift(await tell(desk, person, 4524 - place));
  }
  const [late = ''] = keys;
  const tab = await desk.evaluate(() => chrome.tabs.getCurrent());
  const popup = await openPopupOver(murshid, tab);
  await popup.locator('.nudge-card').waitFor();
  await take(popup, 'popup-late');
  await popup.locator('.conversation-header button').first().click();
  await take(popup, 'popup-chats');
  await popup.close();
  await dismissed(murshid, ['hold'], []);
  const asking = await openPopupOver(murshid, tab);
  await asking.locator('.nudge-ask').waitFor();
  await take(asking, 'popup-quiet');
  await asking.close();
  await desk.bringToFront();
  const panel = await open(murshid, 'sidepanel.html', PANEL);
  await desk.bringToFront();
  await panel.locator('.nudge-ask').waitFor();
  await panel.getByRole('tab').nth(1).click();
  await panel.locator('.panel-body summary, .panel-body details').first().waitFor();
  await take(panel, 'panel-quiet');
  await panel.close();
  await dismissed(murshid, [], []);
  const standard = 'customer-info';
  await intend(desk, { type: 'hold', conversation: late, state: 'off' });
  await intend(desk, { type: 'tick', conversation: late, standard, value: 'broken' });
  const critical = await openPopupOver(murshid, tab);
  await critical.locator('[data-standard="customer-info"]').scrollIntoViewIfNeeded();
  await take(critical, 'popup-critical');
  await critical.close();
  await desk.close();
}

/** The coach's cards in a helpdesk's page. */
async function takeCards(murshid: Murshid, language: Language, take: Take): Promise<void> {
  const served = await servePages(['chatwoot']);
  try {
    const { hello, answer, hold, promise, names } = SAID[language];
    await dismissed(murshid, ['hold', 'false-promise'], []);
    const page = await murshid.context.newPage();
    await page.setViewportSize(PAGE);
    await page.goto(`${served.origin}/app/accounts/1/dashboard?language=${language}`);
    const desk = await page.evaluateHandle(() => window.desk);
    await desk.evaluate(
      (it, { name, first }) => {
        it.add(7, name, [{ kind: 'incoming', text: first }]);
        it.open(7);
      },
      { name: names[0], first: hello },
    );
    const coach = page.locator('murshid-coach');
    await coach.locator('.pill').waitFor({ timeout: NEXT_WITHIN_MS });
    const send = (text: string) =>
      desk.evaluate((it, words) => void it.send(7, words).confirm(), text);
    await send(answer);
    await page.locator('.ProseMirror').click();
    await page.keyboard.type(promise);
    await coach.locator('.draft').waitFor({ timeout: NEXT_WITHIN_MS });
    await take(page, 'coach-draft');
    await page.setViewportSize({ width: 320, height: 640 });
    await take(page, 'coach-draft-narrow');
    await page.setViewportSize(PAGE);
    await page.locator('.ProseMirror').fill('');
    await coach.locator('.draft').waitFor({ state: 'detached' });
    await send(hold);
    await coach.locator('[data-hold]').waitFor();
    await desk.evaluate((it) => void it.receive(7, { kind: 'incoming', text: '??' }));
    await coach.locator('[data-nudge] .ask').waitFor();
    await take(page, 'coach-quiet');
    await page.setViewportSize({ width: 320, height: 640 });
    await take(page, 'coach-quiet-narrow');
    await page.setViewportSize(PAGE);
    await coach.locator('.ask button').first().click();
    await coach.locator('.told').waitFor();
    await take(page, 'coach-hushed');
    await page.close();
  } finally {
    await served.close();
  }
}

/** A later edition of the pack that `takeHelpdesk` has installed: a rule, a timer and a snippet are others. */
function laterPack(): Buffer {
  const { timers, rules, snippets, ...pack } = readPreset('support-quality');
  const later = {
    ...pack,
    id: 'guarded',
    guard: true,
    version: '1.1.0',
    timers: { ...timers, later: timers.later + 60 },
    rules: rules.map((rule) =>
      rule.id === 'greeting' ? { ...rule, title: { ar: 'الترحيب', en: 'Welcome' } } : rule,
    ),
    snippets: { ...snippets, 'check-in-2': snippets['check-in-1'] },
  };
  return Buffer.from(JSON.stringify(later));
}

async function takeOptions(murshid: Murshid, take: Take): Promise<void> {
  await dismissed(murshid, [], ['hold:thanks', 'greeting', 'false-promise']);
  const options = await open(murshid, 'options.html', PAGE);
  await options.locator('.quiet-rules').waitFor();
  await take(options, 'options-quiet');
  await options
    .locator('#packs input[type="file"]')
    .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: laterPack() });
  const offer = options.locator('[data-offer]');
  await offer.waitFor({ timeout: NEXT_WITHIN_MS });
  await offer.evaluate((it) => it.scrollIntoView());
  await take(options, 'options-update');
  await options.close();
}
