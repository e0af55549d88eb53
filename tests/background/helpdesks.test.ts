import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  knownHosts,
  watchedPages,
  watchGrantedHosts,
} from '../../entrypoints/background/helpdesks/helpdesks.ts';
import { browser } from './granted-hosts.ts';

const NAMED = ['https://*.zendesk.com/*', 'https://app.chatwoot.com/*', 'http://localhost/*'];
const WATCHED = ['https://*.zendesk.com/agent/*', 'https://app.chatwoot.com/*'];
const PHONE = 'https://phones.example/embedded/*';

beforeEach(() => {
  // As the browser lists them: with the pages of the manifest's own scripts.
  browser.origins = [...NAMED, ...WATCHED, PHONE];
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({
      host_permissions: NAMED,
      content_scripts: [
        { js: ['content-scripts/phone.js'], matches: [PHONE, ...WATCHED] },
        { js: ['content-scripts/watch.js'], matches: WATCHED },
      ],
    }),
  });
});

it('registers nothing for what the manifest names: a script would run there twice', async () => {
  await watchGrantedHosts();
  expect(browser.registered).toEqual([]);
});

it('registers watcher and phone script on a granted host, once, and takes them back', async () => {
  browser.origins.push('https://desk.example/*');
  await watchGrantedHosts();
  await watchGrantedHosts();
  expect(
    browser.registered.map(({ id, matches, allFrames }) => ({ id, matches, allFrames })),
  ).toEqual([
    { id: 'granted-hosts', matches: ['https://desk.example/*'], allFrames: false },
    { id: 'granted-phones', matches: ['https://desk.example/*'], allFrames: true },
  ]);
  browser.origins.pop();
  await watchGrantedHosts();
  expect(browser.registered).toEqual([]);
});

it('registers each once where an update and a start come together', async () => {
  browser.origins.push('https://desk.example/*');
  await Promise.all([watchGrantedHosts(), watchGrantedHosts()]);
  expect(browser.registered.map(({ id }) => id)).toEqual(['granted-hosts', 'granted-phones']);
});

it('registers the phone script too where an older version had only the watcher', async () => {
  browser.origins.push('https://desk.example/*');
  browser.registered = [
    { id: 'granted-hosts', matches: ['https://desk.example/*'], allFrames: false },
  ];
  await watchGrantedHosts();
  expect(browser.registered.map(({ id }) => id)).toEqual(['granted-hosts', 'granted-phones']);
});

it('watches the pages of helpdesks, and no phone’s', async () => {
  browser.origins.push('https://desk.example/*');
  expect(await watchedPages()).toEqual([...WATCHED, 'https://desk.example/*']);
});

it('knows helpdesks by name, and no phone as one', async () => {
  browser.origins.push('https://desk.example/*');
  expect(await knownHosts(['seen.example'])).toEqual([
    'app.chatwoot.com',
    'desk.example',
    'seen.example',
  ]);
});
