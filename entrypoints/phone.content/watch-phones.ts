import { PHONES } from '../../adapters/phones/phones.ts';
import { watchCalls } from '../../adapters/phones/watch-calls.ts';
import { onMessage, sendMessage } from '../../stores/messages/messages.ts';
import { makeReports } from './reports.ts';

/** Tells the worker how the phones in this frame stand, and answers it when it asks. */
export function watchPhones(contextSignal: AbortSignal): void {
  const end = new AbortController();
  const signal = AbortSignal.any([contextSignal, end.signal]);
  const report = makeReports(
    (told) => sendMessage('phone', told),
    () => end.abort(),
    signal,
  );
  const watch = watchCalls(document, PHONES, report, signal);
  globalThis.murshidPhones = watch.additions;
  const remove = onMessage('phoneStands', ({ data }) => watch.state(data.phone));
  signal.addEventListener('abort', () => {
    remove();
    if (globalThis.murshidPhones === watch.additions) globalThis.murshidPhones = undefined;
  });
}
