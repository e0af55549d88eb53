import { servePages } from '../tests/e2e/serve.ts';
import type { Murshid } from './launch-murshid.ts';
import type { Take } from './shots-pages.ts';

/** Pictures of teaching: pointing at a message, and what is read after four presses. */
export async function takeTeaching(murshid: Murshid, take: Take): Promise<void> {
  const served = await servePages(['unknown']);
  try {
    const page = await murshid.context.newPage();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${served.origin}/unknown/index.html?case=501`);
    await page.bringToFront();
    await murshid.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) throw new Error('No tab is in front.');
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/teach.js'] });
    });
    const overlay = page.locator('murshid-teach');
    await overlay.locator('h2').waitFor();
    const over = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (box === null) throw new Error(`${selector} is not in view.`);
      const at = { x: box.x + box.width / 2, y: box.y + 6 };
      await page.mouse.move(at.x, at.y);
      return at;
    };
    await over('.turn.by-client .turn-words');
    await take(page, 'teach-point');
    const presses = [
      ['.by-client .turn-words', 'teach-agent'],
      ['.by-staff .turn-words', 'teach-reply-box'],
      ['textarea', 'teach-end'],
    ] as const;
    for (const [selector, next] of presses) {
      const { x, y } = await over(selector);
      await page.mouse.click(x, y);
      await take(page, next);
    }
    const { x, y } = await over('.finish-case');
    await page.mouse.click(x, y);
    await overlay.locator('.rows .side').first().click();
    await take(page, 'teach-review');
    await page.setViewportSize({ width: 480, height: 720 });
    await take(page, 'teach-narrow');
    await overlay.locator('.further .more').click();
    await take(page, 'teach-further-narrow');
    await page.setViewportSize({ width: 1280, height: 720 });
    await take(page, 'teach-further');
    await overlay.locator('.further .chip').nth(1).click();
    await take(page, 'teach-free');
    await page.close();
  } finally {
    await served.close();
  }
}
