import { expect, test } from 'vitest';
import { followHold, type ShownHold } from '../../entrypoints/practice/hold-trail.ts';

/** Of a hold that began at `start`, and whose last word to the customer was at `lastWord`. */
const hold = (start: number, lastWord: number, checkInsSent: number): ShownHold => ({
  start,
  lateAt: lastWord + 150,
  checkInsSent,
});

test('a hold is one from its start to its end, with its own check-ins', () => {
  let trail = followHold([], hold(40, 40, 1), 41);
  trail = followHold(trail, hold(40, 160, 2), 160);
  trail = followHold(trail, null, 200);
  expect(trail).toMatchObject([{ start: 40, end: 200, checkIns: 1, late: false, before: 1 }]);
});

test('an answer to the nudge is in time, as it is graded', () => {
  let trail = followHold([], hold(0, 0, 0), 0);
  trail = followHold(trail, hold(0, 0, 0), 120);
  trail = followHold(trail, hold(0, 128, 1), 128);
  trail = followHold(trail, null, 200);
  expect(trail[0]?.late).toBe(false);
});

test('a check-in that was late once stays late', () => {
  let trail = followHold([], hold(0, 0, 0), 0);
  trail = followHold(trail, hold(0, 155, 1), 155);
  trail = followHold(trail, hold(0, 200, 2), 200);
  trail = followHold(trail, null, 240);
  expect(trail[0]?.late).toBe(true);
});

test('coming back after the silence was too long is late too', () => {
  let trail = followHold([], hold(0, 0, 0), 0);
  trail = followHold(trail, null, 155);
  expect(trail[0]?.late).toBe(true);
});

test('a second hold is a hold of its own', () => {
  let trail = followHold([], hold(0, 0, 0), 0);
  trail = followHold(trail, null, 60);
  trail = followHold(trail, null, 90);
  trail = followHold(trail, hold(100, 100, 0), 100);
  expect(trail.map(({ start, end }) => [start, end])).toEqual([
    [0, 60],
    [100, null],
  ]);
});
