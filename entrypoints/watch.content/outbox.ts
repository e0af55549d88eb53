import type { Sighting } from '../../adapters/read/messages/sighting.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import type { Observation } from '../../stores/helpdesks/observation.ts';
import { beforeAttempt, rest } from '../../stores/messages/delivery.ts';

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
/**
 * What a conversation is allowed: so many sightings at once, each delivered the moment it is seen,
 * and so many more a second. People never come to its end; a stream of messages does, and is then
 * delivered once a second: each delivery costs the page and the worker, however little it brings.
 */
const ALLOWED = 8;
const REGAINED = 4;
/** A delivery that takes the worker longer costs one sighting for each so many ms. */
const WORKER_MS = 50;

/** What waits to be delivered of one conversation. */
interface Lane {
  waiting: Sighting[];
  isDraining: boolean;
  /** What is left of the allowance; below 0, the next delivery waits. */
  left: number;
  /** When that was so, ms since the epoch. */
  at: number;
}

/**
 * Brings what was seen to the worker: in order, one delivery at a time for a conversation,
 * again and again until it is answered. Ids make a second delivery harmless. What is seen alone is
 * delivered at once; what comes while the worker is busy, or in a stream, is delivered together.
 */
export function makeOutbox(
  deliver: (observation: Observation) => Promise<CoachView>,
  on: { answer: (view: CoachView) => void; failure: (error: unknown) => AfterFailure },
  signal: AbortSignal,
): Outbox {
  const lanes = new Map<string, Lane>();

  async function drain(lane: Lane): Promise<void> {
    const { waiting } = lane;
    /** After a refusal, so many are delivered one by one: only the bad one is left out. */
    let singly = 0;
    for (let attempt = 0; waiting.length > 0 && !signal.aborted; ) {
      const debt = debtOf(lane);
      if (debt > 0) await rest(debt, signal);
      const together = singly > 0 ? waiting.slice(0, 1) : headOf(waiting);
      const started = Date.now();
      try {
        const view = await deliver(aged(together));
        waiting.splice(0, together.length);
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
          waiting.shift();
          singly = Math.max(0, singly - 1);
          attempt = 0;
        }
        continue;
      }
      charge(lane, Math.max(together.length, (Date.now() - started) / WORKER_MS));
    }
    lane.isDraining = false;
  }

  function laneOf(key: string): Lane {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    for (const [other, { isDraining }] of lanes) if (!isDraining) lanes.delete(other);
    const lane = { waiting: [], isDraining: false, left: ALLOWED, at: Date.now() };
    lanes.set(key, lane);
    return lane;
  }

  return {
    add(sighting) {
      const lane = laneOf(sighting.conversation.key);
      lane.waiting.push(sighting);
      if (lane.isDraining) return;
      lane.isDraining = true;
      void drain(lane);
    },
  };
}

/** Takes from the allowance; a debt of more than a second is forgiven. */
function charge(lane: Lane, cost: number): void {
  regain(lane);
  lane.left = Math.max(lane.left - cost, -REGAINED);
}

function regain(lane: Lane): void {
  const now = Date.now();
  lane.left = Math.min(ALLOWED, lane.left + (Math.max(0, now - lane.at) / 1_000) * REGAINED);
  lane.at = now;
}

/** How long (ms) the next delivery has to wait; 0 where it need not. */
function debtOf(lane: Lane): number {
  regain(lane);
  return Math.max(0, -lane.left / REGAINED) * 1_000;
}

/** The first of a queue, with those behind it that say the same of all but messages and moments. */
function headOf(queue: readonly Sighting[]): Sighting[] {
  const [first] = queue;
  if (first === undefined) return [];
  const together = [first];
  if (first.snapshot) return together;
  for (const next of queue.slice(1, TOGETHER)) {
    if (next.snapshot || !saySame(first, next)) break;
    together.push(next);
  }
  return together;
}

/** In a stream the reader says the same by the same objects. */
function saySame(one: Sighting, other: Sighting): boolean {
  const isSame =
    one.conversation === other.conversation &&
    one.fields === other.fields &&
    one.health === other.health;
  return isSame || besidesOf(one) === besidesOf(other);
}

function besidesOf({ conversation, fields, health }: Sighting): string {
  return JSON.stringify([conversation, fields, health]);
}

/** A worker that was away learns from `age` when things really happened. */
function aged(together: readonly Sighting[]): Observation {
  const [first] = together;
  if (first === undefined) throw new Error('Nothing to deliver.');
  const { at: _, part, ...rest } = first;
  const now = Date.now();
  const ageOf = (at: number) => Math.max(0, now - at);
  const renamed = together.flatMap((sighting) => sighting.renamed ?? []);
  return {
    ...rest,
    ...(renamed.length > 0 && { renamed }),
    messages: together.flatMap(({ at, messages }) =>
      messages.map((message) => ({ ...message, age: ageOf(at) })),
    ),
    moments: together.flatMap(({ at, moments }) =>
      moments.map((moment) => ({ ...moment, age: ageOf(at) })),
    ),
    ...(part && { part: { age: ageOf(part.began), more: part.more } }),
  };
}
