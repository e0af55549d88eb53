/** Work that the page need not wait for is done in slices of this length (ms). */
const SLICE_MS = 4;

/**
 * Does the work for each item, some ms at a time: between two slices the page answers its user.
 * `goOn` is asked before each slice; false ends the work, and the promise gives false.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  goOn: () => boolean,
): Promise<boolean> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() >= until) {
      await nextTurn();
      if (!goOn()) return false;
      until = performance.now() + SLICE_MS;
    }
    work(item);
  }
  return true;
}

/** Where the browser has no `scheduler.yield`, a message to ourselves: timers are throttled. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
