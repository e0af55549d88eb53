import type { Act } from '../acts.ts';
import type { PastMessage, ReadingContext } from './reading.ts';

/** Where a conversation stands when a message comes: what decides between its possible acts. */
export interface Moment {
  /** Messages of the agent so far. */
  agentTurns: number;
  /** A hold runs. */
  holds: boolean;
  /** The customer waited before, or was asked to, be the wait over or not. */
  waited: boolean;
  /** The customer chased since the agent's last message. */
  chased: boolean;
  /** The customer wrote and the agent has not answered yet. */
  unanswered: boolean;
  /** The agent asked lately whether anything else is needed. */
  furtherAsked: boolean;
  /** The agent has thanked or said goodbye. */
  parting: boolean;
  /** What the agent's last message did. */
  agentLast: readonly Act[];
  /** The customer was upset within their last messages. */
  upset: boolean;
  greeted: boolean;
}

const WAITING: readonly Act[] = ['hold', 'hold_answered', 'checkin'];
/** How far back "lately" reaches, in messages of one author. */
const LATELY = 3;

/**
 * Whether a hold runs after these messages: from an agent's `hold` to the agent's first message that
 * is neither hold nor check-in. For transcripts, where nobody else keeps the hold.
 */
export function holdRunsAfter(before: readonly PastMessage[]): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const message = before[at];
    if (message?.author !== 'agent') continue;
    if (message.acts.includes('hold')) return true;
    if (!message.acts.includes('checkin')) return false;
  }
  return false;
}

export function momentOf({ before, onHold, wasHeld = false }: ReadingContext): Moment {
  const people = before.filter(({ author }) => author === 'agent' || author === 'customer');
  const agent = before.filter(({ author }) => author === 'agent');
  const customer = people.filter(({ author }) => author === 'customer');
  const sinceAgent = people.slice(people.findLastIndex(({ author }) => author === 'agent') + 1);
  const lately = agent.slice(-LATELY);
  const did = (messages: readonly PastMessage[], ...acts: Act[]) =>
    messages.some((message) => acts.some((act) => message.acts.includes(act)));
  return {
    agentTurns: agent.length,
    holds: onHold,
    waited: onHold || wasHeld || did(agent, ...WAITING),
    chased: did(sinceAgent, 'ping'),
    unanswered: sinceAgent.length > 0,
    furtherAsked: did(lately.slice(-2), 'further'),
    parting: did(agent.slice(1).slice(-LATELY), 'bye', 'thank_contact'),
    agentLast: agent[agent.length - 1]?.acts ?? [],
    upset: did(customer.slice(-LATELY), 'upset'),
    greeted: did(agent, 'greet'),
  };
}
