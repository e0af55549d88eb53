import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerData } from '../../entrypoints/background/answers/answer-data.ts';
import { DEFAULT_PACK } from '../../entrypoints/background/packs/installed-packs.ts';
import { createShelf } from '../../entrypoints/background/packs/shelf.ts';
import { createPinboard } from '../../entrypoints/background/pins/pinboard.ts';
import { createTeller } from '../../entrypoints/background/telling/teller.ts';
import { findConversation } from '../../stores/conversations/conversations.ts';
import { pack } from '../engine/labelled.ts';
import { clock, KEY, message, observation, start } from './desk/desk-fixture.ts';

const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/options.html' };

const said = (count: number) =>
  observation(Array.from({ length: count }, (_, at) => message(`m${at}`, at + 1, 'hello')));

it('what happens while everything is erased begins anew, whole', async () => {
  fakeBrowser.runtime.id = OWN.id;
  const desk = start();
  const pinboard = createPinboard(clock);
  const words = { title: null, ar: null, en: 'Hello', abbreviation: null };
  await pinboard.add(words);
  // A page tells of messages, and a snippet is used, while the worker looks up what is to be erased.
  const shelf = createShelf({ [DEFAULT_PACK]: pack }, clock);
  const adapters = async () => {
    await desk.observe(said(450), true);
    return shelf.adapters();
  };
  const teller = createTeller(desk, clock);
  const watchFrames = async () => {};
  answerData({ shelf: { ...shelf, adapters }, pinboard, desk, teller, watchFrames });
  const order = { id: 1, type: 'eraseData', data: { what: 'everything' }, timestamp: 0 };
  const used = pinboard.noteUse('support-quality/greeting');
  await new Promise((done) => void fakeBrowser.runtime.onMessage.trigger(order, OWN, done));
  await used;

  await desk.observe(said(3), true);
  const warn = vi.spyOn(console, 'warn');
  expect((await findConversation(KEY))?.conversation.log).toHaveLength(3);
  expect(warn).not.toHaveBeenCalled();
  expect((await pinboard.read()).pins).toEqual([]);
});
