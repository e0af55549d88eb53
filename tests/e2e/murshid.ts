import { test as base } from '@playwright/test';
import { launchMurshid, type Murshid } from '../../scripts/chromium/launch-murshid.ts';

/** Each test that asks for `murshid` gets a Chromium of its own, with the built extension. */
export const test = base.extend<{ murshid: Murshid }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
  murshid: async ({}, use) => {
    const murshid = await launchMurshid();
    await use(murshid);
    await murshid.close();
  },
});
