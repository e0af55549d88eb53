import { browser } from 'wxt/browser';
import type { HoldClock } from '../desk/index-lines.ts';

const RUNNING = '#0e6b5c';
const DUE = '#9a5b00';
const LATE = '#a93226';
/**
 * The badge shows half minutes. The browser stops a worker after half a minute without an event: as long as
 * somebody is on hold it stays awake therefore, and does nothing between two of them.
 */
const HALF_MINUTE = 30_000;

/**
 * Shows the most urgent hold's silence on the toolbar, as m:ss in steps of half a minute: green
 * while nothing is due, amber where an update is, red only once it is late.
 * Returns when (real ms) it wants to be drawn again; null where nobody is on hold.
 */
export async function drawBadge(holds: readonly HoldClock[], now: number): Promise<number | null> {
  const [urgent] = [...holds].sort((a, b) => a.dueAt - b.dueAt);
  if (!urgent) {
    await browser.action.setBadgeText({ text: '' });
    return null;
  }
  const { countsFrom, dueAt, lateAt, speed } = urgent;
  const silence = Math.max(0, now - countsFrom) * speed;
  const halves = Math.floor((silence + 500) / HALF_MINUTE);
  const text = `${Math.floor(halves / 2)}:${halves % 2 === 0 ? '00' : '30'}`;
  const color = now < dueAt ? RUNNING : now < lateAt ? DUE : LATE;
  await browser.action.setBadgeText({ text: text.length > 4 ? '99+' : text });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeBackgroundColor({ color });
  return countsFrom + ((halves + 1) * HALF_MINUTE) / speed;
}
