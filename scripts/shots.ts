/**
 * `npm run shots`: pictures of every surface, in Arabic and English, light and dark, into shots/.
 * `npm run shots -- NAME …` plays only the scenes whose names contain one of them.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ensureFreshBuild } from './chromium/fresh-build.ts';
import { launchMurshid } from './chromium/launch-murshid.ts';
import { COACH_SCENES } from './pictures/coach.ts';
import { NOTICE_SCENES } from './pictures/notices.ts';
import { OPTIONS_SCENES } from './pictures/options.ts';
import { PANEL_SCENES } from './pictures/panel.ts';
import { drawPicture } from './pictures/picture.ts';
import { POPUP_SCENES } from './pictures/popup.ts';
import { PRACTICE_SCENES } from './pictures/practice.ts';
import { LANGUAGES, type Language, type Scene, type Take } from './pictures/scene.ts';
import { TEACH_SCENES } from './pictures/teach.ts';

const FOLDER = 'shots';
const SCHEMES = ['light', 'dark'] as const;
const NARROW = 320;
/** A machine that has other work to do is slow, and its pictures are as good. */
const PATIENCE_MS = 90_000;

const SCENES: readonly Scene[] = [
  ...POPUP_SCENES,
  ...PANEL_SCENES,
  ...OPTIONS_SCENES,
  ...COACH_SCENES,
  ...TEACH_SCENES,
  ...PRACTICE_SCENES,
  ...NOTICE_SCENES,
];

/** Rows out of view are drawn too: a picture of a whole page shows more than its window. */
const EVERYTHING =
  '* { content-visibility: visible !important; caret-color: transparent !important; }';

async function picture(page: Page, path: string, fullPage: boolean): Promise<void> {
  // A change of scheme or width fades, and is followed a frame later: the picture is of where it leads.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.screenshot({ path, fullPage, animations: 'disabled', style: EVERYTHING });
  console.log(path);
}

function taker(language: Language): Take {
  return async (page, surface, { fullPage = false, narrow = false, aimed = false, at } = {}) => {
    if (!aimed) await page.mouse.move(0, 0);
    const inSchemes = async (name: string) => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await at?.evaluate((it) => it.scrollIntoView());
        await picture(page, join(FOLDER, `${name}-${language}-${colorScheme}.png`), fullPage);
      }
    };
    await inSchemes(surface);
    const size = page.viewportSize();
    if (!narrow || size === null) return;
    await page.setViewportSize({ width: NARROW, height: Math.min(size.height, 720) });
    await inSchemes(`${surface}-narrow`);
    await page.setViewportSize(size);
  };
}

/** Plays a scene in a browser of its own: what another one left behind is in none of its pictures. */
async function play(scene: Scene, language: Language): Promise<void> {
  const murshid = await launchMurshid({ deviceScaleFactor: 2 });
  try {
    murshid.context.setDefaultTimeout(PATIENCE_MS);
    await murshid.worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
      language,
      digits: 'latn',
      ...(scene.firstDay === true ? {} : { agent: 'ليلى', company: 'الأفق' }),
    });
    await scene.play({ murshid, language, take: taker(language) });
  } finally {
    await murshid.close();
  }
}

const wanted = process.argv.slice(2);
const scenes = SCENES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (scenes.length === 0) {
  throw new Error(
    `No scene is called so. There are: ${SCENES.map(({ name }) => name).join(', ')}.`,
  );
}
ensureFreshBuild();
await mkdir(FOLDER, { recursive: true });

/** A scene that fails is told at the end, and keeps none of the others from being taken. */
const failed: string[] = [];
await Promise.all(
  LANGUAGES.map(async (language) => {
    for (const scene of scenes) {
      try {
        await play(scene, language);
      } catch (error) {
        console.error(`${scene.name} in ${language}:`, error);
        failed.push(`${scene.name} in ${language}`);
      }
    }
  }),
);
if (wanted.length === 0 && failed.length === 0) {
  await drawPicture(FOLDER);
  console.log(join(FOLDER, 'picture.png'));
}
if (failed.length > 0) {
  console.error(
    `\n✖ Not all pictures were taken; to try again: npm run shots -- NAME\n  ${failed.join('\n  ')}`,
  );
  process.exitCode = 1;
}
