import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, requireChromium } from '../chromium/find-chromium.mjs';

/** What the README shows side by side, each with its width in px; all are as high as the popup. */
const PARTS = [
  ['practice-check-in-ar-light.png', 960],
  ['popup-hold-ar-light.png', 380],
  ['popup-hold-en-dark.png', 380],
] as const;

/** Joins pictures of `folder` into its picture.png, as `docs/picture.png` is made. */
export async function drawPicture(folder: string): Promise<void> {
  const images = await Promise.all(
    PARTS.map(async ([file, width]) => {
      const data = (await readFile(join(folder, file))).toString('base64');
      return `<img width="${width}" height="600" src="data:image/png;base64,${data}">`;
    }),
  );
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...chromiumArgs],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1800, height: 640 } });
    await page.setContent(
      `<body style="display:flex;gap:20px;margin:0;padding:20px;background:#d8ddd9">${images.join('')}`,
    );
    await page.screenshot({ path: join(folder, 'picture.png') });
  } finally {
    await browser.close();
  }
}
