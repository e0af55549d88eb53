/** Draws the toolbar and store icons from docs/icon/*.svg: `node scripts/draw-icons.ts`. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumArgs, requireChromium } from './chromium/find-chromium.mjs';

/** Small sizes have a drawing of their own: a needle that reads at 128 px is a smudge at 16. */
const DRAWINGS = [
  { source: 'docs/icon/icon-small.svg', sizes: [16, 32] },
  { source: 'docs/icon/icon.svg', sizes: [48, 96, 128] },
];

const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs });
const page = await browser.newPage();
await mkdir('public/icon', { recursive: true });
for (const { source, sizes } of DRAWINGS) {
  const drawing = Buffer.from(await readFile(source)).toString('base64');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } img { display: block }</style>
       <img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
}
await browser.close();
console.log('Drew public/icon/{16,32,48,96,128}.png');
