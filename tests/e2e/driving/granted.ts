import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchMurshid, type Murshid } from '../../../scripts/chromium/launch-murshid.ts';
import { copyBuild } from './copy-build.ts';

interface Fixtures {
  /**
   * A browser in which the agent has turned Murshid on for these hosts, once it is ready for them. They end in
   * `.example`, which is this machine there.
   */
  launchGranted: (hosts: string[]) => Promise<Murshid>;
}

/**
 * Headless Chromium cannot show the question whether a host may be read. So the answer is put into the profile
 * beforehand: by a first start with a build of the same id whose manifest names the hosts.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a destructured argument.
  launchGranted: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'murshid-granted-'));
    const browser = {
      profile: join(folder, 'profile'),
      args: ['--host-resolver-rules=MAP *.example 127.0.0.1'],
    };
    const opened: Murshid[] = [];
    await use(async (hosts) => {
      if (hosts.length > 0) {
        const build = join(folder, 'granting');
        await copyBuild(build, ({ host_permissions: granted }) => {
          granted.push(...hosts.map((host) => `http://${host}/*`));
        });
        await (await launchMurshid({ ...browser, build })).close();
      }
      const murshid = await launchMurshid(browser);
      opened.push(murshid);
      if (hosts.length > 0) await expect.poll(() => registeredScripts(murshid)).not.toHaveLength(0);
      return murshid;
    });
    for (const murshid of opened) await murshid.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** The scripts that were registered for granted hosts. */
export function registeredScripts({ worker }: Murshid) {
  return worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
}
