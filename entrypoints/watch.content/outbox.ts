import type { SeenMessage, Sighting } from '../../adapters/read/page.ts';
import type { CoachView, Observation } from '../../stores/protocol.ts';
import { beforeAttempt } from './patience.ts';

export interface Outbox {
  add(sighting: Sighting): void;
}

/**
 * What to do after a failed delivery: try again (the worker is away), leave this one out (the
 * worker will never take it), or stop (the extension is gone).
 */
export type AfterFailure = 'retry' | 'skip' | 'stop';

/**
 * Brings what was seen to the worker: in order, one delivery at a time for a conversation,
 * again and again until it is answered. Ids make a second delivery harmless.
 */
export function makeOutbox(
  deliver: (observation: Observation) => Promise<CoachView>,
  on: { answer: (view: CoachView) => void; failure: (error: unknown) => AfterFailure },
  signal: AbortSignal,
): Outbox {
  const queues = new Map<string, Sighting[]>();

  async function drain(key: string, queue: Sighting[]): Promise<void> {
    for (let attempt = 0; !signal.aborted; ) {
      const next = queue[0];
      if (next === undefined) break;
      try {
        const view = await deliver(aged(next));
        queue.shift();
        attempt = 0;
        if (!signal.aborted) on.answer(view);
      } catch (error) {
        const then = on.failure(error);
        if (then === 'stop') return;
        if (then === 'skip') {
          queue.shift();
          attempt = 0;
          continue;
        }
        await beforeAttempt(attempt, signal);
        attempt += 1;
      }
    }
    queues.delete(key);
  }

  return {
    add(sighting) {
      const { key } = sighting.conversation;
      const queue = queues.get(key);
      if (queue !== undefined) {
        queue.push(sighting);
        return;
      }
      const fresh = [sighting];
      queues.set(key, fresh);
      void drain(key, fresh);
    },
  };
}

/** A worker that was away learns from `age` when things really happened. */
function aged({ at, messages, moments, ...rest }: Sighting): Observation {
  const age = Math.max(0, Date.now() - at);
  return {
    ...rest,
    messages: messages.map((message: SeenMessage) => ({ ...message, age })),
    moments: moments.map((moment) => ({ ...moment, age })),
  };
}
