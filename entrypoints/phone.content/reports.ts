import type { CallChange } from '../../adapters/phones/watch-calls.ts';
import { beforeAttempt, isCutOff, isRefusal } from '../../stores/messages/delivery.ts';
import type { PhoneReport } from '../../stores/messages/protocol.ts';

/**
 * Makes what tells the worker how phones stand: in order, each change until it is answered. One that the
 * worker will not take is left out.
 */
export function makeReports(
  deliver: (report: PhoneReport) => Promise<void>,
  cutOff: () => void,
  signal: AbortSignal,
): (change: CallChange) => void {
  const untold: CallChange[] = [];
  let telling = false;

  async function tellAll(): Promise<void> {
    telling = true;
    for (let attempt = 0; !signal.aborted; ) {
      const [next] = untold;
      if (next === undefined) break;
      try {
        const { at, ...change } = next;
        await deliver({ ...change, age: Math.max(0, Date.now() - at) });
        untold.shift();
        attempt = 0;
      } catch (error) {
        // The extension was updated or removed: the script of the new one takes over.
        if (isCutOff(error)) cutOff();
        else if (isRefusal(error)) untold.shift();
        else {
          await beforeAttempt(attempt, signal);
          attempt += 1;
        }
      }
    }
    telling = false;
  }

  return (change) => {
    untold.push(change);
    if (!telling) void tellAll();
  };
}
