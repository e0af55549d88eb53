import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createTeller } from '../../entrypoints/background/teller.ts';
import { noteWatcher } from '../../entrypoints/background/watchers.ts';
import { clock, KEY, message, observation, start, time } from './desk-fixture.ts';

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

it('sets the alarm though the toolbar cannot be drawn on', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  Object.assign(browser.action, {
    setBadgeText: async () => {
      throw new Error('there is no toolbar');
    },
  });
  const desk = start();
  const outcome = await desk.observe(observation([message('1', 1, 'hold')]), true);
  await createTeller(desk, clock).tell([outcome]);
  const [alarm] = await browser.alarms.getAll();
  expect(alarm?.scheduledTime).toBe(await desk.nextWake());
});

it('tells what is due though the page that shows it answers nobody: a dialog of its own is open', async () => {
  Object.assign(browser.tabs, { sendMessage: () => new Promise(() => {}) });
  const notified = vi.spyOn(notifications, 'create').mockResolvedValue();
  await noteWatcher({ tab: 1, frame: 0, conversation: KEY, health: {} });
  const desk = start();
  await desk.observe(observation([message('1', 1, 'hold')]), true);
  time.now += 120_000;
  await createTeller(desk, clock).tell(await desk.wake());
  expect(notified).toHaveBeenCalled();
});
