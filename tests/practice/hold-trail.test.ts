import { expect, test } from 'vitest';
import { followHold } from '../../entrypoints/practice/hold-trail.ts';
import type { HoldView } from '../../stores/views.ts';

const hold = (checkInsSent: number, overdue = false): HoldView => ({
  startedAt: 0,
  countsFrom: 0,
  dueAt: 120_000,
  checkInsSent,
  limit: 2,
  overdue,
});

test('a hold is one from its start to its end, with its own check-ins', () => {
  let trail = followHold([], hold(1), 40, 41);
  trail = followHold(trail, hold(2), 40, 160);
  trail = followHold(trail, null, 0, 200);
  expect(trail).toEqual([{ start: 40, end: 200, checkIns: 1, late: false, before: 1 }]);
});

test('a check-in that was late once stays late', () => {
  let trail = followHold([], hold(0), 0, 0);
  trail = followHold(trail, hold(0, true), 0, 150);
  trail = followHold(trail, hold(1), 0, 155);
  trail = followHold(trail, null, 0, 200);
  expect(trail[0]?.late).toBe(true);
});

test('a second hold is a hold of its own', () => {
  let trail = followHold([], hold(0), 0, 0);
  trail = followHold(trail, null, 0, 60);
  trail = followHold(trail, null, 0, 90);
  trail = followHold(trail, hold(0), 100, 100);
  expect(trail.map(({ start, end }) => [start, end])).toEqual([
    [0, 60],
    [100, null],
  ]);
});
