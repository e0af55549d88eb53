import { browser } from 'wxt/browser';
import { PHONES } from '../../adapters/phones/phones.ts';
import { type CallChange, watchCalls } from '../../adapters/phones/watch-calls.ts';
import { onMessage, sendMessage } from '../../stores/messages.ts';

/** Waits between attempts (ms): a worker that starts anew answers within milliseconds. */
const RETRY = [60, 250, 1_000, 3_000];

/** Tells the worker how the phones in this frame stand, in order, each change until it is answered. */
export function watchPhones(contextSignal: AbortSignal): void {
  const end = new AbortController();
  const signal = AbortSignal.any([contextSignal, end.signal]);
  const untold: CallChange[] = [];
  let telling = false;

  async function tellAll(): Promise<void> {
    telling = true;
    for (let attempt = 0; !signal.aborted; ) {
      const [next] = untold;
      if (next === undefined) break;
      try {
        const { at, ...change } = next;
        await sendMessage('phone', { ...change, age: Math.max(0, Date.now() - at) });
        untold.shift();
        attempt = 0;
      } catch (error) {
        const gone =
          browser.runtime?.id === undefined || /context invalidated/i.test(String(error));
        // The extension was updated or removed: the script of the new one takes over.
        if (gone) end.abort();
        else await pause(RETRY[Math.min(attempt, RETRY.length - 1)] ?? 0);
        attempt += 1;
      }
    }
    telling = false;
  }

  const watch = watchCalls(
    document,
    PHONES,
    (change) => {
      untold.push(change);
      if (!telling) void tellAll();
    },
    signal,
  );
  globalThis.murshidPhones = watch.additions;
  const remove = onMessage('phoneStands', ({ data }) => watch.state(data.phone));
  signal.addEventListener('abort', () => {
    remove();
    if (globalThis.murshidPhones === watch.additions) globalThis.murshidPhones = undefined;
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
