/**
 * What the protocol says must be told of a hold, written down a second time and on purpose in another
 * way than the engine: from what the agent and the customer did, without messages, acts or logs.
 */

export type Deed =
  | 'hold'
  | 'check-in'
  | 'answer'
  | 'answer-thanks'
  | 'thanks'
  | 'chase'
  | 'customer'
  | 'closed';

export interface Done {
  deed: Deed;
  /** ms since the epoch. */
  at: number;
}

export interface Due {
  kind: 'check-in' | 'check-in-missed' | 'cap-reached' | 'over-cap' | 'thank-for-wait';
  at: number;
  /** When the agent or an end made it pointless; Infinity where nothing did. */
  until: number;
}

/** The numbers of the protocol, in ms. */
export interface Times {
  checkIn: number;
  missed: number;
  thanks: number;
  shortHold: number;
}

const BY_AGENT: readonly Deed[] = ['hold', 'check-in', 'answer', 'answer-thanks', 'thanks'];

/** All that came due up to `end`, in the order of time. */
export function expectedOf(done: readonly Done[], times: Times, end: number): Due[] {
  const due: Due[] = [];
  let heldSince: number | null = null;
  let sent = 0;
  let chasedAt = Number.NEGATIVE_INFINITY;
  /** An end of a hold, after which thanks are still owed. */
  let owedSince: number | null = null;

  done.forEach(({ deed, at }, place) => {
    const later = done.slice(place + 1);
    const nextWord = later.find((one) => BY_AGENT.includes(one.deed) || one.deed === 'closed');
    const until = nextWord?.at ?? Number.POSITIVE_INFINITY;
    const push = (kind: Due['kind'], when: number) => {
      if (when <= end && when < until) due.push({ kind, at: when, until });
    };
    /** Silence from here on: what comes due until anybody makes the clock begin anew. */
    const silence = (from: number, atOnce: boolean) => {
      const chased = later.find((one) => one.deed === 'chase' && one.at - from >= times.missed);
      const anew = Math.min(until, atOnce || chased ? (chased?.at ?? until) : until, end);
      for (let round = atOnce ? 0 : 1; from + round * times.checkIn < anew; round += 1) {
        const when = from + round * times.checkIn;
        push(sent < 2 ? 'check-in' : 'cap-reached', when);
        if (sent < 2 && when + times.missed < anew) push('check-in-missed', when + times.missed);
      }
    };

    if (BY_AGENT.includes(deed)) {
      if (owedSince !== null && at - owedSince <= times.thanks && deed !== 'thanks') {
        push('thank-for-wait', at);
      }
      owedSince = null;
      chasedAt = Number.NEGATIVE_INFINITY;
    }
    if (deed === 'hold' && heldSince === null) heldSince = at;
    if (deed === 'check-in' && heldSince !== null) {
      sent += 1;
      if (sent === 3) push('over-cap', at);
    }
    if ((deed === 'hold' || deed === 'check-in') && heldSince !== null) silence(at, false);
    if (deed === 'chase' && heldSince !== null && at - chasedAt >= times.missed) {
      chasedAt = at;
      silence(at, true);
    }
    const ends = deed === 'answer' || deed === 'answer-thanks' || deed === 'closed';
    if (ends && heldSince !== null) {
      if (deed === 'answer' && at - heldSince >= times.shortHold) {
        owedSince = at;
        push('thank-for-wait', at + times.thanks);
      }
      heldSince = null;
    }
  });
  return due.sort((a, b) => a.at - b.at);
}
