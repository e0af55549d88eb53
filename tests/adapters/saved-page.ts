import * as v from 'valibot';
import { composerMode, findComposer } from '../../adapters/read/beside/reply-box.ts';
import type { Located } from '../../adapters/read/locate.ts';
import { AUTHORS } from '../../rules/engine/acts.ts';
import type { Recording } from './read/reading.ts';

/**
 * What a saved page must yield: `tests/fixtures/<helpdesk>/<page>.json`, beside the page itself.
 * What is left out must not be read either.
 */
const expectation = v.strictObject({
  /** Where the page stood. */
  address: v.pipe(v.string(), v.url()),
  variant: v.string(),
  conversation: v.strictObject({
    ticket: v.string(),
    channel: v.picklist(['chat', 'call', 'email']),
    customer: v.optional(v.string()),
    agent: v.optional(v.string()),
  }),
  /** In order. */
  messages: v.array(
    v.strictObject({
      author: v.picklist(AUTHORS),
      text: v.string(),
      note: v.optional(v.literal(true)),
      /** As ISO 8601 in UTC; left out where the page states none that is exact. */
      time: v.optional(v.string()),
      /** The page's own id; left out where the adapter knows none. */
      id: v.optional(v.string()),
    }),
  ),
  fields: v.optional(v.record(v.string(), v.string()), {}),
  closed: v.optional(v.boolean(), false),
  /** What the reply box writes; null where none is found. */
  composer: v.nullable(v.picklist(['reply', 'note'])),
  health: v.record(v.string(), v.picklist(['known', 'absent', 'unknown'])),
});

export type Expectation = v.InferOutput<typeof expectation>;

export function parseExpectation(data: unknown): Expectation {
  return v.parse(expectation, data);
}

/** What was read of a page, in the words of its expectation; null while nothing is in front. */
export function readSoFar(recording: Recording, address: string): Expectation | null {
  const front: Located | null = recording.reader.front();
  const ref = recording.reader.ref();
  if (front === null || ref === null) return null;
  const { sightings, reader } = recording;
  const hasIds = front.variant.signals.id !== undefined;
  return {
    address,
    variant: front.variant.id,
    conversation: {
      ticket: ref.ticket,
      channel: ref.channel,
      ...(ref.customer !== undefined && { customer: ref.customer }),
      ...(ref.agent !== undefined && { agent: ref.agent }),
    },
    messages: sightings
      .flatMap(({ messages }) => messages)
      .toSorted((a, b) => a.order - b.order)
      .map(({ author, text, visibility, pageTime, id }) => ({
        author,
        text,
        ...(visibility === 'note' && { note: true as const }),
        ...(pageTime !== null && { time: new Date(pageTime).toISOString() }),
        ...(hasIds && { id }),
      })),
    fields: Object.fromEntries(sightings.at(-1)?.fields.map((one) => [one.name, one.value]) ?? []),
    closed: sightings.some(({ moments }) => moments.some(({ type }) => type === 'closed')),
    composer: findComposer(front) === null ? null : composerMode(front),
    health: reader.health(),
  };
}
