import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { packPlugin } from './scripts/build/pack-plugin.ts';
import { chromiumArgs, requireChromium } from './scripts/chromium/find-chromium.mjs';

const IN_A_BROWSER = ['tests/**/*.browser.test.{ts,tsx}'];

/** What takes longest begins first: else it would be alone at the end, with a core that has nothing to do. */
const LONGEST = [
  'tests/teach/teaching',
  'tests/adapters/live-desks',
  'tests/adapters/self-hosted-desks',
  'tests/packs/hostile-packs',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.includes(name));
    return projects.flatMap((project) => {
      const own = sorted.filter((one) => one.project === project);
      return [...own.filter(isLong), ...own.filter((one) => !isLong(one))];
    });
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          maxWorkers: 6,
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
