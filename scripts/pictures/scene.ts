import type { Locator, Page } from '@playwright/test';
import type { Murshid } from '../chromium/launch-murshid.ts';

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Takes pictures of what a page shows, in both schemes; `narrow` takes them 320 px wide, too. */
export type Take = (page: Page, surface: string, options?: TakeOptions) => Promise<void>;

export interface TakeOptions {
  fullPage?: boolean;
  narrow?: boolean;
  /** What is to be in view, whatever the width does to the page above it. */
  at?: Locator;
  /** The mouse points at something that is to be seen; otherwise it is taken away first. */
  aimed?: boolean;
}

/** What a scene is played on: a browser of its own, in one language. */
export interface Stage {
  murshid: Murshid;
  language: Language;
  take: Take;
}

/** Pictures of surfaces that come about together. Each is played alone: none rests on another. */
export interface Scene {
  name: string;
  /** Nobody has said their name yet. */
  firstDay?: boolean;
  play(stage: Stage): Promise<void>;
}

export const POPUP = { width: 380, height: 592 };
export const PANEL = { width: 400, height: 900 };
export const PAGE = { width: 1280, height: 720 };

/** One of the extension's own pages, in a tab. */
export async function open(
  murshid: Murshid,
  path: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await murshid.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(murshid.url(path));
  await page.locator('#root > *').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The popup as it hangs over a tab: in a tab of its own it would say that the page is elsewhere. */
export async function openPopupOver(murshid: Murshid, tab: unknown): Promise<Page> {
  const popup = await murshid.context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.addInitScript((found) => {
    for (const api of [chrome, globalThis.browser]) {
      if (api?.tabs) Object.assign(api.tabs, { query: async () => [found] });
    }
  }, tab);
  await popup.goto(murshid.url('popup.html'));
  await popup.locator('#root > *').first().waitFor();
  await popup.evaluate(() => document.fonts.ready);
  return popup;
}

/** The popup over a page of the extension's own, once it shows what that page shows. */
export async function openOver(murshid: Murshid, under: Page): Promise<Page> {
  const popup = await openPopupOver(murshid, await under.evaluate(() => chrome.tabs.getCurrent()));
  await tellOfChange(murshid);
  await popup.locator('.elsewhere').waitFor({ state: 'detached' });
  return popup;
}

/** The popup over a helpdesk's page, which does not know its own tab. */
export async function openOverDesk(murshid: Murshid, under: Page): Promise<Page> {
  const tab = await murshid.worker.evaluate(async (origin) => {
    const [found] = await chrome.tabs.query({ url: `${origin}/*` });
    return found;
  }, new URL(under.url()).origin);
  const popup = await openPopupOver(murshid, tab);
  await tellOfChange(murshid);
  return popup;
}

function tellOfChange({ worker }: Murshid): Promise<unknown> {
  return worker.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'boardChanged' }),
  );
}
