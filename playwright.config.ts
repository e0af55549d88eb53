import { defineConfig } from '@playwright/test';

const MACHINE_WIDE = ['**/restart.spec.ts', '**/policy.spec.ts'];
/** Minutes in which next to nothing is computed: the two minutes of a hold, messages at people's pace. */
const IN_REAL_TIME = ['**/hold.spec.ts', '**/conversations.spec.ts'];

/** Each test starts its own Chromium with the built extension, so no browser is named here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  // Some 300 browsers on two cores are late now and then. A test that fails twice is broken; one that
  // needed its second try is printed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 3,
  timeout: 60_000,
  reporter: [['list']],
  projects: [
    { name: 'real-time', testMatch: IN_REAL_TIME, workers: 1 },
    { name: 'extension', testIgnore: [...MACHINE_WIDE, ...IN_REAL_TIME], workers: 2 },
    // A policy holds for every Chromium of the machine: these run last, and one at a time.
    {
      name: 'installed',
      testMatch: MACHINE_WIDE,
      dependencies: ['real-time', 'extension'],
      workers: 1,
    },
  ],
});
