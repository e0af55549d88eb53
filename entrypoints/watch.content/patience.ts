/** Waits (ms) between attempts: a worker that starts anew answers within milliseconds. */
const RETRY_MS = [60, 250, 1_000, 3_000];

/** Waits before the next attempt, longer each time; no longer than until `signal` aborts. */
export function beforeAttempt(attempt: number, signal: AbortSignal): Promise<void> {
  return rest(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0, signal);
}

/** Waits for so many ms, but no longer than until `signal` aborts; leaves nothing behind on it. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => resolve();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(resolve, ms);
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
}
