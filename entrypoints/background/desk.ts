import { type Step, step } from '../../rules/engine/conversation.ts';
import type { ConversationEvent } from '../../rules/engine/events.ts';
import type { Nudge } from '../../rules/engine/nudges.ts';
import type { Pack } from '../../rules/engine/pack.ts';
import { readInto } from '../../rules/engine/reading-pass.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { isCall } from '../../stores/call-ref.ts';
import type { IndexLine } from '../../stores/conversation-index.ts';
import { viewOf } from '../../stores/conversation-view.ts';
import { eraseConversations, type Kept, newConversation } from '../../stores/conversations.ts';
import { readDismissals } from '../../stores/dismissals.ts';
import type { ConversationRef, Observation } from '../../stores/observation.ts';
import { changePace, neverBack, toOwnTime, toRealTime } from '../../stores/pace.ts';
import type { Intent } from '../../stores/protocol.ts';
import { createQueue } from '../../stores/queue.ts';
import { ALL_SPEAK } from '../../stores/quiet-rules.ts';
import type { Settings } from '../../stores/settings.ts';
import { readSettings } from '../../stores/settings.ts';
import { lineOf } from '../../stores/shown-conversation.ts';
import type { ConversationLine, ConversationView } from '../../stores/views.ts';
import type { HoldClock } from './badge.ts';
import { createCabinet } from './cabinet.ts';
import { eventOf } from './intent-event.ts';
import { listOf } from './list.ts';
import { noteAnswer, noteHeeded } from './note-answer.ts';
import { eventsOf } from './observe.ts';
import { joinSent } from './sent-away.ts';

/** What fails at its time is tried again after so long (ms). */
const AGAIN = 60 * 1000;
/** So many of the last conversations tell which helpdesks are in use. */
const RECENT = 50;

/** What a change of a conversation has led to; the worker tells it to those who show it. */
export interface Outcome {
  view: ConversationView;
  settings: Settings;
  /** Nudges that have just become due. */
  news: Nudge[];
  /** Whether it is in storage; else it holds as long as the worker runs. */
  stored: boolean;
}

/** What a conversation is judged by: a pack, and the reader of its phrases. */
export interface Judge {
  pack: Pack;
  reader: Reader;
  /** Makes the reader ready little by little; else it is made when it first reads. */
  prepare(): Promise<void>;
}

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
export function createDesk(
  judgeFor: (ref: ConversationRef) => Promise<Judge>,
  clock: () => number,
): Desk {
  const inTurn = createQueue();
  /** Observations, in the order in which they came. */
  const arriving = createQueue();
  const cabinet = createCabinet(clock);

  /** A conversation as it is kept; its clock does not run back with the machine's. */
  const find = async (key: string): Promise<Kept | null> => {
    const kept = await cabinet.find(key);
    if (!kept) return null;
    const known = [kept.seenAt, kept.toldAt ?? kept.seenAt, kept.conversation.log.at(-1)?.at ?? 0];
    const last = Math.max(...known);
    return { ...kept, pace: neverBack(kept.pace, clock(), last) };
  };

  const advance = (kept: Kept, events: readonly ConversationEvent[], pack: Pack): Step =>
    step(kept.conversation, events, toOwnTime(kept.pace, clock()), pack);

  /** A view of a conversation that was stepped so. */
  const outcome = async (
    kept: Kept,
    done: Step,
    pack: Pack,
    watched: boolean,
  ): Promise<Outcome> => {
    const [settings, dismissals] = await Promise.all([
      readSettings(),
      // Practice is for practising all of it.
      kept.ref.helpdesk === 'practice' ? ALL_SPEAK : readDismissals(),
    ]);
    const now = toOwnTime(kept.pace, clock());
    const view = viewOf({ kept, step: done, now, pack, settings, dismissals, watched });
    return { view, settings, news: done.news, stored: true };
  };

  /** Steps a conversation, stores it, and says what came of it. */
  const move = async (
    kept: Kept,
    events: readonly ConversationEvent[],
    watched: boolean,
  ): Promise<Outcome> => {
    const { pack } = await judgeFor(kept.ref);
    const done = advance(kept, events, pack);
    const toldAt = toOwnTime(kept.pace, clock());
    const next = { ...kept, conversation: done.conversation, toldAt };
    await noteHeeded(done.timeline, next, events);
    const told = await outcome(next, done, pack, watched);
    const stored = await cabinet.put(next, kept.conversation.log, indexLine(next, done, told.view));
    return { ...told, stored };
  };

  /** One that fails keeps no other waiting: it is null, as one that is gone, and tried again later. */
  const moveOneOfMany = async (
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

  /** How a conversation stands; nothing is stored. */
  const look = async (kept: Kept, watched: boolean): Promise<Outcome> => {
    const { pack } = await judgeFor(kept.ref);
    return outcome(kept, advance(kept, [], pack), pack, watched);
  };

  const hasUnread = async ({ conversation, messages }: Observation): Promise<boolean> => {
    if (messages.length === 0) return false;
    const log = (await cabinet.find(conversation.key))?.conversation.log ?? [];
    const known = new Set(log.map(({ id }) => id));
    return messages.some(({ id }) => !known.has(id));
  };

  /** Takes in what came at `now` (real ms). */
  const take = async (
    observation: Observation,
    now: number,
    watched: boolean,
  ): Promise<Outcome> => {
    const ref = observation.conversation;
    const known = await find(ref.key);
    const kept = known ? { ...known, ref: addNames(known.ref, ref) } : newConversation(ref, now);
    const settings = await readSettings();
    const people = {
      customer: kept.ref.customer,
      agent: settings.agent || kept.ref.agent,
      company: settings.company,
    };
    const { reader } = await judgeFor(kept.ref);
    const { observation: joined, sent } = joinSent(observation, kept);
    const incoming = eventsOf(joined, kept, now);
    const events = readInto(kept.conversation.log, incoming, people, reader);
    // Until all parts of a long list are here, the page's last showing is the one before.
    const seenAt = observation.part?.more ? kept.seenAt : toOwnTime(kept.pace, now);
    return move({ ...kept, seenAt, sent }, events, watched);
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

    intend: (intent, watched) =>
      inTurn(async () => {
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
      }),

    wake: () =>
      inTurn(async () => {
        const outcomes: Outcome[] = [];
        for (const [key, line] of (await cabinet.index()).entries()) {
          if (!isDue(line, clock())) continue;
          const told = await moveOneOfMany(key, line, false);
          if (told) outcomes.push(told);
        }
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
      inTurn(async () => {
        const outcomes: Outcome[] = [];
        for (const [key, line] of (await cabinet.index()).entries()) {
          const watched = isWatched(key);
          if (!watched && (line.closed || line.wakeAt === null)) continue;
          const told = await moveOneOfMany(key, line, watched);
          if (told) outcomes.push(told);
        }
        return outcomes;
      }),

    hosts: () =>
      inTurn(async () => {
        const hosts = new Set<string>();
        const recent = (await cabinet.index())
          .entries()
          .sort(([, a], [, b]) => b.seenAt - a.seenAt);
        for (const [key] of recent.slice(0, RECENT)) {
          const ref = (await cabinet.find(key))?.ref;
          if (ref && ref.helpdesk !== 'practice' && !isCall(key)) hosts.add(ref.host);
        }
        return [...hosts];
      }),

    forgetAll: (erase = eraseConversations) => inTurn(() => cabinet.empty(erase)),

    list: (since, isWatched) =>
      inTurn(async () => {
        const lines = (await cabinet.index()).entries().map(([, line]) => line);
        return listOf(lines, { now: clock(), since }, isWatched);
      }),

    view: (key, watched) =>
      inTurn(async () => {
        const kept = await find(key);
        return kept && look(kept, watched);
      }),

    kept: (key) => inTurn(() => find(key)),

    calls: (since) =>
      inTurn(async () =>
        (await cabinet.index())
          .entries()
          .filter(([key, line]) => isCall(key) && line.seenAt >= since)
          .sort(([, a], [, b]) => b.seenAt - a.seenAt)
          .map(([key, { closed }]) => ({ key, closed })),
      ),

    holds: () =>
      inTurn(async () =>
        (await cabinet.index())
          .entries()
          .flatMap(([, { hold, givenUp, speed }]) =>
            hold && !givenUp ? [{ ...hold, speed }] : [],
          ),
      ),

    nextWake: () =>
      inTurn(async () => {
        const times = (await cabinet.index()).entries().flatMap(([, { wakeAt }]) => wakeAt ?? []);
        return times.length === 0 ? null : Math.min(...times);
      }),
  };
}

/** Its time has come, or was reckoned by a clock that has been set back since. */
function isDue({ wakeAt, seenAt }: IndexLine, now: number): boolean {
  return wakeAt !== null && (wakeAt <= now || seenAt > now);
}

/** A conversation's line in the index, as its view tells it. */
function indexLine(kept: Kept, { timeline }: Step, view: ConversationView): IndexLine {
  const { watched: _, ...line } = lineOf(view);
  return {
    ...line,
    wakeAt: view.wakeAt,
    seenAt: toRealTime(kept.pace, kept.seenAt),
    givenUp: timeline.clock?.givenUp ?? false,
  };
}

/** A page that has not found a name does not take away one that is known. */
function addNames(known: ConversationRef, seen: ConversationRef): ConversationRef {
  return {
    ...seen,
    customer: seen.customer ?? known.customer,
    agent: seen.agent ?? known.agent,
  };
}

function renamed(kept: Kept, customer: string): Kept {
  return { ...kept, ref: { ...kept.ref, customer: customer.trim() || undefined } };
}
