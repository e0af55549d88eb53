import { browser } from 'wxt/browser';

/** How a page's script brings something to the worker, which may be starting, or be gone for good. */

/** Waits (ms) between attempts: a worker that starts anew answers within milliseconds. */
const RETRY_MS = [60, 250, 1_000, 3_000];

/** The extension was updated or removed: nothing that this script sends arrives any more. */
export function isCutOff(error: unknown): boolean {
  return browser.runtime?.id === undefined || /context invalidated/i.test(String(error));
}

/** The worker has read what it was sent and will not take it, however often it is sent; says so. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const refused = error.name === 'ValiError' || error.message.includes('was refused');
  if (refused) console.error(`Murshid: what was seen on this page was not taken. ${error.message}`);
  return refused;
}

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
