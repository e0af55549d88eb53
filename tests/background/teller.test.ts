import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createTeller } from '../../entrypoints/background/teller.ts';
import { clock, message, observation, start, time } from './desk-fixture.ts';

const { commands, action, notifications } = browser;

/** What the fake browser leaves out, and this needs. */
beforeEach(() => {
  Object.assign(browser, {
    commands: { getAll: async () => [] },
    action: {
      setBadgeText: async () => {},
      setBadgeTextColor: async () => {},
      setBadgeBackgroundColor: async () => {},
    },
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(browser, { commands, action });
});

it('sets the alarm for what comes next, though the system shows no notification', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(notifications, 'create').mockRejectedValue(new Error('notifications are off'));
  const desk = start();
  await desk.observe(observation([message('1', 1, 'hold')]), true);
  time.now += 120_000;
  await createTeller(desk, clock).tell(await desk.wake());
  const [alarm] = await browser.alarms.getAll();
  expect(alarm?.scheduledTime).toBe(await desk.nextWake());
});
