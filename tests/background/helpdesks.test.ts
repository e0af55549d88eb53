import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  knownHosts,
  watchedPages,
  watchGrantedHosts,
} from '../../entrypoints/background/helpdesks.ts';

interface Script {
  id: string;
  matches: string[];
  allFrames: boolean;
}

let registered: Script[];
let origins: string[];

const NAMED = ['https://*.zendesk.com/*', 'https://app.chatwoot.com/*', 'http://localhost/*'];
const WATCHED = ['https://*.zendesk.com/agent/*', 'https://app.chatwoot.com/*'];
const PHONE = 'https://phones.example/embedded/*';

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  // As the browser lists them: with the pages of the manifest's own scripts.
  origins = [...NAMED, ...WATCHED, PHONE];
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      host_permissions: NAMED,
      content_scripts: [
        { js: ['content-scripts/phone.js'], matches: [PHONE, ...WATCHED] },
        { js: ['content-scripts/watch.js'], matches: WATCHED },
      ],
    }),
  });
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins }) });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...registered],
    registerContentScripts: async (scripts: Script[]) => {
      const known = scripts.find(({ id }) => registered.some((one) => one.id === id));
      if (known) throw new Error(`Duplicate script ID '${known.id}'`);
      registered.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  });
});

it('registers nothing for what the manifest names: a script would run there twice', async () => {
  await watchGrantedHosts();
  expect(registered).toEqual([]);
});

it('registers watcher and phone script on a granted host, once, and takes them back', async () => {
  origins.push('https://desk.example/*');
  await watchGrantedHosts();
  await watchGrantedHosts();
  expect(registered.map(({ id, matches, allFrames }) => ({ id, matches, allFrames }))).toEqual([
    { id: 'granted-hosts', matches: ['https://desk.example/*'], allFrames: false },
    { id: 'granted-phones', matches: ['https://desk.example/*'], allFrames: true },
  ]);
  origins.pop();
  await watchGrantedHosts();
  expect(registered).toEqual([]);
});

it('registers each once where an update and a start come together', async () => {
  origins.push('https://desk.example/*');
  await Promise.all([watchGrantedHosts(), watchGrantedHosts()]);
  expect(registered.map(({ id }) => id)).toEqual(['granted-hosts', 'granted-phones']);
});

it('registers the phone script too where an older version had only the watcher', async () => {
  origins.push('https://desk.example/*');
  registered = [{ id: 'granted-hosts', matches: ['https://desk.example/*'], allFrames: false }];
  await watchGrantedHosts();
  expect(registered.map(({ id }) => id)).toEqual(['granted-hosts', 'granted-phones']);
});

it('watches the pages of helpdesks, and no phone’s', async () => {
  origins.push('https://desk.example/*');
  expect(await watchedPages()).toEqual([...WATCHED, 'https://desk.example/*']);
});

it('knows helpdesks by name, and no phone as one', async () => {
  origins.push('https://desk.example/*');
  expect(await knownHosts(['seen.example'])).toEqual([
    'app.chatwoot.com',
    'desk.example',
    'seen.example',
  ]);
});
