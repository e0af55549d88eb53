import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LateRoots, makeLateRoots } from '../../../adapters/read/listen/late-roots.ts';

let look: ReturnType<typeof vi.fn<() => void>>;
let late: LateRoots;

beforeEach(() => {
  vi.useFakeTimers();
  look = vi.fn();
  late = makeLateRoots(look);
});

afterEach(() => void vi.useRealTimers());

/** Whether it is looked for after so long (ms), and not a moment sooner. */
function comesAfter(ms: number): boolean {
  const before = look.mock.calls.length;
  vi.advanceTimersByTime(ms - 1);
  if (look.mock.calls.length > before) return false;
  vi.advanceTimersByTime(1);
  return look.mock.calls.length === before + 1;
}

it('a missing root is looked for again, each time later, and at last no more', () => {
  for (const wait of [100, 400, 1_500, 5_000]) {
    late.miss();
    expect(comesAfter(wait)).toBe(true);
  }
  late.miss();
  vi.advanceTimersByTime(60_000);
  expect(look).toHaveBeenCalledTimes(4);
});

it('what is missed many times meanwhile is looked for once', () => {
  for (let times = 0; times < 5; times += 1) late.miss();
  vi.advanceTimersByTime(60_000);
  expect(look).toHaveBeenCalledOnce();
  late.miss();
  expect(comesAfter(400)).toBe(true);
});

it('another conversation’s roots are waited for anew', () => {
  late.miss();
  vi.advanceTimersByTime(100);
  late.begin();
  late.miss();
  expect(comesAfter(100)).toBe(true);
});
