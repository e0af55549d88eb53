import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTurns, type Turns } from '../../components/coach/turns.ts';
import { checkIn, closingSteps } from './view.ts';

const due = checkIn();
const canWait = closingSteps();
let again: ReturnType<typeof vi.fn<() => void>>;
let end: AbortController;
let turns: Turns;

beforeEach(() => {
  vi.useFakeTimers();
  again = vi.fn();
  end = new AbortController();
  turns = makeTurns(again, end.signal);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('while the agent writes', () => {
  it('a nudge that can wait comes once they have stopped, and is asked for once', () => {
    turns.typed();
    expect(turns.next(canWait, null)).toBeNull();
    expect(turns.next(canWait, null)).toBeNull();
    vi.advanceTimersByTime(1_999);
    expect(again).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(again).toHaveBeenCalledOnce();
    expect(turns.next(canWait, null)).toBe(canWait);
  });

  it('a hold’s speaks at once: somebody is waiting', () => {
    turns.typed();
    expect(turns.next(due, null)).toBe(due);
  });

  it('what is being shown stays', () => {
    turns.typed();
    expect(turns.next(canWait, canWait.key)).toBe(canWait);
  });

  it('nothing is asked for any more where the nudge went meanwhile, or the coach', () => {
    turns.typed();
    turns.next(canWait, null);
    turns.next(null, null);
    vi.advanceTimersByTime(5_000);
    turns.typed();
    turns.next(canWait, null);
    end.abort();
    vi.advanceTimersByTime(5_000);
    expect(again).not.toHaveBeenCalled();
  });
});

describe('a nudge that was put away', () => {
  it('is not shown again while the worker has not answered', () => {
    turns.putAway(due.key);
    turns.heard(due);
    expect(turns.next(due, null)).toBeNull();
  });

  it('may come again once another, or none, was due: the worker says when', () => {
    turns.putAway(due.key);
    turns.heard(null);
    turns.heard(due);
    expect(turns.next(due, null)).toBe(due);
  });

  it('is of its own conversation: the same key in another is another nudge', () => {
    turns.putAway(due.key);
    turns.begin();
    turns.heard(due);
    expect(turns.next(due, null)).toBe(due);
  });
});
