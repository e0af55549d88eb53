import type { MessageEvent } from '../../../rules/engine/events.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import type { Observation, ObservedMessage } from '../../../stores/helpdesks/observation.ts';

/**
 * Some helpdesks leave the conversation with the reply: they load the next ticket, and nobody sees
 * the message that was just sent. The page tells of it as it goes (`Observation.sent`); it counts
 * from then on under an id of ours, and when the page shows it one day, under the page's own, it
 * is the same message.
 */

const OURS = 'sent:';
/** So many letters and digits tell a reply from another; signatures and quotes come behind. */
const TOLD_BY = 60;

interface Joined {
  observation: Observation;
  /** The page's id of a message → the id that it counts under. */
  sent: Record<string, string>;
}

/**
 * Adds what was sent on the way out, and gives messages that come back, or have been given another id by
 * the page, the id they have already.
 */
export function joinSent(observation: Observation, kept: Kept): Joined {
  const sent = { ...kept.sent, ...renamed(observation, kept) };
  Object.assign(sent, arrived(observation, kept, sent));
  const taken = new Set(Object.values(sent));
  const open = kept.conversation.log.flatMap(({ id }) =>
    id.startsWith(OURS) && !taken.has(id) ? [id] : [],
  );
  const messages = observation.messages.map((message) => {
    const known = sent[message.id];
    if (known !== undefined) return { ...message, id: known };
    if (open.length === 0 || !mayBeReply(message, observation)) return message;
    const place = open.findIndex((id) => id.startsWith(`${OURS}${printOf(message.text)}:`));
    const [id] = place === -1 ? [] : open.splice(place, 1);
    if (id === undefined) return message;
    sent[message.id] = id;
    return { ...message, id, author: 'agent' as const };
  });
  if (observation.sent) messages.push(messageOf(observation.sent, kept));
  const { after } = observation;
  return {
    observation: {
      ...observation,
      messages,
      ...(after && { after: { ...after, id: sent[after.id] ?? after.id } }),
    },
    sent,
  };
}

/** Shorter ones (letters and digits) are said by both. */
const OWN_WORDS = 8;

/**
 * What is marked as the customer's for lack of the agent's mark may be a reply, as one that closed the
 * ticket with it: on a page loaded anew, where nothing of the agent's says those words.
 */
function mayBeReply(
  { author, visibility, text }: ObservedMessage,
  { snapshot, messages }: Observation,
): boolean {
  if (visibility !== 'public' || author === 'agent') return visibility === 'public';
  const print = printOf(text);
  return (
    author === 'customer' &&
    snapshot &&
    lettersOf(text).length >= OWN_WORDS &&
    !messages.some((one) => one.author === 'agent' && printOf(one.text) === print)
  );
}

/** Of messages that the log has under another id of the page; what it has under both are two. */
function renamed({ renamed = [], messages }: Observation, kept: Kept): Record<string, string> {
  if (renamed.length === 0) return {};
  const known = new Set([...kept.conversation.log, ...messages].map(({ id }) => id));
  return Object.fromEntries(
    renamed
      .map(({ from, to }) => ({ to, id: kept.sent?.[from] ?? from }))
      .filter(({ to, id }) => known.has(id) && !known.has(to))
      .map(({ to, id }) => [to, id]),
  );
}

/**
 * Of replies that were told under a client's own id and that the page, loaded anew, shows under the
 * server's: an unknown message right behind a known one, where the log has a reply that is not shown. A
 * list that is scrolled to its end shows it later; then the reply's id has to be of another kind as well.
 */
function arrived(
  { snapshot, messages, after }: Observation,
  kept: Kept,
  sent: Readonly<Record<string, string>>,
): Record<string, string> {
  const log = kept.conversation.log.filter((event) => event.type === 'message');
  if (log.length === 0 || (!snapshot && after === undefined)) return {};
  log.sort((a, b) => a.order - b.order);
  const places = new Map(log.map(({ id }, place) => [id, place]));
  const idOf = ({ id }: ObservedMessage) => sent[id] ?? id;
  const shown = new Set(messages.map(idOf));
  const found: Record<string, string> = {};
  const start = after === undefined ? undefined : places.get(sent[after.id] ?? after.id);
  let next = start === undefined ? null : start + 1;
  let before = after?.id ?? '';
  for (const message of messages.toSorted((a, b) => a.order - b.order)) {
    const place = places.get(idOf(message));
    const missing = next === null ? undefined : log[next];
    if (place !== undefined) next = place + 1;
    else if (
      missing !== undefined &&
      isOneOfOurs(missing, message) &&
      !shown.has(missing.id) &&
      (snapshot || kindOf(missing.id) !== kindOf(message.id)) &&
      (snapshot || kindOf(before) === kindOf(message.id))
    ) {
      found[message.id] = missing.id;
      next = (next ?? 0) + 1;
    } else next = null;
    before = message.id;
  }
  return found;
}

/** A reply that was seen as it was sent, and another showing of a reply. */
function isOneOfOurs(told: MessageEvent, shown: ObservedMessage): boolean {
  const replies = told.author === 'agent' && shown.author === 'agent';
  return replies && told.visibility === shown.visibility && told.history !== true;
}

/** What an id begins with: a digit, a letter, or the mark that all ids of a kind have in front. */
function kindOf(id: string): string {
  return id.slice(0, 1).replace(/\d/, '0').replace(/\p{L}/u, 'a');
}

function messageOf(
  { key, text, age }: NonNullable<Observation['sent']>,
  kept: Kept,
): ObservedMessage {
  const orders = kept.conversation.log.flatMap((event) =>
    event.type === 'message' ? [event.order] : [],
  );
  return {
    id: `${OURS}${printOf(text)}:${key}`,
    author: 'agent',
    visibility: 'public',
    text,
    // Behind all that is known, and before whatever the page will number next.
    order: Math.max(0, ...orders) + 0.5,
    age,
    pageTime: null,
  };
}

/** A print of a reply's beginning (32 bits): the same however its lines and marks are drawn. */
function printOf(text: string): string {
  const letters = lettersOf(text.toLowerCase()).slice(0, TOLD_BY);
  let print = 0x811c9dc5;
  for (const letter of letters) {
    print = Math.imul(print ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (print >>> 0).toString(36);
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? [];
}
