import { open, openOver, PANEL, type Scene } from './scene.ts';

const SCRIPT = 'printer';
const PAGE = { width: 1280, height: 800 };
/** A hold of two minutes takes twelve seconds at this speed. */
const SPEED = 10;
const NEXT_WITHIN_MS = 180_000;

const choice: Scene = {
  name: 'practice-choice',
  async play({ murshid, take }) {
    const page = await open(murshid, 'practice.html', PAGE);
    await take(page, 'practice-choice', { narrow: true });
  },
};

/** One conversation as it plays itself, and what the other surfaces show on the way. */
const practice: Scene = {
  name: 'practice',
  async play({ murshid, language, take }) {
    const played = `practice.html?script=${SCRIPT}&lang=${language}&play=1&speed=${SPEED}`;
    const page = await open(murshid, played, PAGE);
    const coach = page.locator('murshid-coach');
    await coach.locator('[data-hold]').first().waitFor({ timeout: NEXT_WITHIN_MS });
    const run = (fast: boolean) =>
      page
        .locator('.segmented')
        .first()
        .getByRole('radio')
        .nth(Number(fast))
        .check({ force: true });
    // At the pace of a real chat, a slow machine has time for the other surfaces too.
    await run(false);
    await take(page, 'practice-hold', { narrow: true });
    const popup = await openOver(murshid, page);
    await popup.getByRole('timer').waitFor();
    await take(popup, 'popup-hold');
    await popup.close();
    const panel = await open(murshid, 'sidepanel.html', PANEL);
    await page.bringToFront();
    await panel.getByRole('timer').waitFor();
    await take(panel, 'panel-hold');
    await panel.close();
    await page.bringToFront();
    await run(true);
    await coach.locator('[data-kind="check-in"]').waitFor({ timeout: NEXT_WITHIN_MS });
    await run(false);
    await take(page, 'practice-check-in', { narrow: true });
    await run(true);
    const closing = coach.locator('[data-kind="closing-steps"]');
    await closing.waitFor({ timeout: NEXT_WITHIN_MS });
    await run(false);
    await take(page, 'practice-closing', { narrow: true });
    await run(true);
    await page.locator('[data-summary]').waitFor({ timeout: NEXT_WITHIN_MS });
    await take(page, 'practice-summary', { narrow: true });
    const after = await openOver(murshid, page);
    await after.locator('.checklist, [data-standard]').first().waitFor();
    await take(after, 'popup-closed');
  },
};

export const PRACTICE_SCENES: readonly Scene[] = [choice, practice];
