/**
 * Plays one practice conversation headless and prints its timeline. Both sides are scripted; the
 * watcher, the worker and the coach are the real ones, ten times as fast as the wall clock.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchMurshid } from './launch-murshid.ts';

const FOLDER = 'shots';
const ADDRESS = 'practice.html?script=printer&lang=ar&play=1&speed=10';
/** The conversation lasts some minutes of its own clock, so some ten seconds of ours. */
const OVER_WITHIN_MS = 180_000;
const CHECK_IN = '[data-nudge][data-kind="check-in"]';

async function picture(page: Page, name: string): Promise<string> {
  const path = join(FOLDER, `start-${name}.png`);
  await page.screenshot({ path });
  return path;
}

interface Line {
  at: string;
  who: string;
  words: string;
}

/** The timeline as the page tells it: seconds of the chat's own clock, who or which nudge, words. */
async function readTimeline(page: Page): Promise<Line[]> {
  return page.locator('[data-timeline] [data-at]').evaluateAll((items) =>
    items.map((item) => {
      const { at = '', kind = '', nudgeKind, n } = item instanceof HTMLElement ? item.dataset : {};
      const who = nudgeKind === undefined ? kind : `nudge ${nudgeKind}${n ? ` ${n}` : ''}`;
      const words = item.querySelector('bdi')?.textContent ?? '';
      return { at, who, words: words.replace(/\s+/g, ' ').trim() };
    }),
  );
}

/** Seconds as mm:ss.s */
function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes).padStart(2, '0')}:${(seconds % 60).toFixed(1).padStart(4, '0')}`;
}

const murshid = await launchMurshid({
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 2,
});
try {
  await mkdir(FOLDER, { recursive: true });
  console.log('No display: one practice conversation is played at ten times the speed.');
  const page = await murshid.context.newPage();
  page.on('pageerror', (error) => {
    console.error(`The practice page failed: ${error.message}`);
    process.exitCode = 1;
  });
  await page.goto(murshid.url(ADDRESS));
  const pictures: string[] = [];
  await page.locator(CHECK_IN).first().waitFor({ timeout: OVER_WITHIN_MS });
  pictures.push(await picture(page, 'check-in'));
  await page.locator('[data-summary]').waitFor({ timeout: OVER_WITHIN_MS });
  pictures.push(await picture(page, 'summary'));
  const lines = await readTimeline(page);
  if (lines.length === 0) throw new Error('The practice page shows no timeline.');
  console.log('');
  for (const { at, who, words } of lines) {
    console.log(`${clock(Number(at))}  ${who.padEnd(24)}  ${words}`);
  }
  console.log(`\nPictures: ${pictures.join(', ')}`);
} finally {
  await murshid.close();
}
