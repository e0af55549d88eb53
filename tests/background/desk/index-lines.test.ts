import { describe, expect, it } from 'vitest';
import {
  callsOf,
  holdsOf,
  isDue,
  lastSeenFirst,
  nextWakeOf,
} from '../../../entrypoints/background/desk/index-lines.ts';
import type { IndexLine } from '../../../stores/conversations/conversation-index.ts';

const HOLD = {
  startedAt: 100,
  countsFrom: 100,
  dueAt: 220,
  lateAt: 280,
  checkInsSent: 0,
  limit: 2,
};

function line(key: string, more: Partial<IndexLine> = {}): [string, IndexLine] {
  const [helpdesk = '', host = '', ticket = ''] = key.split(':');
  const ref = { key, helpdesk, host, ticket, channel: 'chat' } as const;
  return [
    key,
    {
      ref,
      wakeAt: null,
      seenAt: 100,
      closed: false,
      hold: null,
      givenUp: false,
      nudged: false,
      openedAt: 0,
      lastAt: 100,
      speed: 1,
      ...more,
    },
  ];
}

describe('what the lines of all conversations tell', () => {
  it('wakes for the first that comes due, and for nothing where nothing does', () => {
    const lines = [line('a:x:1', { wakeAt: 500 }), line('a:x:2'), line('a:x:3', { wakeAt: 300 })];
    expect(nextWakeOf(lines)).toBe(300);
    expect(nextWakeOf([line('a:x:2')])).toBeNull();
    expect(nextWakeOf([])).toBeNull();
  });

  it('is due at its moment, not before, and not where nothing comes', () => {
    const [, due] = line('a:x:1', { wakeAt: 300 });
    expect([299, 300, 301].map((now) => isDue(due, now))).toEqual([false, true, true]);
    const [, quiet] = line('a:x:1');
    expect(isDue(quiet, 10_000)).toBe(false);
  });

  it('is reckoned anew where the clock has been set back since it was seen', () => {
    const [, ahead] = line('a:x:1', { wakeAt: 900, seenAt: 700 });
    expect(isDue(ahead, 400)).toBe(true);
  });

  it('has the clocks of running holds, each at its speed, and of none that was given up', () => {
    const lines = [
      line('a:x:1', { hold: HOLD, speed: 10 }),
      line('a:x:2', { hold: HOLD, givenUp: true }),
      line('a:x:3'),
    ];
    expect(holdsOf(lines)).toEqual([{ ...HOLD, speed: 10 }]);
  });

  it('knows calls of their own since a moment, the last first, and no other conversation', () => {
    const lines = [
      line('call:x:1', { seenAt: 100 }),
      line('call:x:2', { seenAt: 200 }),
      line('call:x:3', { seenAt: 300, closed: true }),
      line('a:x:4', { seenAt: 400 }),
    ];
    expect(callsOf(lines, 200)).toEqual([
      { key: 'call:x:3', closed: true },
      { key: 'call:x:2', closed: false },
    ]);
  });

  it('puts first what was seen last, and leaves what it was given as it was', () => {
    const lines = [line('a:x:1', { seenAt: 100 }), line('a:x:2', { seenAt: 300 })];
    expect(lastSeenFirst(lines).map(([key]) => key)).toEqual(['a:x:2', 'a:x:1']);
    expect(lines.map(([key]) => key)).toEqual(['a:x:1', 'a:x:2']);
  });
});
