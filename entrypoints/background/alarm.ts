import { browser } from 'wxt/browser';

const NAME = 'next-deadline';

/**
 * One alarm for the next thing that comes due, in real ms since the epoch. The deadline itself
 * is in storage; the alarm only wakes us, and is set anew at every start, install and update.
 */
export async function setAlarm(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(NAME);
    return;
  }
  const alarm = await browser.alarms.get(NAME);
  if (alarm?.scheduledTime === at) return;
  await browser.alarms.create(NAME, { when: at });
}

/** Runs `wake` when the alarm goes off. */
export function onAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) wake();
  });
}
