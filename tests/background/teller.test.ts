import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readUntold } from '../../entrypoints/background/desk/untold.ts';
import { noteWatcher } from '../../entrypoints/background/helpdesks/watchers.ts';
import { createTeller } from '../../entrypoints/background/telling/teller.ts';
import { clock, KEY, message, observation, start, time } from './desk/desk-fixture.ts';

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

it('sets an alarm that goes off again, should the worker be stopped as it wakes; and none at rest', async () => {
  const desk = start();
  await createTeller(desk, clock).tell([
    await desk.observe(observation([message('1', 1, 'hold')]), true),
  ]);
  const [alarm] = await browser.alarms.getAll();
  expect(alarm?.periodInMinutes).toBe(1);
  await createTeller(desk, clock).tell([
    await desk.observe(observation([message('2', 2, 'thank_wait'), message('3', 3, 'done')]), true),
  ]);
  time.now += 24 * 60 * 60_000;
  await createTeller(desk, clock).tell(await desk.wake());
  expect(await browser.alarms.getAll()).toEqual([]);
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

describe('a worker that is stopped before it has told what it stored', () => {
  /** The clock of a hold runs out; the worker that noticed is gone before anybody heard of it. */
  async function stoppedBeforeTelling() {
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 120_000;
    const [outcome] = await desk.wake();
    expect(outcome?.news.map(({ kind }) => kind)).toEqual(['check-in']);
  }

  it('has it told by the next, once', async () => {
    const notified = vi.spyOn(notifications, 'create').mockResolvedValue();
    await stoppedBeforeTelling();
    const next = createTeller(start(), clock);
    await next.tellUntold();
    expect(notified).toHaveBeenCalledTimes(1);
    await createTeller(start(), clock).tellUntold();
    expect(notified).toHaveBeenCalledTimes(1);
  });

  it('has nothing told that does not stand any more', async () => {
    const notified = vi.spyOn(notifications, 'create').mockResolvedValue();
    await stoppedBeforeTelling();
    const desk = start();
    await desk.observe(observation([message('2', 2, 'checkin')]), true);
    await createTeller(desk, clock).tellUntold();
    expect(notified).not.toHaveBeenCalled();
    expect(await readUntold()).toEqual([]);
  });

  it('has nothing told twice that was told', async () => {
    const notified = vi.spyOn(notifications, 'create').mockResolvedValue();
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 120_000;
    await createTeller(desk, clock).tell(await desk.wake());
    await createTeller(start(), clock).tellUntold();
    expect(notified).toHaveBeenCalledTimes(1);
  });
});

describe('a page that is in view as a nudge comes due', () => {
  /** The page answers these in turn when it is asked whether the card is seen, and the last one from then on. */
  async function dueIn(...answers: boolean[]) {
    const notified = vi.spyOn(notifications, 'create').mockResolvedValue();
    const left = [...answers];
    Object.assign(browser.tabs, {
      get: async () => ({ active: true, windowId: 1 }),
      sendMessage: (
        _tab: number,
        { type }: { type: string },
        _frame: unknown,
        respond: (answer: unknown) => void,
      ) => {
        respond(type === 'isSeen' ? { res: left.length > 1 ? left.shift() : left[0] } : {});
      },
    });
    Object.assign(browser.windows, { get: async () => ({ focused: true }) });
    await noteWatcher({ tab: 1, frame: 0, conversation: KEY, health: {} });
    const desk = start();
    await desk.observe(observation([message('1', 1, 'hold')]), true);
    time.now += 120_000;
    await createTeller(desk, clock).tell(await desk.wake());
    return notified;
  }

  it('and shows the card is not told of by a notification', async () => {
    const notified = await dueIn(true);
    await vi.waitFor(async () => expect(await readUntold()).toEqual([]));
    expect(notified).not.toHaveBeenCalled();
  });

  it('and shows it a little later is not told of by one either', async () => {
    const notified = await dueIn(false, true);
    await vi.waitFor(async () => expect(await readUntold()).toEqual([]), 3000);
    expect(notified).not.toHaveBeenCalled();
  });

  it('but is left for another conversation at that moment is', async () => {
    const notified = await dueIn(true, false);
    await vi.waitFor(() => expect(notified).toHaveBeenCalledTimes(1), 3000);
    expect(await readUntold()).toEqual([]);
  });

  it('and is left while it is asked is told of once, by whoever tells first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const notified = await dueIn(false);
      Object.assign(browser.tabs, { get: async () => ({ active: false, windowId: 1 }) });
      await createTeller(start(), clock).tellUntold();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(notified).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
