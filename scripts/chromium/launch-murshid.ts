import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { chromiumArgs, extensionArgs, requireChromium } from './find-chromium.mjs';

/** Where `wxt build` puts the extension for Chromium. */
export const BUILD = resolve('.output/chrome-mv3');

const APPEARS_WITHIN_MS = 20_000;

/** A headless Chromium with a fresh profile and the built extension in it. */
export interface Murshid {
  context: BrowserContext;
  worker: Worker;
  /** The address of one of the extension's own pages. */
  url(path: string): string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The built extension; where it is left out, the one that `wxt build` made. */
  build?: string;
  /** The folder of the profile, which stays; where it is left out, a fresh one that goes at the end. */
  profile?: string;
  /** For Chromium, beside those that it needs. */
  args?: string[];
  /** What Playwright gives Chromium by itself, and is not to. */
  ignoreDefaultArgs?: string[];
  colorScheme?: 'light' | 'dark';
  headless?: boolean;
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
}

/**
 * Starts a Chromium with the built extension.
 *
 * @throws where there is no build, no Chromium, or Chromium did not take the extension
 */
export async function launchMurshid({
  build = BUILD,
  profile: given,
  args = [],
  ...options
}: LaunchOptions = {}): Promise<Murshid> {
  if (!existsSync(join(build, 'manifest.json'))) {
    throw new Error(`There is no build in ${build}: run npm run build first.`);
  }
  const profile = given ?? (await mkdtemp(join(tmpdir(), 'murshid-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless: true,
    args: [...chromiumArgs, ...args, ...extensionArgs(build)],
    ...options,
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (given === undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: APPEARS_WITHIN_MS }));
    return { context, worker, url: (path) => new URL(path, worker.url()).href, close };
  } catch (error) {
    await close();
    throw new Error(
      `Chromium did not take the extension in ${build}: open chrome://extensions in it to see why.`,
      { cause: error },
    );
  }
}
