import { defineConfig } from '@playwright/test';

/** Each test starts its own Chromium with the built extension, so no browser is named here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: false,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
});
