import type { Page } from '@playwright/test';
import { withPages } from './chats.ts';
import { PAGE, type Scene } from './scene.ts';

const SAME_WORDS = '.by-client .turn-words';

/** Teaching from its first step to what is read, and what it says where a press does not help. */
const teach: Scene = {
  name: 'teach',
  async play({ murshid, take }) {
    await withPages(['unknown'], async ({ origin }) => {
      const page = await murshid.context.newPage();
      await page.setViewportSize(PAGE);
      await page.goto(`${origin}/unknown/index.html?case=501`);
      await page.bringToFront();
      await murshid.worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab?.id === undefined) throw new Error('No tab is in front.');
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/teach.js'] });
      });
      const overlay = page.locator('murshid-teach');
      await overlay.locator('h2').waitFor();
      /** With the mouse over the card: over the page, it would aim at something. */
      const takeStill = async (surface: string) => {
        await overlay.locator('header strong').hover();
        await take(page, surface, { aimed: true, narrow: true });
      };
      await takeStill('teach-begin');
      await over(page, SAME_WORDS);
      await take(page, 'teach-point', { aimed: true });
      await press(page, SAME_WORDS);
      await takeStill('teach-agent');
      await press(page, SAME_WORDS);
      await overlay.locator('.problem').waitFor();
      await takeStill('teach-same');
      await press(page, '.by-staff .turn-words');
      await takeStill('teach-reply-box');
      await over(page, 'textarea');
      await take(page, 'teach-reply-box-point', { aimed: true });
      await press(page, 'textarea');
      await takeStill('teach-end');
      await press(page, '.finish-case');
      await takeStill('teach-review');
      await overlay.locator('.rows .side').first().click();
      await takeStill('teach-side');
      await overlay.locator('.rows .side').first().click();
      await overlay.locator('.further .more').click();
      await takeStill('teach-further');
      await overlay.locator('.further .chip').nth(1).click();
      await takeStill('teach-free');
      await overlay.locator('.actions .plain').first().click();
      await overlay.locator('.actions .main').click();
      await overlay.locator('.note').waitFor();
      await takeStill('teach-saved');
    });
  },
};

async function over(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not in view.`);
  const at = { x: box.x + box.width / 2, y: box.y + 6 };
  await page.mouse.move(at.x, at.y);
  return at;
}

async function press(page: Page, selector: string): Promise<void> {
  const { x, y } = await over(page, selector);
  await page.mouse.click(x, y);
}

export const TEACH_SCENES: readonly Scene[] = [teach];
