import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Adapter, parseAdapter } from '../../adapters/types.ts';
import {
  findFrame,
  watchFramedHosts,
} from '../../entrypoints/background/helpdesks/framed-hosts.ts';
import { browser } from './granted-hosts.ts';

function adapter(hosts: string[], framed?: boolean): Adapter {
  const signals = { composer: 'textarea' };
  return parseAdapter({
    id: 'taught-chat',
    name: { ar: 'chat', en: 'chat' },
    channel: 'chat',
    hosts,
    ...(framed !== undefined && { framed }),
    variants: [{ id: 'taught', grade: 'C', seen: '2026-11', detect: [], signals }],
  });
}

const matches = () => browser.registered.map(({ matches, allFrames }) => ({ matches, allFrames }));

it('reads the frames of a host that was taught in a frame, on all its ports, and of no other', async () => {
  browser.origins = ['https://chat.example/*', 'https://crm.example/*'];
  const held = [
    adapter(['https://chat.example:8443/*'], true),
    adapter(['https://crm.example/*']),
    adapter(['https://off.example/*'], true),
  ];
  await watchFramedHosts(async () => held);
  await watchFramedHosts(async () => held);
  expect(matches()).toEqual([{ matches: ['https://chat.example/*'], allFrames: true }]);
});

it('reads of many hosts at once those that were turned on', async () => {
  browser.origins = ['https://one.chat.example/*', 'https://crm.example/*'];
  await watchFramedHosts(async () => [adapter(['https://*.chat.example/*'], true)]);
  expect(matches()).toEqual([{ matches: ['https://one.chat.example/*'], allFrames: true }]);
});

it('reads them no longer once what was taught is gone, or the permission', async () => {
  browser.origins = ['https://chat.example/*'];
  const framed = async () => [adapter(['https://chat.example/*'], true)];
  await watchFramedHosts(framed);
  await watchFramedHosts(async () => []);
  expect(browser.registered).toEqual([]);
  await watchFramedHosts(framed);
  browser.origins = [];
  await watchFramedHosts(framed);
  expect(browser.registered).toEqual([]);
});

it('finds the frame that was pointed at: by its host, then its size and address', async () => {
  const page = { width: 1280, height: 700 };
  const side = { width: 320, height: 700 };
  const frames = [
    { frameId: 0, result: { href: 'https://crm.example/', ...page } },
    { frameId: 4, result: { href: 'https://chat.example/menu', width: 90, height: 40 } },
    { frameId: 7, result: { href: 'https://chat.example/inbox/5', ...side } },
    { frameId: 8, result: { href: 'https://news.example/', ...side } },
    { frameId: 9 },
  ];
  Object.assign(fakeBrowser.scripting, { executeScript: async () => frames });
  const find = (address: string, size = side) => findFrame(1, { address, ...size });
  expect(await find('https://chat.example/start')).toBe(7);
  expect(await find('https://chat.example/menu', { width: 80, height: 30 })).toBe(4);
  expect(await find('https://gone.example/')).toBe(null);
});
