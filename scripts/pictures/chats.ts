import type { JSHandle, Page } from '@playwright/test';
import { type Served, servePages } from '../../tests/e2e/driving/serve.ts';
import type { Desk } from '../../tests/e2e/pages/chatwoot/desk.ts';
import type { Murshid } from '../chromium/launch-murshid.ts';
import { readPreset } from '../packs/presets.ts';
import { type Language, PAGE, type Stage } from './scene.ts';

/** Conversations as a day's work brings them. Names and texts are made up. */

/** The first appearance of a coach waits for the page, the worker and the pack. */
export const APPEARS_WITHIN_MS = 60_000;

export const SAID = {
  ar: {
    hello: 'السلام عليكم، الطابعة ما تطبع من الصباح',
    answer: 'وعليكم السلام، معك ليلى من الأفق، نعتذر لك عن التأخير',
    ok: 'تمام',
    hold: 'لحظات من فضلك، نراجع حالة الطابعة',
    solved: 'تم ضبط إعدادات الطابعة، ويمكن تجربة الطباعة الآن.',
    promise: 'أكيد بتنحل المشكلة اليوم',
    chase: '؟؟',
    thanks: 'تمام، انحلّت. شكرًا لكم',
    names: ['سارة العتيبي', 'فهد السبيعي', 'نوف العنزي', 'خالد المطيري', 'ريم الحربي'],
  },
  en: {
    hello: 'Hello, the printer has not printed since this morning',
    answer: 'Hello, this is Layla from Horizon. We are sorry for the delay',
    ok: 'ok',
    hold: 'One moment please, let me check the printer',
    solved: 'We found it: the sheet was stuck in the printer.',
    promise: 'I guarantee it will work today',
    chase: '??',
    thanks: 'It works now. Thank you, that is all',
    names: ['Sara Alotaibi', 'Fahad Alsubaie', 'Nouf Alanazi', 'Khaled Almutairi', 'Reem Alharbi'],
  },
} as const;

export interface Person {
  name: string;
  /** What was said, by the customer first, then in turn; with seconds since. */
  said: [text: string, ago: number][];
}

/** What was said last `ago` seconds ago, twenty seconds apart. */
export function until(ago: number, ...texts: string[]): Person['said'] {
  return texts.map((text, place) => [text, ago + (texts.length - 1 - place) * 20]);
}

/** Tells the worker of a conversation, as the watcher of a page would; the page speaks for its own host. */
export async function tell(page: Page, { name, said }: Person, ticket: number): Promise<string> {
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

/** What a press in the popup asks of the worker. */
export const intend = (page: Page, data: Record<string, unknown>): Promise<unknown> =>
  page.evaluate(
    (order) => chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'intend', data: order }),
    data,
  );

/** Nudges were put away so often that the next asks; `quiet` are those that no longer come. */
export async function dismissed(
  { worker }: Murshid,
  asking: readonly string[],
  quiet: readonly string[],
): Promise<void> {
  const dismissals = { inRow: asking.map((subject) => [subject, 3]), quiet };
  await worker.evaluate((kept) => chrome.storage.local.set({ dismissals: kept }), dismissals);
}

/** Read before the first picture: of a source that is changed meanwhile the build knows nothing. */
export const PRESET = readPreset('support-quality');

/** A lead's pack with the end guarded, of which even a short hold is thanked for. */
export function guardedPack(over: Record<string, unknown> = {}): string {
  const timers = { ...PRESET.timers, shortHold: 1, thanks: 2 };
  return JSON.stringify({ ...PRESET, id: 'guarded', guard: true, timers, ...over });
}

/** Installs a pack for one helpdesk, as the options page does. */
export async function installPack(options: Page, text: string, host: string): Promise<void> {
  await options.evaluate(
    ([file, scope]) =>
      chrome.runtime.sendMessage({
        id: 1,
        timestamp: 0,
        type: 'installPack',
        data: { offer: { file: 'team.json', text: file }, scope: [scope] },
      }),
    [text, host] as const,
  );
}

/** A helpdesk's page with one conversation in front, and the coach over it. */
export interface Chat {
  page: Page;
  desk: JSHandle<Desk>;
  /** The agent sends. */
  send(text: string): Promise<void>;
  /** The customer writes. */
  receive(text: string): Promise<void>;
}

/** A site of pages for one scene: closed when it is over, whatever comes of it. */
export async function withPages(
  pages: string[],
  play: (served: Served) => Promise<void>,
): Promise<void> {
  const served = await servePages(pages);
  try {
    await play(served);
  } finally {
    await served.close();
  }
}

/** Opens conversation 7 of the helpdesk, and waits for the coach. */
export async function openChat(
  { murshid, language }: Stage,
  { origin }: Served,
  first: string = SAID[language].hello,
): Promise<Chat> {
  const page = await murshid.context.newPage();
  await page.setViewportSize(PAGE);
  await page.goto(`${origin}/app/accounts/1/dashboard?language=${language}`);
  const desk = await page.evaluateHandle(() => window.desk);
  await desk.evaluate(
    (it, { name, text }) => {
      it.add(7, name, [{ kind: 'incoming', text }]);
      it.open(7);
    },
    { name: nameOf(language), text: first },
  );
  await page.locator('murshid-coach .pill').waitFor({ timeout: APPEARS_WITHIN_MS });
  return {
    page,
    desk,
    send: (text) => desk.evaluate((it, words) => void it.send(7, words).confirm(), text),
    receive: (text) =>
      desk.evaluate((it, words) => void it.receive(7, { kind: 'incoming', text: words }), text),
  };
}

function nameOf(language: Language): string {
  return SAID[language].names[0];
}
