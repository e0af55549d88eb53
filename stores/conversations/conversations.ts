import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Act, AUTHORS, isAct } from '../../rules/engine/acts.ts';
import { type Conversation, openConversation } from '../../rules/engine/conversation.ts';
import { BARE, type ConversationEvent, SPOKEN_ACTS } from '../../rules/engine/events.ts';
import type { ConversationRef } from '../helpdesks/observation.ts';
import { keptNames } from '../storage/inventory.ts';
import {
  type ConversationIndex,
  type FormerLine,
  type IndexLine,
  isOfIndex,
} from './conversation-index.ts';
import { refSchema } from './conversation-ref.ts';
import { chunkNames, isChunk, joinLog, layOut } from './event-log.ts';
import { JOTTINGS } from './jottings.ts';
import { type Pace, toRealTime } from './pace.ts';

/**
 * What is kept of conversations, in storage.local, a key a conversation, and chunks of a long log
 * beside it: ids, authors, times and acts, never a message's text. Only the background worker
 * writes here.
 */

export interface Kept {
  version: 1;
  ref: ConversationRef;
  conversation: Conversation;
  /** When it was first seen, and when a page last showed it (ms, the conversation's own clock). */
  openedAt: number;
  seenAt: number;
  pace: Pace | null;
  /** When it was last told and stored (ms, its own clock); absent in what an earlier version kept. */
  toldAt?: number | undefined;
  /** The page's ids of messages that were sent before any page showed them, and the ids they have. */
  sent?: Record<string, string> | undefined;
}

const PREFIX = 'conversation:';
const UNREADABLE = 'unreadable:';

const eventBase = {
  id: v.string(),
  at: v.number(),
  order: v.number(),
  history: v.optional(v.boolean()),
};
const act = v.custom<Act>(isAct, 'not an act');
const acts = v.array(act);
const ternary = v.nullable(v.boolean());

const eventSchema = v.variant('type', [
  v.object({
    ...eventBase,
    type: v.literal('message'),
    author: v.picklist(AUTHORS),
    visibility: v.picklist(['public', 'note']),
    acts,
    language: v.nullable(v.picklist(['ar', 'en'])),
    names: v.optional(
      v.object({ agent: ternary, company: ternary, customer: v.exactOptional(v.boolean()) }),
    ),
    topics: v.exactOptional(v.array(v.string())),
    bare: v.exactOptional(v.picklist(BARE)),
    questions: v.exactOptional(v.number()),
    unsure: v.exactOptional(acts),
  }),
  v.object({ ...eventBase, type: v.literal('draft'), acts }),
  v.object({
    ...eventBase,
    type: v.literal('hold'),
    state: v.picklist(['on', 'off']),
    spoken: v.exactOptional(v.boolean()),
    hungUp: v.exactOptional(v.boolean()),
  }),
  v.object({ ...eventBase, type: v.literal('spoken'), act: v.picklist(SPOKEN_ACTS) }),
  v.object({ ...eventBase, type: v.literal('field'), name: v.string(), value: v.string() }),
  v.object({ ...eventBase, type: v.literal('close-attempt') }),
  v.object({ ...eventBase, type: v.literal('closed') }),
  v.object({ ...eventBase, type: v.literal('seen'), extent: v.picklist(['part', 'whole']) }),
  v.object({
    ...eventBase,
    type: v.literal('tick'),
    standard: v.string(),
    value: v.picklist(['met', 'broken', 'na', 'open']),
  }),
  v.object({
    ...eventBase,
    type: v.literal('answer'),
    nudge: v.string(),
    answer: v.picklist(['inserted', 'later', 'dismissed']),
  }),
]);

const keptSchema = v.object({
  version: v.literal(1),
  ref: refSchema,
  conversation: v.object({
    id: v.string(),
    channel: refSchema.entries.channel,
    log: v.array(eventSchema),
    announced: v.array(v.string()),
  }),
  openedAt: v.number(),
  seenAt: v.number(),
  pace: v.nullable(v.object({ realFrom: v.number(), ownFrom: v.number(), speed: v.number() })),
  toldAt: v.optional(v.number()),
  sent: v.optional(v.record(v.string(), v.string())),
  /** How many chunks of the log lie beside it; none of a log that was kept before there were any. */
  chunks: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)), 0),
});

const chunkSchema = v.array(eventSchema);

/** A conversation that nothing is kept of yet. `now` in real ms since the epoch. */
export function newConversation(ref: ConversationRef, now: number): Kept {
  return {
    version: 1,
    ref,
    conversation: openConversation(ref.key, ref.channel),
    openedAt: now,
    seenAt: now,
    pace: null,
  };
}

/**
 * The conversation kept under this key; null where there is none. What cannot be read (another
 * version's, or damaged) is set aside under `unreadable:`, not lost, and counts as none.
 */
export async function findConversation(key: string): Promise<Kept | null> {
  const name = PREFIX + key;
  const raw: unknown = (await browser.storage.local.get(name))[name];
  if (raw === undefined) return null;
  const names = chunkNames(key, chunkCount(raw));
  const beside = names.length === 0 ? {} : await browser.storage.local.get(names);
  const parsed = v.safeParse(keptSchema, raw);
  const chunks = v.safeParse(
    v.array(chunkSchema),
    names.map((chunk) => beside[chunk]),
  );
  if (parsed.success && chunks.success) return restore(parsed.output, chunks.output);
  const [issue] = parsed.issues ?? chunks.issues ?? [];
  const place = issue === undefined ? null : v.getDotPath<typeof keptSchema>(issue);
  console.warn(
    `Murshid: what was kept of ${key} cannot be read (${place ?? 'whole'}: ${issue?.message}). It is set aside under "${UNREADABLE}${key}"; the conversation starts anew.`,
  );
  const aside = names.length === 0 ? raw : { kept: raw, chunks: names.map((one) => beside[one]) };
  await browser.storage.local.set({ [UNREADABLE + key]: aside });
  await browser.storage.local.remove([name, ...names]);
  return null;
}

/** How many chunks of the log something that was kept speaks of; 0 where that cannot be read. */
function chunkCount(raw: unknown): number {
  const parsed = v.safeParse(v.object({ chunks: keptSchema.entries.chunks }), raw);
  return parsed.success ? parsed.output.chunks : 0;
}

type Stored = v.InferOutput<typeof keptSchema>;

function restore(
  { chunks: _, ...kept }: Stored,
  chunks: readonly v.InferOutput<typeof chunkSchema>[],
): Kept {
  const { conversation } = kept;
  const log = joinLog(chunks.map(restoreEvents), restoreEvents(conversation.log));
  return { ...kept, conversation: { ...conversation, log } };
}

/** valibot gives absent optionals as `undefined` types; the engine's types want them absent. */
function restoreEvents(events: v.InferOutput<typeof chunkSchema>): ConversationEvent[] {
  return events.map((event) => {
    const { history, ...rest } = event;
    const flagged = history === true ? { history: true } : {};
    if (rest.type !== 'message') return { ...rest, ...flagged };
    const { names, ...message } = rest;
    return { ...message, ...flagged, ...(names ? { names } : {}) };
  });
}

/**
 * Writes a conversation and its line of the index in one go. `before` is its log as it was read or
 * last written: of what came to it since, only that is written (see `event-log.ts`).
 */
export async function writeConversation(
  kept: Kept,
  before: Conversation['log'],
  line: IndexLine,
  index: ConversationIndex,
): Promise<void> {
  const { key } = kept.ref;
  const { conversation } = kept;
  const { rest, chunks, changed, done } = layOut(key, conversation.log, before);
  const stored = { ...kept, conversation: { ...conversation, log: rest }, chunks };
  const lines = index.put(key, line);
  await browser.storage.local.set({ [PREFIX + key]: stored, ...changed, ...lines });
  done();
}

/** Lines for all conversations in storage, of what is known without telling them. */
export function findLines(
  storage: Readonly<Record<string, unknown>>,
  former: Readonly<Record<string, FormerLine>>,
): Record<string, IndexLine> {
  const lines: Record<string, IndexLine> = {};
  for (const [name, value] of Object.entries(storage)) {
    if (!name.startsWith(PREFIX)) continue;
    const parsed = v.safeParse(keptSchema, value);
    if (!parsed.success) continue;
    const { ref, pace, openedAt, seenAt, conversation } = parsed.output;
    const known = Object.hasOwn(former, ref.key) ? former[ref.key] : undefined;
    const settled = known !== undefined && known.wakeAt === null && known.hold === null;
    lines[ref.key] = {
      ref,
      // Due at once: the next wake tells it anew and finds its real deadline, and its hold.
      wakeAt: settled ? null : 0,
      seenAt: known?.seenAt ?? toRealTime(pace, seenAt),
      closed: known?.closed ?? false,
      hold: null,
      givenUp: false,
      nudged: false,
      openedAt: toRealTime(pace, openedAt),
      lastAt: toRealTime(pace, conversation.log.at(-1)?.at ?? openedAt),
      speed: pace?.speed ?? 1,
    };
  }
  return lines;
}

/** Forgets conversations and what was jotted down beside them; for those past their keeping time. */
export async function forgetConversations(
  keys: readonly string[],
  index: ConversationIndex,
): Promise<void> {
  const lines = index.drop(keys);
  const kept = await browser.storage.local.get(keys.map((key) => PREFIX + key));
  const names = keys.flatMap((key) => {
    const chunks = chunkNames(key, chunkCount(kept[PREFIX + key]));
    return [PREFIX + key, JOTTINGS + key, ...chunks];
  });
  await browser.storage.local.remove(names);
  await browser.storage.local.set(lines);
}

/** Erases everything that is kept of conversations, beside them, and was set aside of them. */
export async function eraseConversations(): Promise<void> {
  const names = await keptNames();
  const theirs = names.filter(
    (name) =>
      isOfIndex(name) ||
      isChunk(name) ||
      [PREFIX, JOTTINGS, UNREADABLE].some((theirs) => name.startsWith(theirs)),
  );
  await browser.storage.local.remove(theirs);
}

/** How many conversations are kept. */
export async function countConversations(): Promise<number> {
  const names = await keptNames();
  return names.filter((name) => name.startsWith(PREFIX)).length;
}
