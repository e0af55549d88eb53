import { callRef, isByHand } from '../../../stores/conversations/call-ref.ts';
import type { Observation } from '../../../stores/helpdesks/observation.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import type { Desk } from '../desk/desk.ts';
import type { Outcome } from '../desk/stepping.ts';

/** A call that nobody touched for so long (ms) was forgotten: it is not what runs now. */
const FORGOTTEN = 4 * 60 * 60 * 1000;
/** After a call its checklist is at hand for so long (ms): much of it is ticked then. */
const AFTERWARDS = 10 * 60 * 1000;

/** Calls that no page shows: begun by hand, or in a softphone in a tab without a conversation. */
export interface Calls {
  /**
   * Begins a call by hand. Where one runs already it is that one; forgotten ones are ended. All
   * that changed is in the outcomes, the call last.
   */
  startByHand(customer: string): Promise<{ call: Outcome; ended: Outcome[] }>;
  /** A call that a softphone on this host shows. `at` in real ms since the epoch. */
  startInPhone(host: string, at: number): Promise<Outcome>;
  end(key: string): Promise<Outcome | null>;
  /** Key of the call that runs now, the last touched where there are several; null where none does. */
  running(): Promise<string | null>;
  /** Key of the call that runs, or has just ended. */
  atHand(): Promise<string | null>;
}

export function createCalls(desk: Desk, clock: () => number): Calls {
  const inTurn = createQueue();
  const begin = (host: string, at: number, customer?: string): Promise<Outcome> => {
    const ref = { ...callRef(host, at), ...(customer ? { customer } : {}) };
    return desk.observe({ ...NOTHING, conversation: ref }, true);
  };
  const end = (key: string) => desk.intend({ type: 'end-call', conversation: key }, false);
  const open = async (since: number): Promise<string[]> =>
    (await desk.calls(since)).flatMap(({ key, closed }) => (closed ? [] : [key]));
  const running = async () => (await open(clock() - FORGOTTEN))[0] ?? null;

  return {
    end,
    running,
    atHand: async () =>
      (await running()) ?? (await desk.calls(clock() - AFTERWARDS))[0]?.key ?? null,
    startInPhone: (host, at) => begin(host, at),

    startByHand: (customer) =>
      // Of two presses at once the second finds the call that the first has begun.
      inTurn(async () => {
        const fresh = await open(clock() - FORGOTTEN);
        const byHand = fresh.find(isByHand);
        const known = byHand === undefined ? null : await desk.view(byHand, true);
        if (known) return { call: known, ended: [] };
        const ended: Outcome[] = [];
        for (const key of await open(0)) {
          const outcome = fresh.includes(key) ? null : await end(key);
          if (outcome) ended.push(outcome);
        }
        return { call: await begin('', clock(), customer.trim()), ended };
      }),
  };
}

/** What a call shows as it begins. */
const NOTHING: Omit<Observation, 'conversation'> = {
  snapshot: false,
  messages: [],
  fields: [],
  moments: [],
  health: {},
};
