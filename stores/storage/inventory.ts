import { browser } from 'wxt/browser';

/**
 * What lies in storage.local, by its names and its size. Where much is kept, reading all of it takes
 * the worker seconds, and meanwhile it answers no page.
 */

/** The names of all that is kept. */
export async function keptNames(): Promise<string[]> {
  try {
    return await browser.storage.local.getKeys();
  } catch {
    // Chromium before 130 and Firefox before 143 have no such question.
    return Object.keys(await browser.storage.local.get(null));
  }
}

/** Bytes of all that is kept; null where the browser cannot say it (Firefox before 131). */
export async function keptBytes(): Promise<number | null> {
  try {
    return await browser.storage.local.getBytesInUse(null);
  } catch {
    return null;
  }
}
