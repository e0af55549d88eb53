import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, chromium, type Worker } from '@playwright/test';
import { chromiumArgs, extensionArgs, requireChromium } from '../../scripts/find-chromium.mjs';

export const BUILD = resolve('.output/chrome-mv3');

/** A Chromium with a fresh profile and the built extension. */
export interface Murshid {
  context: BrowserContext;
  worker: Worker;
  /** `chrome-extension://<id>/` followed by `path`. */
  url(path: string): string;
}

export const test = base.extend<{ murshid: Murshid }>({
  // Playwright insists on a destructured first argument.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  murshid: async ({}, use) => {
    if (!existsSync(BUILD)) throw new Error(`${BUILD} is missing: run npm run build first.`);
    const profile = await mkdtemp(join(tmpdir(), 'murshid-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: requireChromium(),
      headless: true,
      args: [...chromiumArgs, ...extensionArgs(BUILD)],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await use({ context, worker, url: (path) => new URL(path, worker.url()).href });
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
});
