import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { HoldClock } from '../../entrypoints/background/desk/index-lines.ts';
import { drawBadge } from '../../entrypoints/background/telling/badge.ts';

const { action } = browser;
const GREEN = '#0e6b5c';
const AMBER = '#9a5b00';
const RED = '#a93226';

let badge: { text: string; color: string };

/** What the fake browser leaves out, and this needs. */
beforeEach(() => {
  badge = { text: '', color: '' };
  const set = async (change: object) => void Object.assign(badge, change);
  Object.assign(browser, {
    action: {
      setBadgeText: set,
      setBadgeBackgroundColor: set,
      setBadgeTextColor: async () => {},
    },
  });
});

afterEach(() => {
  Object.assign(browser, { action });
});

/** Whose last word was at 0; where the customer has asked, an update is due from then on. */
const hold = (asked?: number): HoldClock => ({
  countsFrom: 0,
  dueAt: asked ?? 120_000,
  lateAt: 150_000,
  speed: 1,
});

async function at(seconds: number, ...holds: HoldClock[]) {
  await drawBadge(holds, seconds * 1000);
  return badge;
}

describe('the badge', () => {
  it('is green while nothing is due, amber where an update is, red once it is late', async () => {
    expect(await at(60, hold())).toEqual({ text: '1:00', color: GREEN });
    expect(await at(120, hold())).toEqual({ text: '2:00', color: AMBER });
    expect(await at(150, hold())).toEqual({ text: '2:30', color: RED });
  });

  it('tells how long a customer who asks has heard nothing, and that it is due, not late', async () => {
    expect(await at(65, hold(64_000))).toEqual({ text: '1:00', color: AMBER });
    expect(await at(150, hold(64_000))).toEqual({ text: '2:30', color: RED });
  });

  it('shows the one that is due first', async () => {
    const chased = { ...hold(70_000), countsFrom: 30_000 };
    expect((await at(75, hold(), chased)).text).toBe('0:30');
  });

  it('is drawn again at the next half minute, and is gone with the last hold', async () => {
    expect(await drawBadge([hold()], 61_000)).toBe(90_000);
    expect(await drawBadge([], 61_000)).toBeNull();
    expect(badge.text).toBe('');
  });
});
