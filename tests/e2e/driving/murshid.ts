import { test as base } from '@playwright/test';
import { BUILD, launchMurshid, type Murshid } from '../../../scripts/chromium/launch-murshid.ts';
import { erase } from './erase.ts';

interface Fixtures {
  /** A Chromium with the built extension. */
  murshid: Murshid;
  /**
   * `fresh`: each test starts its own. `erased`: they take one after another the same, of which after each
   * everything is erased. That is half of the work, and enough where nothing is installed, granted or
   * restarted, and the browser's context is left alone.
   */
  browserIs: 'fresh' | 'erased';
}

interface OfTheWorker {
  /** The folder of the built extension. */
  build: string;
  /** The browser of those that go one after another: started when the first asks for it. */
  lasting: () => Promise<Murshid>;
}

export const test = base.extend<Fixtures, OfTheWorker>({
  build: [BUILD, { scope: 'worker', option: true }],
  browserIs: ['fresh', { option: true }],
  lasting: [
    async ({ build }, use) => {
      let started: Promise<Murshid> | undefined;
      await use(() => {
        started ??= launchMurshid({ build });
        return started;
      });
      await (await started)?.close();
    },
    { scope: 'worker' },
  ],
  murshid: async ({ browserIs, build, lasting }, use) => {
    if (browserIs === 'erased') {
      const murshid = await lasting();
      await use(murshid);
      await erase(murshid);
    } else {
      const murshid = await launchMurshid({ build });
      await use(murshid);
      await murshid.close();
    }
  },
});
