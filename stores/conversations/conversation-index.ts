import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { refSchema } from './conversation-ref.ts';
import type { ConversationLine } from './views.ts';

/**
 * A line for each conversation that is kept: enough to set the alarm, to draw the badge and to list,
 * without reading a log. The lines lie in pieces, each conversation's in one that its key tells, so
 * that a message costs no more where a thousand conversations are kept.
 */

export interface IndexLine extends Omit<ConversationLine, 'watched'> {
  /** Real ms since the epoch; null where nothing comes due by itself. */
  wakeAt: number | null;
  /** When a page last showed it (real ms since the epoch). */
  seenAt: number;
  /** Nobody has come back to the customer on hold for so long that nothing more comes due. */
  givenUp: boolean;
}

type Lines = Record<string, IndexLine>;

const PREFIX = 'index:';
/** Of a thousand conversations, which is the most that are kept, some eight lie in a piece. */
const PIECES = 128;
const NAMES = Array.from({ length: PIECES }, (_, at) => `${PREFIX}${at}`);
/** Where earlier versions kept all lines together. */
const FORMER = 'conversations';

const time = v.number();

const piece = v.record(
  v.string(),
  v.object({
    ref: refSchema,
    wakeAt: v.nullable(time),
    seenAt: time,
    closed: v.boolean(),
    hold: v.nullable(
      v.object({
        startedAt: time,
        countsFrom: time,
        dueAt: time,
        lateAt: time,
        checkInsSent: v.number(),
        limit: v.number(),
      }),
    ),
    givenUp: v.boolean(),
    nudged: v.boolean(),
    openedAt: time,
    lastAt: time,
    speed: v.number(),
  }),
);

/** What a line of an earlier version said. */
export type FormerLine = v.InferOutput<typeof formerLine>;

const formerLine = v.object({
  wakeAt: v.nullable(time),
  seenAt: time,
  closed: v.boolean(),
  hold: v.nullable(v.unknown()),
});

export class ConversationIndex {
  private readonly pieces: readonly Lines[];

  /** Empty, or of lines that were read. */
  constructor(pieces: readonly Lines[] = []) {
    this.pieces = NAMES.map((_, at) => pieces[at] ?? {});
  }

  /** All conversations by their keys, in no order. */
  entries(): [key: string, line: IndexLine][] {
    return this.pieces.flatMap((lines) => Object.entries(lines));
  }

  /** Takes a line in; gives what has to be written, by its name in storage. */
  put(key: string, line: IndexLine): Record<string, Lines> {
    const at = placeOf(key);
    const lines = this.pieces[at] ?? {};
    lines[key] = line;
    return { [NAMES[at] ?? PREFIX]: lines };
  }

  /** Lets go of lines; gives what has to be written. */
  drop(keys: readonly string[]): Record<string, Lines> {
    const changed: Record<string, Lines> = {};
    for (const key of keys) {
      const at = placeOf(key);
      const lines = this.pieces[at] ?? {};
      delete lines[key];
      changed[NAMES[at] ?? PREFIX] = lines;
    }
    return changed;
  }

  /** All of it, by names in storage. */
  whole(): Record<string, Lines> {
    return Object.fromEntries(this.pieces.map((lines, at) => [NAMES[at], lines]));
  }
}

/** Whether something lies in storage under this name for the index. */
export function isOfIndex(name: string): boolean {
  return name === FORMER || name.startsWith(PREFIX);
}

/**
 * The index as it is kept. Where it is missing, in part unreadable, or an earlier version's,
 * `findLines` gives the lines of what lies in storage, and the index is written anew from those.
 */
export async function readIndex(
  findLines: (
    storage: Readonly<Record<string, unknown>>,
    former: Readonly<Record<string, FormerLine>>,
  ) => Lines,
): Promise<ConversationIndex> {
  const raw: Record<string, unknown> = await browser.storage.local.get([...NAMES, FORMER]);
  const parsed = NAMES.map((name) =>
    raw[name] === undefined ? null : v.safeParse(piece, raw[name]),
  );
  const read = new ConversationIndex(parsed.map((one) => (one?.success ? one.output : {})));
  const found = parsed.some((one) => one !== null);
  const sound = parsed.every((one) => one === null || one.success);
  if (found && sound && raw[FORMER] === undefined) return read;
  const former = v.safeParse(v.record(v.string(), formerLine), raw[FORMER]);
  const lines = findLines(
    await browser.storage.local.get(null),
    former.success ? former.output : {},
  );
  const index = new ConversationIndex();
  for (const [key, line] of [...Object.entries(lines), ...read.entries()]) index.put(key, line);
  if (index.entries().length > 0) await browser.storage.local.set(index.whole());
  // Only once the new one is there: a worker stopped in between begins again.
  await browser.storage.local.remove(FORMER);
  return index;
}

/** In which piece the line of a conversation lies: the same for good, whatever else is kept. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % PIECES;
}
