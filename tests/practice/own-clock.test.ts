import { expect, test } from 'vitest';
import { ownClock } from '../../entrypoints/practice/own-clock.ts';

test('runs ten times as fast, and keeps its place when the speed changes', () => {
  let real = 5000;
  const clock = ownClock(1, () => real);
  real += 30_000;
  expect(clock.now()).toBeCloseTo(30);
  clock.setSpeed(10);
  expect(clock.now()).toBeCloseTo(30);
  real += 12_000;
  expect(clock.now()).toBeCloseTo(150);
  expect(clock.realUntil(160)).toBeCloseTo(1000);
  expect(clock.realUntil(100)).toBe(0);
  clock.setSpeed(1);
  real += 1000;
  expect(clock.now()).toBeCloseTo(151);
});
