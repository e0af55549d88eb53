import type { Channel } from './channel.ts';
import { earliest } from './earliest.ts';
import { type ConversationEvent, compareEvents } from './events.ts';
import { byUrgency, type Nudge } from './nudges.ts';
import type { Pack } from './pack/pack.ts';
import { type Timeline, tell } from './timeline.ts';

/** A conversation as it is kept: what happened, and what has been said aloud about it. */
export interface Conversation {
  id: string;
  channel: Channel;
  /** In the order of `compareEvents`, each id once. */
  log: readonly ConversationEvent[];
  /** Keys of the nudges that have been announced. */
  announced: readonly string[];
}

export interface Step {
  conversation: Conversation;
  timeline: Timeline;
  /** Nudges to announce now: due, standing, from no history, and never announced before. */
  news: Nudge[];
  /** When to wake next (ms); null where nothing can come due by itself. */
  deadline: number | null;
}

export function openConversation(id: string, channel: Channel): Conversation {
  return { id, channel, log: [], announced: [] };
}

/**
 * Takes events in (none, where only time has passed) and says what is to be told at `now` (ms).
 * Pure: the same conversation, events and time give the same step. An event whose id is in the
 * log changes nothing, except that a watched one replaces one read as history, and an earlier
 * sighting corrects a later one.
 */
export function step(
  conversation: Conversation,
  events: readonly ConversationEvent[],
  now: number,
  pack: Pack,
): Step {
  const log = record(conversation.log, events);
  const timeline = tell(log, now, pack, conversation.channel);
  const announced = new Set(conversation.announced);
  const news = standing(timeline, log, now, pack).filter((nudge) => !announced.has(nudge.key));
  const next: Conversation =
    log === conversation.log && news.length === 0
      ? conversation
      : {
          ...conversation,
          log,
          announced: [...announced, ...news.map((nudge) => nudge.key)],
        };
  return {
    conversation: next,
    timeline,
    news,
    deadline: earliest(timeline.nextAt, nextReturn(timeline, log, now, pack)),
  };
}

/** Puts events in their places; the very same log where all of them are known already. */
function record(
  log: readonly ConversationEvent[],
  events: readonly ConversationEvent[],
): readonly ConversationEvent[] {
  if (events.length === 0) return log;
  const byId = new Map(log.map((event) => [event.id, event]));
  let changed = false;
  for (const event of events) {
    const known = byId.get(event.id);
    if (known && !supersedes(event, known)) continue;
    byId.set(event.id, event);
    changed = true;
  }
  return changed ? [...byId.values()].sort(compareEvents) : log;
}

/** A watched event replaces the same one read as history; else the earlier sighting counts. */
function supersedes(event: ConversationEvent, known: ConversationEvent): boolean {
  const wasHistory = known.history === true;
  if (wasHistory !== (event.history === true)) return wasHistory;
  return compareEvents(event, known) < 0;
}

/**
 * The nudges that may be shown at `now`, most urgent first: not settled, not dismissed, not
 * answered by an insertion, and not put away with "later" for the pack's time.
 */
export function standing(
  timeline: Timeline,
  log: readonly ConversationEvent[],
  now: number,
  pack: Pack,
): Nudge[] {
  const answers = answersOf(log);
  return timeline.nudges
    .filter((nudge) => {
      if (nudge.silent || nudge.settledAt !== null) return false;
      const answer = answers.get(nudge.key);
      if (!answer) return true;
      return answer.answer === 'later' && now >= answer.at + pack.timers.later * 1000;
    })
    .sort(byUrgency);
}

function answersOf(log: readonly ConversationEvent[]) {
  const answers = new Map<string, { answer: 'inserted' | 'later' | 'dismissed'; at: number }>();
  for (const event of log) {
    if (event.type === 'answer') answers.set(event.nudge, { answer: event.answer, at: event.at });
  }
  return answers;
}

/** When the next nudge that was put away comes back. */
function nextReturn(
  timeline: Timeline,
  log: readonly ConversationEvent[],
  now: number,
  pack: Pack,
): number | null {
  const answers = answersOf(log);
  let next: number | null = null;
  for (const nudge of timeline.nudges) {
    const answer = answers.get(nudge.key);
    if (nudge.silent || nudge.settledAt !== null || answer?.answer !== 'later') continue;
    const back = answer.at + pack.timers.later * 1000;
    if (back > now) next = earliest(next, back);
  }
  return next;
}
