import {
  type ConversationEvent,
  compareEvents,
  type DraftEvent,
  type MessageEvent,
} from '../events.ts';
import { Past, type PastMessage } from '../text/moment.ts';
import type { People, Reader } from '../text/reading.ts';

/** A message or draft whose text is still at hand; after the reading only its acts are left. */
export type Unread =
  | (Omit<MessageEvent, 'acts' | 'language' | 'names'> & { text: string })
  | (Omit<DraftEvent, 'acts'> & { text: string });

/** What a transcript or a page brings: texts to read, and events that need no reading. */
export type Incoming = Unread | Exclude<ConversationEvent, MessageEvent | DraftEvent>;

/**
 * Reads incoming messages, each in the light of what stands before it in the log, and gives all
 * incoming events back without their texts, in canonical order. One pass, whatever the batch: a
 * replay and a live conversation read by this same function. Messages already in the log are
 * left as they were read.
 */
export function readInto(
  log: readonly ConversationEvent[],
  incoming: readonly Incoming[],
  people: People,
  reader: Reader,
): ConversationEvent[] {
  const known = new Map(log.map((event) => [event.id, event]));
  const fresh = incoming.filter((event) => !known.has(event.id));
  const read: ConversationEvent[] = [];
  const before: PastMessage[] = [];
  const past = new Past();
  let waiting: Waiting = 'not';
  let wasHeld = false;
  for (const event of [...log, ...fresh].sort(byPlace)) {
    let told: ConversationEvent;
    if ('text' in event) {
      const { text, ...bare } = event;
      const author = bare.type === 'message' ? bare.author : 'agent';
      const onHold = waiting !== 'not';
      const reading = reader.read(text, { author, people, before, past, onHold, wasHeld });
      told =
        bare.type === 'draft'
          ? { ...bare, acts: reading.acts }
          : {
              ...bare,
              acts: reading.acts,
              language: reading.language,
              names: reading.names,
              ...(reading.topics && { topics: reading.topics }),
              ...(reading.bare && { bare: reading.bare }),
              ...(reading.questions && { questions: reading.questions }),
              ...(reading.unsure && { unsure: reading.unsure }),
            };
    } else {
      told = event;
    }
    if (!known.has(told.id)) read.push(told);
    waiting = waitingAfter(waiting, told);
    wasHeld ||= waiting !== 'not';
    if (told.type === 'message' && told.visibility === 'public') {
      const message = { author: told.author, acts: told.acts };
      before.push(message);
      past.add(message);
    }
  }
  return read;
}

/** Whether the customer waits, and whether on the phone, where nothing written ends it. */
type Waiting = 'not' | 'in-writing' | 'on-the-phone';

/** Whether a hold runs after this event; the hold keeper's rule, without its clock. */
function waitingAfter(waiting: Waiting, event: ConversationEvent): Waiting {
  if (event.type === 'hold') {
    if (event.state === 'off') return 'not';
    if (waiting !== 'not') return waiting;
    return event.spoken ? 'on-the-phone' : 'in-writing';
  }
  if (event.type === 'closed') return 'not';
  if (waiting === 'on-the-phone') return waiting;
  if (event.type !== 'message' || event.visibility !== 'public' || event.author !== 'agent') {
    return waiting;
  }
  const onHold = waiting === 'in-writing';
  const goesOn = event.acts.includes('hold') || (onHold && event.acts.includes('checkin'));
  return goesOn ? 'in-writing' : 'not';
}

function byPlace(a: Incoming | ConversationEvent, b: Incoming | ConversationEvent): number {
  return compareEvents(a, b);
}
