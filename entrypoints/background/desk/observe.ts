import * as v from 'valibot';
import { AUTHORS } from '../../../rules/engine/acts.ts';
import type { MessageEvent } from '../../../rules/engine/events.ts';
import type { Incoming } from '../../../rules/engine/transcript/reading-pass.ts';
import { refSchema } from '../../../stores/conversations/conversation-ref.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import { toOwnTime } from '../../../stores/conversations/pace.ts';
import type { Observation, ObservedMessage } from '../../../stores/helpdesks/observation.ts';

/** A page that was gone no longer than this (ms) has only been reloaded or has moved on. */
const RELOAD = 5 * 60 * 1000;
/** A message that was long on its way may find so many behind it; of more, it is an older one. */
const LATE = 3;
/** Events that the page gives no place stand after all messages of the same moment. */
const LAST = Number.MAX_SAFE_INTEGER;
/** How much is seen is known before what is seen. */
const FIRST = -Number.MAX_SAFE_INTEGER;

/** Nobody types a megabyte. */
const text = v.pipe(
  v.string(),
  v.transform((all) => all.slice(0, 100_000)),
);
/** A field that says more than this (UTF-16 units) is no field but a text, and texts are not kept. */
const FIELD_VALUE = 1_000;
const value = v.pipe(
  v.string(),
  v.transform((all) => all.slice(0, FIELD_VALUE)),
);
const age = v.pipe(v.number(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** What a watcher may send. */
export const observationSchema = v.object({
  conversation: refSchema,
  snapshot: v.boolean(),
  messages: v.array(
    v.object({
      id,
      author: v.picklist(AUTHORS),
      visibility: v.picklist(['public', 'note']),
      text,
      order: v.pipe(v.number(), v.finite()),
      age,
      pageTime: v.nullable(v.pipe(v.number(), v.finite())),
    }),
  ),
  fields: v.array(v.object({ name: v.pipe(v.string(), v.maxLength(200)), value })),
  moments: v.array(
    v.object({
      id,
      type: v.picklist(['close-attempt', 'closed', 'hold-on', 'hold-off']),
      age,
      spoken: v.optional(v.boolean()),
      hungUp: v.optional(v.boolean()),
    }),
  ),
  left: v.optional(v.boolean()),
  health: v.record(v.string(), v.picklist(['known', 'absent', 'unknown'])),
  part: v.optional(v.object({ age, more: v.boolean() })),
  after: v.optional(v.object({ id, order: v.pipe(v.number(), v.finite()) })),
  renamed: v.optional(v.array(v.object({ from: id, to: id }))),
  sent: v.optional(v.object({ key: v.pipe(v.number(), v.finite()), text, age })),
});

/** The place of a field event: how often the field was seen to change before. */
type SeenFields = ReadonlyMap<string, { value: string; changes: number }>;

/**
 * Turns what a page showed into events of the log. `realNow` is the worker's clock (ms): pages
 * give ages, not times, so that no page's clock is trusted.
 *
 * What stood there at the first reading is history. But where the page was being watched a moment
 * ago (a reload, or a helpdesk that loads a new page after each reply), a message after the last
 * one known is news: the very message that asks to wait may arrive that way. Of a long list that
 * comes in parts, only the last part may be news.
 */
export function eventsOf(observation: Observation, kept: Kept, realNow: number): Incoming[] {
  const now = toOwnTime(kept.pace, realNow);
  const own = (ms: number) => toOwnTime(kept.pace, realNow - ms);
  const known = kept.conversation.log.filter((event) => event.type === 'message');
  const lastKnown = known.reduce((last, event) => Math.max(last, event.order), -Infinity);
  const { age: sinceBegun = 0, more = false } = observation.part ?? {};
  const began = own(sinceBegun);
  const returning = known.length > 0 && !more && now - kept.seenAt < RELOAD && kept.seenAt < began;
  const isHistory = (order: number) =>
    observation.snapshot
      ? !(returning && order > lastKnown)
      : order < lastKnown && known.filter((event) => event.order > order).length > LATE;

  // Each delivery takes its own time: what came after the history stands behind it all the same.
  const earliest = known.some(({ history }) => history) ? kept.openedAt : -Infinity;
  const incoming: Incoming[] = [];
  const ceilingOf = ceilings(known, kept.openedAt);
  let ceiling = kept.openedAt;
  // From the newest to the oldest, so that a message without a time stands before the one after it.
  const placed = placedIn(known, observation).sort((a, b) => b.order - a.order);
  const reworded = observation.snapshot ? rewordedIn(placed, known) : NONE;
  for (const message of placed) {
    if (reworded.has(message)) continue;
    const history = isHistory(message.order);
    let at = Math.max(own(message.age), earliest);
    if (history) {
      ceiling = Math.min(ceiling, ceilingOf(message.order));
      at = Math.min(message.pageTime ?? ceiling, ceiling);
      ceiling = at;
    } else if (observation.snapshot && message.pageTime !== null) {
      at = Math.min(Math.max(message.pageTime, kept.seenAt), now);
    }
    incoming.push({
      type: 'message',
      id: message.id,
      at,
      order: message.order,
      author: message.author,
      visibility: message.visibility,
      text: message.text,
      ...(history ? { history } : {}),
    });
  }
  const extent = extentOf(observation);
  if (extent) {
    incoming.push({ type: 'seen', id: `seen:${extent}`, at: now, order: FIRST, extent });
  }
  const fields = seenFields(kept);
  for (const { name, value } of observation.fields) {
    const seen = fields.get(name);
    if (seen?.value === value) continue;
    const change = seen?.changes ?? 0;
    incoming.push({
      type: 'field',
      id: `field:${name}:${change}`,
      at: now,
      order: LAST,
      name,
      value,
    });
  }
  for (const moment of observation.moments) {
    const base = { id: moment.id, at: own(moment.age), order: LAST };
    if (moment.type === 'hold-on' || moment.type === 'hold-off') {
      incoming.push({
        ...base,
        type: 'hold',
        state: moment.type === 'hold-on' ? 'on' : 'off',
        ...(moment.spoken ? { spoken: true } : {}),
        ...(moment.hungUp ? { hungUp: true } : {}),
      });
    } else {
      incoming.push({ ...base, type: moment.type });
    }
  }
  return incoming;
}

/**
 * The messages with their places in the log. Where ids are no numbers, a page counts places anew at
 * each load; a message that both know tells how far the two counts are apart.
 */
function placedIn(known: readonly MessageEvent[], observation: Observation): ObservedMessage[] {
  const { messages, after } = observation;
  const orders = new Map(known.map((event) => [event.id, event.order]));
  const shared = [...messages, ...(after ? [after] : [])]
    .filter(({ id }) => orders.has(id))
    .reduce<Place | null>((last, one) => (last && last.order > one.order ? last : one), null);
  const apart = shared ? (orders.get(shared.id) ?? shared.order) - shared.order : 0;
  if (apart === 0) return [...messages];
  return messages.map((message) => ({ ...message, order: message.order + apart }));
}

const NONE: ReadonlySet<ObservedMessage> = new Set();

/**
 * Where messages have no ids, one that was edited while nobody watched is known by its place: between
 * the same words stands another by the same person, which is shown no more. At the end a message may
 * be new, though one is gone there. `shown` from the newest to the oldest.
 */
function rewordedIn(
  shown: readonly ObservedMessage[],
  events: readonly MessageEvent[],
): ReadonlySet<ObservedMessage> {
  const known = new Set(events.map(({ id }) => id));
  const unknown = shown.filter(({ id }) => !known.has(id));
  if (unknown.length === 0 || unknown.length === shown.length) return NONE;
  const log = [...events].sort((a, b) => b.order - a.order);
  const still = new Set(shown.map(({ id }) => id));
  /** What is shown no more, by the words round it. */
  const gone = new Map<string, MessageEvent>();
  for (const [at, event] of log.entries()) {
    const place = between(log[at - 1], log[at + 1]);
    if (place !== null && !still.has(event.id)) gone.set(place, event);
  }
  return new Set(
    shown.filter((message, at) => {
      const former = gone.get(between(shown[at - 1], shown[at + 1]) ?? '');
      return (
        !known.has(message.id) &&
        former?.author === message.author &&
        former.visibility === message.visibility
      );
    }),
  );
}

/** Equal words are counted as they come to be known, which is another number at each load. */
function between(before: { id: string } | undefined, after: { id: string } | undefined) {
  if (before === undefined || after === undefined) return null;
  const [one, other] = [before, after].map(({ id }) => id.replace(/#\d+$/, ''));
  return `${one} ${other}`;
}

type Place = Pick<ObservedMessage, 'id' | 'order'>;

/**
 * When a message at a place can have been written at the latest: before all known ones behind it.
 * To be asked from the last place to the first.
 */
function ceilings(known: readonly MessageEvent[], from: number): (order: number) => number {
  let places: MessageEvent[] | null = null;
  let ceiling = from;
  return (order) => {
    // Sorted only where there is history: what is live needs no place among thousands.
    places ??= [...known].sort((a, b) => a.order - b.order);
    for (let last = places.at(-1); last && last.order > order; last = places.at(-1)) {
      ceiling = Math.min(ceiling, last.at);
      places.pop();
    }
    return ceiling;
  };
}

/** Whether the page shows the conversation from its beginning; null where it cannot say. */
function extentOf({ health }: Observation): 'part' | 'whole' | null {
  if (health.history === 'known') return 'whole';
  return health.history === 'unknown' ? 'part' : null;
}

function seenFields(kept: Kept): SeenFields {
  const seen = new Map<string, { value: string; changes: number }>();
  for (const event of kept.conversation.log) {
    if (event.type !== 'field') continue;
    const changes = (seen.get(event.name)?.changes ?? 0) + 1;
    seen.set(event.name, { value: event.value, changes });
  }
  return seen;
}
