import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Paced, paced } from '../../../adapters/read/listen/paced.ts';

/** Looks that take 20 ms each, by a clock of the test's own; when each was done, in ms. */
const LOOK_MS = 20;
let done: number[] = [];
let look: Paced;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  done = [];
  look = paced(() => {
    done.push(performance.now());
    vi.advanceTimersByTime(LOOK_MS);
  });
});

afterEach(() => {
  look.stop();
  vi.useRealTimers();
});

it('gathers what asks at once', () => {
  for (let times = 0; times < 5; times += 1) look.ask();
  vi.advanceTimersByTime(1_000);
  expect(done).toHaveLength(1);
});

it('looks soon at each conversation that an agent goes over to, though the page is large', () => {
  vi.advanceTimersByTime(60_000);
  for (let turn = 0; turn < 10; turn += 1) {
    const asked = performance.now();
    look.ask();
    vi.advanceTimersByTime(1_000);
    expect((done.at(-1) ?? Number.POSITIVE_INFINITY) - asked).toBeLessThan(100);
  }
});

it('takes one hundredth of the time, and what was saved, of a page that never rests', () => {
  const from = performance.now();
  while (performance.now() - from < 120_000) {
    look.ask();
    vi.advanceTimersByTime(50);
  }
  const share = (done.length * LOOK_MS) / (performance.now() - from);
  expect(share).toBeGreaterThan(0.008);
  expect(share).toBeLessThan(0.015);
});
