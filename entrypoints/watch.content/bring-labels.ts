import type { LabelledFields } from '../../adapters/read/beside/fields.ts';
import { sendMessage } from '../../stores/messages/messages.ts';
import { bringScript } from './bring-script.ts';

/**
 * Asks the worker which fields are to be read by their labels, at each conversation and whenever
 * that may have changed. What finds them is brought into the page where there are some, and only then.
 */
export function bringLabels(
  use: (fields: LabelledFields | null) => void,
  changed: () => void,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): () => void {
  let known = '[]';
  let mounted = new AbortController();
  let asking: Promise<void> = Promise.resolve();

  async function ask(): Promise<void> {
    const fields = await sendMessage('labelsHere', undefined);
    const told = JSON.stringify(fields);
    if (signal.aborted || told === known) return;
    if (fields.length > 0 && typeof globalThis.murshidMountLabels !== 'function') {
      await bringScript('labels');
    }
    mounted.abort();
    mounted = new AbortController();
    // The page can name its elements so that they shadow a global: only a function is ours.
    const mount = globalThis.murshidMountLabels;
    const until = AbortSignal.any([signal, mounted.signal]);
    const isReady = fields.length > 0 && typeof mount === 'function';
    use(isReady ? mount(fields, changed, until) : null);
    known = told;
  }

  return () => {
    // One after the other: the answer that was asked for last holds.
    asking = asking.then(ask).catch(failed);
  };
}
