import { readInto } from '../../../rules/engine/transcript/reading-pass.ts';
import { newConversation } from '../../../stores/conversations/conversations.ts';
import { toOwnTime } from '../../../stores/conversations/pace.ts';
import type { ConversationRef, Observation } from '../../../stores/helpdesks/observation.ts';
import { readSettings } from '../../../stores/settings/settings.ts';
import type { Cabinet } from './cabinet.ts';
import { eventsOf } from './observe.ts';
import { joinSent } from './sent-away.ts';
import type { JudgeFor, Outcome, Stepping } from './stepping.ts';

/** What pages saw, taken into the conversations it is of. Only the desk does, one at a time. */
export interface Arrivals {
  /** Whether it brings a message whose words have yet to be read. */
  hasUnread(observation: Observation): Promise<boolean>;
  /** Takes in what came at `now` (real ms): its conversation goes on by it, or begins. */
  take(observation: Observation, now: number, watched: boolean): Promise<Outcome>;
}

export function makeArrivals(
  cabinet: Cabinet,
  judgeFor: JudgeFor,
  { find, move }: Pick<Stepping, 'find' | 'move'>,
): Arrivals {
  return {
    async hasUnread({ conversation, messages }) {
      if (messages.length === 0) return false;
      const log = (await cabinet.find(conversation.key))?.conversation.log ?? [];
      const known = new Set(log.map(({ id }) => id));
      return messages.some(({ id }) => !known.has(id));
    },

    async take(observation, now, watched) {
      const ref = observation.conversation;
      const known = await find(ref.key);
      // What was read first stands before what was seen since, however late both are delivered.
      const openedAt = now - (observation.part?.age ?? 0);
      const kept = known
        ? { ...known, ref: addNames(known.ref, ref) }
        : { ...newConversation(ref, now), openedAt };
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
    },
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
