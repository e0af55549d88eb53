import { isCall } from '../../../stores/conversations/call-ref.ts';
import type { IndexLine } from '../../../stores/conversations/conversation-index.ts';
import { eraseConversations, type Kept } from '../../../stores/conversations/conversations.ts';
import { changePace, toOwnTime } from '../../../stores/conversations/pace.ts';
import type { ConversationLine } from '../../../stores/conversations/views.ts';
import type { Observation } from '../../../stores/helpdesks/observation.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';
import { createQueue } from '../../../stores/storage/queue.ts';
import { makeArrivals } from './arrivals.ts';
import { createCabinet } from './cabinet.ts';
import {
  callsOf,
  type HoldClock,
  holdsOf,
  isDue,
  type Lines,
  lastSeenFirst,
  nextWakeOf,
} from './index-lines.ts';
import { eventOf } from './intent-event.ts';
import { listOf } from './list.ts';
import { noteAnswer } from './note-answer.ts';
import { type JudgeFor, makeStepping, type Outcome } from './stepping.ts';

/** What fails at its time is tried again after so long (ms). */
const AGAIN = 60 * 1000;
/** So many of the last conversations tell which helpdesks are in use. */
const RECENT = 50;

export interface Desk {
  /** Takes in what a page saw; resolves once it is stored, or cannot be. */
  observe(observation: Observation, watched: boolean): Promise<Outcome>;
  /** Does what a person asked for; null where the conversation is not known. */
  intend(intent: Intent, watched: boolean): Promise<Outcome | null>;
  /** Tells all conversations whose time has come. */
  wake(): Promise<Outcome[]>;
  setSpeed(conversation: string, speed: number): Promise<Outcome | null>;
  /**
   * Other packs or settings hold: tells the open conversations anew, with the deadlines that
   * follow, as far as somebody watches them or something is due in them.
   */
  rejudge(isWatched: (key: string) => boolean): Promise<Outcome[]>;
  /** Hosts of the helpdesks whose recent conversations are kept; practice is none. */
  hosts(): Promise<string[]>;
  /** Everything that is kept of conversations is erased; by `erase`, where more goes with it. */
  forgetAll(erase?: () => Promise<void>): Promise<void>;
  /** The conversations that `listOf` lists, from the index: none is read for them. */
  list(since: number, isWatched: (key: string) => boolean): Promise<ConversationLine[]>;
  /** One view; null where the conversation is not known. */
  view(key: string, watched: boolean): Promise<Outcome | null>;
  /** What is kept of a conversation, to be read; null where it is not known. */
  kept(key: string): Promise<Kept | null>;
  /** Calls of their own that were touched since `since` (real ms), the last first. */
  calls(since: number): Promise<{ key: string; closed: boolean }[]>;
  /** The clocks of all running holds, from the index: no conversation is read for them. */
  holds(): Promise<HoldClock[]>;
  /** The next moment (real ms) at which `wake` has something to do; null where none. */
  nextWake(): Promise<number | null>;
}

/**
 * The one authority over conversations: it reads, steps and stores them, one at a time.
 * `judgeFor` says which pack a conversation is judged by at this moment; `clock` gives the time
 * in real ms since the epoch.
 */
export function createDesk(judgeFor: JudgeFor, clock: () => number): Desk {
  const inTurn = createQueue();
  /** Observations, in the order in which they came. */
  const arriving = createQueue();
  const cabinet = createCabinet(clock);
  const { find, advance, move, look } = makeStepping(cabinet, judgeFor, clock);
  const { hasUnread, take } = makeArrivals(cabinet, judgeFor, { find, move });

  const lines = async (): Promise<Lines> => (await cabinet.index()).entries();

  /** Tells those that are `wanted`, one by one, as they stand now. */
  const tellAnew = async (
    wanted: (key: string, line: IndexLine) => boolean,
    isWatched: (key: string) => boolean,
  ): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const [key, line] of await lines()) {
      if (!wanted(key, line)) continue;
      const told = await tellOne(key, line, isWatched(key));
      if (told) outcomes.push(told);
    }
    return outcomes;
  };

  /** One that fails keeps no other waiting: it is null, as one that is gone, and tried again later. */
  const tellOne = async (
    key: string,
    line: IndexLine,
    watched: boolean,
  ): Promise<Outcome | null> => {
    try {
      const kept = await find(key);
      if (kept) return await move(kept, [], watched);
      await cabinet.forget([key]);
    } catch (error) {
      console.error(`Murshid: ${key} could not be told anew; it is tried again soon.`, error);
      (await cabinet.index()).put(key, { ...line, wakeAt: clock() + AGAIN });
    }
    return null;
  };

  const act = async (intent: Intent, watched: boolean): Promise<Outcome | null> => {
    const known = await find(intent.conversation);
    if (!known) return null;
    const { pack } = await judgeFor(known.ref);
    const at = toOwnTime(known.pace, clock());
    // No page shows a call: it is seen by what the agent does with it.
    const seen = isCall(known.ref.key) ? { ...known, seenAt: at } : known;
    const kept = intent.type === 'name-customer' ? renamed(seen, intent.customer) : seen;
    const tell = () => advance(kept, [], pack).timeline;
    await noteAnswer(intent, kept, pack, tell);
    const event = eventOf(intent, at, kept, tell);
    return move(kept, event ? [event] : [], watched);
  };

  const helpdesksInUse = async (): Promise<string[]> => {
    const hosts = new Set<string>();
    for (const [key] of lastSeenFirst(await lines()).slice(0, RECENT)) {
      const ref = (await cabinet.find(key))?.ref;
      if (ref && ref.helpdesk !== 'practice' && !isCall(key)) hosts.add(ref.host);
    }
    return [...hosts];
  };

  return {
    observe: (observation, watched) => {
      const now = clock();
      return arriving(async () => {
        // Thousands of phrases take a while, in which others are answered.
        if (await inTurn(() => hasUnread(observation))) {
          await (await judgeFor(observation.conversation)).prepare();
        }
        return inTurn(() => take(observation, now, watched));
      });
    },

    intend: (intent, watched) => inTurn(() => act(intent, watched)),

    wake: () =>
      inTurn(async () => {
        const outcomes = await tellAnew(
          (_, line) => isDue(line, clock()),
          () => false,
        );
        await cabinet.tidy().catch((error: unknown) => {
          console.error('Murshid: old conversations were not forgotten:', error);
        });
        return outcomes;
      }),

    setSpeed: (key, speed) =>
      inTurn(async () => {
        const kept = await find(key);
        if (!kept) return null;
        return move({ ...kept, pace: changePace(kept.pace, clock(), speed) }, [], true);
      }),

    rejudge: (isWatched) =>
      inTurn(() =>
        tellAnew(
          (key, line) => isWatched(key) || (!line.closed && line.wakeAt !== null),
          isWatched,
        ),
      ),

    hosts: () => inTurn(helpdesksInUse),

    forgetAll: (erase = eraseConversations) => inTurn(() => cabinet.empty(erase)),

    view: (key, watched) =>
      inTurn(async () => {
        const kept = await find(key);
        return kept && look(kept, watched);
      }),

    kept: (key) => inTurn(() => find(key)),

    list: (since, isWatched) =>
      inTurn(async () => {
        const all = (await lines()).map(([, line]) => line);
        return listOf(all, { now: clock(), since }, isWatched);
      }),

    calls: (since) => inTurn(async () => callsOf(await lines(), since)),

    holds: () => inTurn(async () => holdsOf(await lines())),

    nextWake: () => inTurn(async () => nextWakeOf(await lines())),
  };
}

function renamed(kept: Kept, customer: string): Kept {
  return { ...kept, ref: { ...kept.ref, customer: customer.trim() || undefined } };
}
