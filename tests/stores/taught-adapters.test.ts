import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { adapterFile } from '../../adapters/adapter-file.ts';
import { taughtFor } from '../../adapters/offer.ts';
import { parseAdapter } from '../../adapters/types.ts';
import {
  parseAdapterFile,
  readTaught,
  removeTaught,
  writeTaught,
} from '../../stores/helpdesks/taught-adapters.ts';

const adapter = (host: string) =>
  parseAdapter({
    id: `taught-${host.replaceAll('.', '-')}`,
    name: { ar: host, en: host },
    channel: 'chat',
    hosts: [`https://${host}/*`],
    variants: [
      {
        id: 'taught',
        grade: 'C',
        seen: '2026-11',
        pages: ['/tickets/:id'],
        detect: [],
        signals: {
          list: '.log',
          message: '.row',
          roles: [{ author: 'customer', where: '.in' }],
          text: { at: '.words' },
        },
      },
    ],
  });

beforeEach(() => fakeBrowser.reset());

test('what was taught is kept, the newest first, and taught again it is replaced', async () => {
  await writeTaught(adapter('one.example'), 1);
  await writeTaught(adapter('two.example'), 2);
  await writeTaught(adapter('one.example'), 3);
  expect((await readTaught()).map(({ adapter: { id }, at }) => [id, at])).toEqual([
    ['taught-one-example', 3],
    ['taught-two-example', 2],
  ]);
  expect((await removeTaught('taught-one-example'))?.hosts).toEqual(['https://one.example/*']);
  expect(await readTaught()).toHaveLength(1);
});

test('what cannot be read is set aside, and the rest holds', async () => {
  await writeTaught(adapter('one.example'), 1);
  await browser.storage.local.set({ 'taught:broken': { version: 1, at: 1, adapter: { id: 4 } } });
  expect(await readTaught()).toHaveLength(1);
  const kept = await browser.storage.local.get(null);
  expect(kept['unreadable-taught:broken']).toEqual({ version: 1, at: 1, adapter: { id: 4 } });
  expect(kept['taught:broken']).toBeUndefined();
});

test('an adapter goes out as a file, and comes back the same', () => {
  expect(parseAdapterFile(adapterFile(adapter('one.example')))).toEqual(adapter('one.example'));
});

test.each([
  ['{', 'is not JSON at line 1, column 2: the file ends before the "{" of line 1 is closed'],
  ['{"id":"x"}', 'name'],
  [
    '{\n"id": "taught-x",\n"channel": "fax"}',
    'channel: "fax" is not known here; use one of chat, call, email (line 3)',
  ],
  [adapterFile({ ...adapter('one.example'), ours: true }), 'ours'],
  [adapterFile({ ...adapter('one.example'), hosts: [] }), 'hosts'],
  [' '.repeat(100_001), 'characters'],
])('a file that will not do is refused: %#', (text, word) => {
  expect(() => parseAdapterFile(text)).toThrow(word);
});

test('what a host was taught is offered there, and nowhere else', () => {
  const taught = [adapter('one.example')];
  expect(taughtFor(new URL('https://one.example/tickets/4'), taught)).toHaveLength(1);
  expect(taughtFor(new URL('https://two.example/tickets/4'), taught)).toEqual([]);
  expect(taughtFor(new URL('http://127.0.0.1:8080/tickets/4'), taught)).toEqual([]);
});
