/** Ticks once a second, on the second of what it counts, and only while it is wanted. */
export interface SecondHand {
  /** Counts from `start` (ms since the epoch); null stops it. */
  run(start: number | null): void;
}

/** `tick` is called with the time, in ms since the epoch; nothing runs in a hidden tab. */
export function makeSecondHand(tick: (now: number) => void, signal: AbortSignal): SecondHand {
  let start: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    clearTimeout(timer);
    if (start === null || document.visibilityState !== 'visible' || signal.aborted) return;
    const now = Date.now();
    timer = setTimeout(
      () => {
        tick(Date.now());
        next();
      },
      1000 - ((((now - start) % 1000) + 1000) % 1000) + 5,
    );
  }

  document.addEventListener(
    'visibilitychange',
    () => {
      if (start !== null && document.visibilityState === 'visible') tick(Date.now());
      next();
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    run(from) {
      if (from === start) return;
      start = from;
      next();
    },
  };
}
