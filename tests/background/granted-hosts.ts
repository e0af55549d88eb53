import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Script {
  id: string;
  matches: string[];
  allFrames: boolean;
}

/** What the browser holds of a test: the hosts that may be read, and the scripts registered for them. */
export const browser: { origins: string[]; registered: Script[] } = { origins: [], registered: [] };

/** WXT's fake browser has no permissions and no scripting: each test begins with none of either. */
beforeEach(() => {
  fakeBrowser.reset();
  browser.origins = [];
  browser.registered = [];
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({}) });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: browser.origins }),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => browser.origins.includes(origin)),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async (asked?: { ids: string[] }) =>
      browser.registered.filter(({ id }) => asked?.ids.includes(id) ?? true),
    registerContentScripts: async (scripts: Script[]) => {
      const known = scripts.find(({ id }) => browser.registered.some((one) => one.id === id));
      if (known) throw new Error(`Duplicate script ID '${known.id}'`);
      browser.registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      browser.registered = browser.registered.filter(({ id }) => !ids.includes(id));
    },
  });
});
