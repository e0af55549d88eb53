/** Waits (ms) between attempts: a worker that starts anew answers within milliseconds. */
const RETRY_MS = [60, 250, 1_000, 3_000];

/** Waits before the next attempt, longer each time; no longer than until `signal` aborts. */
export function beforeAttempt(attempt: number, signal: AbortSignal): Promise<void> {
  const ms = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
