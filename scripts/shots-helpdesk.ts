import { servePages } from '../tests/e2e/serve.ts';
import type { Murshid } from './launch-murshid.ts';
import { readPreset } from './presets.ts';
import type { Language, Take } from './shots-pages.ts';

const WIDE = { width: 1280, height: 720 };
const NARROW = { width: 480, height: 720 };
const NEXT_WITHIN_MS = 20_000;

const CHAT = {
  ar: {
    name: 'سارة العتيبي',
    first: 'السلام عليكم، لم يصلني طلبي رقم 4521 حتى الآن',
    answer: 'وعليكم السلام أستاذة سارة، معك ليلى من الأفق. نعتذر لك عن التأخير',
    hold: 'لحظات من فضلك، نراجع حالة الطلب',
    chase: '؟؟',
    anyway: 'إغلاق على أي حال',
  },
  en: {
    name: 'Sara Alotaibi',
    first: 'Hello, my order 4521 has not arrived yet',
    answer: 'Hello Sara, this is Layla from Horizon. We are sorry for the delay',
    hold: 'One moment please, let me check the order',
    chase: '??',
    anyway: 'Close anyway',
  },
} as const;

/** A lead's pack that has the end guarded. */
function guardedPack(): Buffer {
  const pack = { ...readPreset('support-quality'), id: 'guarded', guard: true };
  return Buffer.from(JSON.stringify(pack));
}

/** What a lead's hand may do to a pack: one of each kind that is told. */
function refusedPack(): Buffer {
  const { timers, rules, ...pack } = readPreset('support-quality');
  const sloppy = {
    ...pack,
    id: 'team',
    timers: { ...timers, checkIn: '2 minutes' },
    rules: rules.map(({ section, ...rule }, place) => {
      if (place === 0) return { ...rule, sectoin: section };
      return place === 1 ? { ...rule, section, kind: 'automatic' } : { ...rule, section };
    }),
  };
  return Buffer.from(JSON.stringify(sloppy));
}

/** Pictures of the options with a pack that is offered, and of the coach in a helpdesk's page. */
export async function takeHelpdesk(murshid: Murshid, language: Language, take: Take) {
  const served = await servePages(['chatwoot']);
  try {
    const options = await murshid.context.newPage();
    await options.setViewportSize(WIDE);
    await options.goto(murshid.url('options.html'));
    const showOffer = async (sound: 'true' | 'false') => {
      const offer = options.locator(`[data-offer="${sound}"]`);
      await offer.waitFor({ timeout: NEXT_WITHIN_MS });
      await offer.evaluate((it) => it.scrollIntoView());
    };
    await options
      .locator('#packs input[type="file"]')
      .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: guardedPack() });
    await showOffer('true');
    await take(options, 'options-offer');
    await options
      .locator('#packs input[type="file"]')
      .setInputFiles({ name: 'team.json', mimeType: 'application/json', buffer: refusedPack() });
    await showOffer('false');
    await take(options, 'options-refused');
    const { host } = new URL(served.origin);
    await options.evaluate(
      ([file, scope]) =>
        chrome.runtime.sendMessage({
          id: 1,
          timestamp: 0,
          type: 'installPack',
          data: { offer: { file: 'team.json', text: file }, scope: [scope] },
        }),
      [guardedPack().toString(), host] as const,
    );
    await options.close();

    const chat = CHAT[language];
    const page = await murshid.context.newPage();
    await page.setViewportSize(WIDE);
    await page.goto(`${served.origin}/app/accounts/1/dashboard?language=${language}`);
    const desk = await page.evaluateHandle(() => window.desk);
    await desk.evaluate((it, { name, first }) => {
      it.add(7, name, [{ kind: 'incoming', text: first }]);
      it.open(7);
    }, chat);
    const coach = page.locator('murshid-coach');
    await coach.locator('.pill').waitFor({ timeout: NEXT_WITHIN_MS });
    await desk.evaluate((it, { answer }) => void it.send(7, answer).confirm(), chat);
    await desk.evaluate((it, { hold }) => void it.send(7, hold).confirm(), chat);
    await coach.locator('[data-hold]').waitFor();
    await desk.evaluate(
      (it, { chase }) => void it.receive(7, { kind: 'incoming', text: chase }),
      chat,
    );
    await coach.locator('[data-nudge]').waitFor();
    await coach.locator('.row button[aria-expanded]').click();
    await take(page, 'coach-why');
    await coach.locator('.row button[aria-expanded]').click();
    await page.locator('.reply-box__tabs .mode').click();
    await coach.locator('.row .main').click();
    await coach.locator('.trouble p').waitFor();
    await take(page, 'coach-note');
    await page.locator('.reply-box__tabs .mode').click();
    const panel = await murshid.context.newPage();
    await panel.setViewportSize({ width: 300, height: 700 });
    await panel.goto(murshid.url('sidepanel.html'));
    await page.bringToFront();
    await panel.getByRole('timer').waitFor();
    for (const [place, part] of ['protocol', 'guide', 'snippets', 'notes'].entries()) {
      await panel.getByRole('tab').nth(place).click();
      await take(panel, `panel-narrow-${part}`);
    }
    await panel.close();
    await page.bringToFront();
    await page.setViewportSize(NARROW);
    await take(page, 'coach-narrow');
    await page.keyboard.press('Escape');
    await page.locator('.resolve-actions button').first().click();
    await coach.getByRole('button', { name: chat.anyway }).waitFor();
    await take(page, 'coach-guard-narrow');
    await page.setViewportSize(WIDE);
    await take(page, 'coach-guard');
    await page.close();
  } finally {
    await served.close();
  }
}
