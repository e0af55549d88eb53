import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAhead, takeAhead } from '../../stores/mirrors/board-ahead.ts';

const changed = () => {
  const message = { id: 1, timestamp: 0, type: 'boardChanged' };
  return fakeBrowser.runtime.onMessage.trigger(message, {}, () => {});
};

beforeEach(() => fakeBrowser.reset());

it('is taken once', () => {
  askAhead();
  expect(takeAhead()).not.toBeNull();
  expect(takeAhead()).toBeNull();
});

it('says whether the board has changed since it was asked for', async () => {
  askAhead();
  await changed();
  expect(takeAhead()?.hasChanged()).toBe(true);
  askAhead();
  expect(takeAhead()?.hasChanged()).toBe(false);
});

it('hears of changes no longer once it is taken', async () => {
  askAhead();
  const ahead = takeAhead();
  await changed();
  expect(ahead?.hasChanged()).toBe(false);
});
