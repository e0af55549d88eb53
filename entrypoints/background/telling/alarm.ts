import { browser } from 'wxt/browser';

const NAME = 'next-deadline';
/**
 * It goes off again after so many minutes, until it is set anew: a worker that was stopped while it told what
 * came due has set none, and nothing else would wake the next.
 */
const AGAIN_MINUTES = 1;

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
  await browser.alarms.create(NAME, { when: at, periodInMinutes: AGAIN_MINUTES });
}

/** Runs `wake` when the alarm goes off. */
export function onAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) wake();
  });
}
