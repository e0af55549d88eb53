import { defineConfig } from '@playwright/test';

/**
 * Minutes in which next to nothing is computed: the two minutes of a hold, a page at rest, messages at people's pace,
 * and policies, which the browser reads anew every few seconds. Policies are the machine's, but reach no other test:
 * they name extensions of their own, and browsers that are started as the others are install none by policy.
 */
const IN_REAL_TIME = [
  '**/hold.spec.ts',
  '**/idle.spec.ts',
  '**/restart.spec.ts',
  '**/conversations.spec.ts',
  '**/policy.spec.ts',
];

/** Each test starts its own Chromium with the built extension, so no browser is named here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/driving/built-pages.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  // Some 150 browsers on two cores are late now and then. A test that fails twice is broken; one that
  // needed its second try is printed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 7,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    // All at once: one behind another they would take longer than everything else together.
    { name: 'real-time', testMatch: IN_REAL_TIME, workers: 4 },
    { name: 'extension', testIgnore: IN_REAL_TIME, workers: 3 },
  ],
});
