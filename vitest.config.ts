import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packPlugin } from './scripts/build/pack-plugin.ts';
import { chromiumArgs, requireChromium } from './scripts/chromium/find-chromium.mjs';

const IN_A_BROWSER = ['tests/**/*.browser.test.{ts,tsx}'];

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        plugins: [packPlugin(), WxtVitest()],
        test: {
          name: 'unit',
          // A machine that does other things besides is slow, not wrong.
          testTimeout: 30_000,
          // By itself vitest leaves one core idle, which of two is half of the machine.
          maxWorkers: '100%',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...IN_A_BROWSER, 'tests/e2e/**'],
        },
      },
      {
        plugins: [packPlugin()],
        // Found only while tests run, these would reload the page under a test.
        optimizeDeps: {
          include: [
            '@lexical/history',
            '@lexical/rich-text',
            'axe-core',
            'ckeditor5',
            'lexical',
            'lucide-react',
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'browser',
          // They wait for pages to stand still, in real time: more of them at once than there are cores.
          maxWorkers: 4,
          include: IN_A_BROWSER,
          // As in playwright.config.ts: once more where everything runs at once, never at a desk.
          retry: process.env.CI === undefined ? 0 : 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: requireChromium(), args: chromiumArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
