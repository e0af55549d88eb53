import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerData } from '../../entrypoints/background/answers/answer-data.ts';
import { answerGuide } from '../../entrypoints/background/answers/answer-guide.ts';
import { answerHelpdesks } from '../../entrypoints/background/answers/answer-helpdesks.ts';
import { answerPacks } from '../../entrypoints/background/answers/answer-packs.ts';
import { DEFAULT_PACK } from '../../entrypoints/background/packs/installed-packs.ts';
import { createShelf } from '../../entrypoints/background/packs/shelf.ts';
import { createPinboard } from '../../entrypoints/background/pins/pinboard.ts';
import { createTeller } from '../../entrypoints/background/telling/teller.ts';
import { pack } from '../engine/labelled.ts';
import { teamPack } from '../stores/team-pack.ts';
import { clock, KEY, message, observation, start } from './desk/desk-fixture.ts';

const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/options.html' };
const { local } = fakeBrowser.storage;

let orders = 0;
/** Resolves when the erasure that was asked for last has nothing more to look up. */
let erasing = Promise.withResolvers<void>();
const ask = (type: string, data: unknown): Promise<unknown> => {
  orders += 1;
  const order = { id: orders, type, data, timestamp: 0 };
  return new Promise((done) => void fakeBrowser.runtime.onMessage.trigger(order, OWN, done));
};

/** Everything is erased while a writer is between its reading and its writing of a key. */
async function eraseWhileReading(
  desk: ReturnType<typeof start>,
  key: string,
  write: () => Promise<unknown>,
): Promise<string[]> {
  const get = local.get.bind(local);
  const gate = Promise.withResolvers<void>();
  const reading = Promise.withResolvers<void>();
  vi.spyOn(local, 'get').mockImplementation(async (keys) => {
    const found = await get(keys);
    if (keys === key) {
      reading.resolve();
      await gate.promise;
    }
    return found;
  });
  erasing = Promise.withResolvers<void>();
  const writer = write();
  await reading.promise;
  const erased = ask('eraseData', { what: 'everything' });
  // Now it is at its turn: one that waits for nobody has emptied the storage before the desk answers again.
  await erasing.promise;
  await new Promise((done) => setTimeout(done));
  await desk.list(0, () => false);
  gate.resolve();
  await Promise.all([writer, erased]);
  vi.restoreAllMocks();
  return Object.keys(await get(null));
}

// A context takes each listener once, so that it is one test.
it('what is read before an erasure is not written back after it', async () => {
  fakeBrowser.runtime.id = OWN.id;
  const desk = start();
  const shelf = createShelf({ [DEFAULT_PACK]: pack }, clock);
  const teller = createTeller(desk, clock);
  const noFrames = async () => {};
  const adapters = async () => {
    erasing.resolve();
    return [];
  };
  answerData({
    shelf: { ...shelf, adapters },
    pinboard: createPinboard(clock),
    desk,
    teller,
    watchFrames: noFrames,
  });
  answerPacks(shelf, desk, teller, noFrames);
  answerGuide(shelf, desk, teller);
  const helpdesks = answerHelpdesks(shelf, clock);
  const hello = observation([message('m', 1, 'hello')]);

  // What a helpdesk showed.
  const kept = { adapter: 'chatwoot', seenAt: 1, signals: {} };
  await local.set({ 'helpdesk-health': { version: 1, hosts: { 'old.example': kept } } });
  const left = await eraseWhileReading(desk, 'helpdesk-health', () =>
    helpdesks.note({ ...hello, health: { messages: 'known' } }),
  );
  expect(left).toEqual([]);

  // A note beside a conversation.
  await desk.observe(hello, true);
  const jotting = { type: 'note', prompt: '', text: 'زمردة' };
  expect(
    await eraseWhileReading(desk, `jottings:${KEY}`, () =>
      ask('jot', { conversation: KEY, jotting }),
    ),
  ).toEqual([]);

  // A pack that is being installed, and with it the list of the others.
  const offer = (id: string) => ({ file: `${id}.json`, text: JSON.stringify(teamPack({ id })) });
  await ask('installPack', { offer: offer('first'), scope: [] });
  shelf.forget();
  expect(
    await eraseWhileReading(desk, 'packs', () =>
      ask('installPack', { offer: offer('second'), scope: [] }),
    ),
  ).toEqual([]);
});
