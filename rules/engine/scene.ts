import type { Act } from './acts.ts';
import type { Channel } from './channel.ts';
import type { ConversationEvent, MessageEvent } from './events.ts';
import { isUnchosen } from './fields/unchosen.ts';
import type { Nudge } from './nudges.ts';
import type { Pack } from './pack/pack.ts';

/** What every keeper may look at while the log is told: what has happened up to this event. */
export interface Facts {
  /** Public messages of the agent and of the customer, so far. */
  agentMessages: MessageEvent[];
  customerMessages: MessageEvent[];
  /** The last public message of either. */
  last: MessageEvent | null;
  /** What each field shows; empty where nothing has been chosen yet. */
  fields: Map<string, { value: string; event: string }>;
  closedAt: number | null;
  closedBy: string | null;
  /** How much has been seen; null where nobody said. */
  extent: 'part' | 'whole' | null;
}

/** The stage on which keepers act: facts to read, nudges to raise and to settle. */
export interface Scene {
  readonly pack: Pack;
  readonly channel: Channel;
  readonly facts: Facts;
  readonly nudges: Nudge[];
  raise(nudge: Omit<Nudge, 'settledAt'>): void;
  /** Marks the standing nudges that `moot` names as settled at `at`. */
  settle(at: number, moot: (nudge: Nudge) => boolean): void;
}

/**
 * One part of the protocol, kept over the conversation's time. A keeper is told every event in
 * order, and is woken at its own deadlines; it never looks at a clock.
 */
export interface Keeper {
  onEvent(event: ConversationEvent): void;
  /** The next moment (ms) at which this keeper has something to say; null where none. */
  deadline(): number | null;
  /** Called with exactly the moment that `deadline` gave. */
  onDeadline(at: number): void;
}

export function createScene(pack: Pack, channel: Channel): Scene {
  const nudges: Nudge[] = [];
  const keys = new Set<string>();
  /** Those not settled: few, however long the conversation. */
  let standing: Nudge[] = [];
  return {
    pack,
    channel,
    nudges,
    facts: {
      agentMessages: [],
      customerMessages: [],
      last: null,
      fields: new Map(),
      closedAt: null,
      closedBy: null,
      extent: null,
    },
    raise(nudge) {
      if (keys.has(nudge.key)) return;
      keys.add(nudge.key);
      const raised: Nudge = { ...nudge, settledAt: null };
      nudges.push(raised);
      standing.push(raised);
    },
    settle(at, moot) {
      if (standing.length === 0) return;
      standing = standing.filter((nudge) => {
        if (!moot(nudge)) return true;
        nudge.settledAt = at;
        return false;
      });
    },
  };
}

/** Whether what is not in the log may have been said before it begins: then nothing is missing yet. */
export function mayBeEarlier(facts: Facts): boolean {
  return facts.extent === 'part';
}

/** A message that the other side can read. */
export function isPublic(event: ConversationEvent): event is MessageEvent {
  return event.type === 'message' && event.visibility === 'public';
}

/** Whether nobody can be sure that the message shows the act, or does not: no nudge rests on that. */
export function isCloseCall(event: ConversationEvent, act: Act): boolean {
  return event.type === 'message' && (event.unsure?.includes(act) ?? false);
}

/**
 * Brings the facts up to date with an event, before the keepers see it. Only the customer's or
 * the agent's own word opens a closed conversation again.
 */
export function learn(facts: Facts, event: ConversationEvent): void {
  if (event.type === 'seen') {
    if (facts.extent !== 'whole') facts.extent = event.extent;
  } else if (event.type === 'field') {
    const value = isUnchosen(event.value) ? '' : event.value;
    facts.fields.set(event.name, { value, event: event.id });
  } else if (event.type === 'closed') {
    facts.closedAt ??= event.at;
    facts.closedBy ??= event.id;
  } else if (isPublic(event) && (event.author === 'agent' || event.author === 'customer')) {
    const own = event.author === 'agent' ? facts.agentMessages : facts.customerMessages;
    own.push(event);
    facts.last = event;
    facts.closedAt = null;
    facts.closedBy = null;
  }
}
