import type { Sighting } from '../../adapters/read/sighting.ts';
import type { Observation } from '../../stores/observation.ts';
import type { CoachView } from '../../stores/views.ts';
import { beforeAttempt } from './patience.ts';

export interface Outbox {
  add(sighting: Sighting): void;
}

/**
 * What to do after a failed delivery: try again (the worker is away), leave this one out (the
 * worker will never take it), or stop (the extension is gone).
 */
export type AfterFailure = 'retry' | 'skip' | 'stop';

/** So many sightings at most are delivered as one. */
const TOGETHER = 200;
/** After a delivery the worker rests, so many times as long as it took, and no longer than this (ms). */
const REST = 6;
const LONGEST_REST_MS = 1_000;
/**
 * No more than so many deliveries in so long (ms); and a stream of which several are gathered already
 * comes down to one in `LONGEST_REST_MS`: each delivery costs the page too.
 */
const BURST = 4;
const BURST_MS = 500;
/** A worker that answers faster than this (ms) needs no rest. */
const SWIFT_MS = 15;

/**
 * Brings what was seen to the worker: in order, one delivery at a time for a conversation,
 * again and again until it is answered. Ids make a second delivery harmless. What comes while the
 * worker is busy is delivered together: a stream of messages costs no more than the worker can bear.
 */
export function makeOutbox(
  deliver: (observation: Observation) => Promise<CoachView>,
  on: { answer: (view: CoachView) => void; failure: (error: unknown) => AfterFailure },
  signal: AbortSignal,
): Outbox {
  const queues = new Map<string, Sighting[]>();
  /** When the last deliveries began, ms since the epoch. */
  let recent: number[] = [];

  /** How many sightings the last delivery took together: the more, the longer the next are gathered. */
  let gathered = 1;

  function untilAfterBurst(): number {
    const [first, last] = [recent[0], recent.at(-1)];
    if (recent.length < BURST || first === undefined || last === undefined) return 0;
    const pace = gathered > 1 ? Math.min(gathered * (BURST_MS / BURST), LONGEST_REST_MS) : 0;
    return Math.max(first + BURST_MS, last + pace) - Date.now();
  }

  async function drain(key: string, queue: Sighting[]): Promise<void> {
    /** After a refusal, so many are delivered one by one: only the bad one is left out. */
    let singly = 0;
    for (let attempt = 0; !signal.aborted; ) {
      const burst = untilAfterBurst();
      if (burst > 0) await rest(burst, signal);
      const together = singly > 0 ? queue.slice(0, 1) : headOf(queue);
      if (together.length === 0) break;
      const started = Date.now();
      recent = [...recent, started].slice(-BURST);
      gathered = together.length;
      try {
        const view = await deliver(aged(together));
        queue.splice(0, together.length);
        singly = Math.max(0, singly - 1);
        attempt = 0;
        if (!signal.aborted) on.answer(view);
      } catch (error) {
        const then = on.failure(error);
        if (then === 'stop') return;
        if (then === 'retry') {
          await beforeAttempt(attempt, signal);
          attempt += 1;
        } else if (together.length > 1) {
          singly = together.length;
        } else {
          queue.shift();
          singly = Math.max(0, singly - 1);
          attempt = 0;
        }
        continue;
      }
      const took = Date.now() - started;
      if (took > SWIFT_MS) await rest(Math.min(took * REST, LONGEST_REST_MS), signal);
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

/** The first of a queue, with those behind it that say the same of all but messages and moments. */
function headOf(queue: readonly Sighting[]): Sighting[] {
  const [first] = queue;
  if (first === undefined) return [];
  const together = [first];
  if (first.snapshot) return together;
  const besides = besidesOf(first);
  for (const next of queue.slice(1, TOGETHER)) {
    if (next.snapshot || besidesOf(next) !== besides) break;
    together.push(next);
  }
  return together;
}

function besidesOf({ conversation, fields, health }: Sighting): string {
  return JSON.stringify([conversation, fields, health]);
}

/** A worker that was away learns from `age` when things really happened. */
function aged(together: readonly Sighting[]): Observation {
  const [first] = together;
  if (first === undefined) throw new Error('There is nothing to deliver.');
  const { at: _, part, ...rest } = first;
  const now = Date.now();
  const ageOf = (at: number) => Math.max(0, now - at);
  return {
    ...rest,
    messages: together.flatMap(({ at, messages }) =>
      messages.map((message) => ({ ...message, age: ageOf(at) })),
    ),
    moments: together.flatMap(({ at, moments }) =>
      moments.map((moment) => ({ ...moment, age: ageOf(at) })),
    ),
    ...(part && { part: { age: ageOf(part.began), more: part.more } }),
  };
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
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
