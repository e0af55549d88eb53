import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BUILD } from '../../scripts/chromium/launch-murshid.ts';
import { test } from './driving/murshid.ts';

/** What the popup does before it can be drawn: each wait of it is one of the agent's. */

declare global {
  interface Window {
    /** Where the page stood each time it asked for the board. */
    asked: { state: DocumentReadyState; hasRoot: boolean }[];
  }
}

test('the popup asks for the board once, before its own scripts are there', async ({ murshid }) => {
  const page = await murshid.context.newPage();
  await page.addInitScript(() => {
    window.asked = [];
    const { runtime } = chrome;
    runtime.sendMessage = new Proxy(runtime.sendMessage, {
      apply(send, self, args) {
        if (JSON.stringify(args[0]).includes('"board"')) {
          const hasRoot = document.getElementById('root') !== null;
          window.asked.push({ state: document.readyState, hasRoot });
        }
        return Reflect.apply(send, self, args);
      },
    });
  });
  await page.goto(murshid.url('popup.html'));
  await expect(page.locator('.popup')).toBeVisible();
  expect(await page.evaluate(() => window.asked)).toEqual([{ state: 'loading', hasRoot: false }]);
});

test('the popup loads few files before its first picture', () => {
  const html = readFileSync(join(BUILD, 'popup.html'), 'utf8');
  const scripts = html.match(/(?:src|href)="[^"]+\.js"/g) ?? [];
  expect(scripts.length).toBeLessThanOrEqual(4);
  expect(html).not.toMatch(/rel="stylesheet"/);
  const fonts = html.match(/url\(\/[^)]+\.woff2\)/g) ?? [];
  expect(fonts.map((url) => existsSync(join(BUILD, url.slice(5, -1))))).toEqual(
    Array(fonts.length).fill(true),
  );
  expect(fonts).not.toEqual([]);
});
