import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './driving/murshid.ts';

test.use({ browserIs: 'erased' });

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES = [
  'popup.html',
  'sidepanel.html',
  'options.html',
  'practice.html',
  'practice.html?script=printer',
];
const SCHEMES = ['light', 'dark'] as const;

for (const path of PAGES) {
  for (const [language, direction] of [
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    test(`${path} in ${language}: reads ${direction}, and axe finds nothing`, async ({
      murshid,
    }) => {
      await murshid.worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
        language,
      });
      const page = await murshid.context.newPage();
      const separator = path.includes('?') ? '&' : '?';
      await page.goto(murshid.url(`${path}${separator}lang=${language}`));
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('#root > *').first()).toBeVisible();
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`);
        expect(found, colorScheme).toEqual([]);
      }
    });
  }
}
