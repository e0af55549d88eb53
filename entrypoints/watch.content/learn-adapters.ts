import type { Adapter } from '../../adapters/types.ts';
import { beforeAttempt } from '../../stores/messages/delivery.ts';
import type { AfterFailure } from './outbox.ts';

/**
 * Makes what asks the worker which adapters hold on this page, until it answers, and hands them on. Asked
 * again meanwhile, only the last answer counts: an older one may still name what is to be read no more.
 */
export function makeLearner(
  ask: () => Promise<Adapter[]>,
  use: (adapters: readonly Adapter[]) => void,
  failed: (error: unknown) => AfterFailure,
  signal: AbortSignal,
): () => Promise<void> {
  let last = 0;
  return async () => {
    last += 1;
    const mine = last;
    for (let attempt = 0; mine === last && !signal.aborted; attempt += 1) {
      try {
        const adapters = await ask();
        if (mine === last) use(adapters);
        return;
      } catch (error) {
        if (failed(error) === 'stop') return;
        await beforeAttempt(attempt, signal);
      }
    }
  };
}
