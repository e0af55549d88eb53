import type { Kept } from '../../stores/conversations.ts';
import type { Observation, ObservedMessage } from '../../stores/observation.ts';

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

/** Adds what was sent on the way out, and gives messages that come back the id they have already. */
export function joinSent(observation: Observation, kept: Kept): Joined {
  const sent = { ...kept.sent };
  const taken = new Set(Object.values(sent));
  const open = kept.conversation.log.flatMap(({ id }) =>
    id.startsWith(OURS) && !taken.has(id) ? [id] : [],
  );
  const messages = observation.messages.map((message) => {
    const known = sent[message.id];
    if (known !== undefined) return { ...message, id: known };
    if (message.author !== 'agent' || message.visibility !== 'public') return message;
    const place = open.findIndex((id) => id.startsWith(`${OURS}${printOf(message.text)}:`));
    const [id] = place === -1 ? [] : open.splice(place, 1);
    if (id === undefined) return message;
    sent[message.id] = id;
    return { ...message, id };
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
  const letters = [...text.toLowerCase().matchAll(/[\p{L}\p{N}]/gu)].slice(0, TOLD_BY);
  let print = 0x811c9dc5;
  for (const [letter] of letters) {
    print = Math.imul(print ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (print >>> 0).toString(36);
}
