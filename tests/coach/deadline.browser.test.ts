import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Deadline, makeDeadline } from '../../components/coach/clock/deadline.ts';
import { hold } from './view.ts';

let due: ReturnType<typeof vi.fn<() => void>>;
let end: AbortController;
let deadline: Deadline;

beforeEach(() => {
  vi.useFakeTimers();
  due = vi.fn();
  end = new AbortController();
  deadline = makeDeadline(document, due, end.signal);
});

afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The page is in view, or behind another tab. */
function show(visible: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

it('a hold’s deadline is told at its moment, once, however often it is drawn', () => {
  const held = { hold: hold(60), wakeAt: null };
  deadline.watch(held);
  deadline.watch(held);
  vi.advanceTimersByTime(59_999);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  deadline.watch(held);
  vi.advanceTimersByTime(60_000);
  expect(due).toHaveBeenCalledOnce();
});

it('what comes due before the hold does is told instead', () => {
  deadline.watch({ hold: hold(60), wakeAt: Date.now() + 10_000 });
  vi.advanceTimersByTime(10_000);
  expect(due).toHaveBeenCalledOnce();
});

it('where nobody waits, no timer runs', () => {
  deadline.watch({ hold: null, wakeAt: Date.now() + 10_000 });
  expect(vi.getTimerCount()).toBe(0);
});

it('a conversation that is in front no longer is not told of', () => {
  deadline.watch({ hold: hold(60), wakeAt: null });
  deadline.watch(null);
  vi.advanceTimersByTime(120_000);
  expect(due).not.toHaveBeenCalled();
});

it('a page that nobody sees leaves it to the alarm, and tells it when it is seen again', () => {
  show(false);
  deadline.watch({ hold: hold(60), wakeAt: null });
  vi.advanceTimersByTime(90_000);
  expect(due).not.toHaveBeenCalled();
  show(true);
  vi.advanceTimersByTime(0);
  expect(due).toHaveBeenCalledOnce();
});
