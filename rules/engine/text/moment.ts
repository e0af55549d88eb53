import type { Act, Author } from '../acts.ts';

/** A message that came before, as the log keeps it. */
export interface PastMessage {
  author: Author;
  acts: readonly Act[];
}

/** What came before a message. */
export interface CameBefore {
  /** Earlier public messages of the conversation, oldest first. */
  before: readonly PastMessage[];
  /** What `before` comes to, where somebody has counted along; else it is counted anew. */
  past?: Past;
  /** A hold runs at this moment. */
  onHold: boolean;
  /** A hold ran before that `before` does not tell of: by a button, or on the phone. */
  wasHeld?: boolean;
}

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
 * What the messages so far come to, counted as they come: what a message costs does not grow with the
 * conversation before it.
 */
export class Past {
  private agentTurns = 0;
  private waited = false;
  private greeted = false;
  private chased = false;
  private unanswered = false;
  private holdRuns = false;
  /** The agent's last messages, newest last; and the same without their first of all. */
  private agent: PastMessage[] = [];
  private agentLater: PastMessage[] = [];
  private customer: PastMessage[] = [];

  static of(messages: readonly PastMessage[]): Past {
    const past = new Past();
    for (const message of messages) past.add(message);
    return past;
  }

  add(message: PastMessage): void {
    const { author, acts } = message;
    if (author === 'agent') {
      if (this.agentTurns > 0) this.agentLater = lately(this.agentLater, message);
      this.agent = lately(this.agent, message);
      this.agentTurns++;
      this.waited ||= did([message], ...WAITING);
      this.greeted ||= acts.includes('greet');
      this.chased = false;
      this.unanswered = false;
      if (acts.includes('hold')) this.holdRuns = true;
      else if (!acts.includes('checkin')) this.holdRuns = false;
    } else if (author === 'customer') {
      this.customer = lately(this.customer, message);
      this.chased ||= acts.includes('ping');
      this.unanswered = true;
    }
  }

  /**
   * Whether a hold runs now: from an agent's `hold` to the agent's first message that is neither hold
   * nor check-in. For transcripts, where nobody else keeps the hold.
   */
  get onHold(): boolean {
    return this.holdRuns;
  }

  /** The moment in which the next message comes. */
  moment({ onHold, wasHeld = false }: Pick<CameBefore, 'onHold' | 'wasHeld'>): Moment {
    return {
      agentTurns: this.agentTurns,
      holds: onHold,
      waited: onHold || wasHeld || this.waited,
      chased: this.chased,
      unanswered: this.unanswered,
      furtherAsked: did(this.agent.slice(-2), 'further'),
      parting: did(this.agentLater, 'bye', 'thank_contact'),
      agentLast: this.agent[this.agent.length - 1]?.acts ?? [],
      upset: did(this.customer, 'upset'),
      greeted: this.greeted,
    };
  }
}

function lately(messages: readonly PastMessage[], next: PastMessage): PastMessage[] {
  return [...messages.slice(1 - LATELY), next];
}

function did(messages: readonly PastMessage[], ...acts: Act[]): boolean {
  return messages.some((message) => acts.some((act) => message.acts.includes(act)));
}

/** Whether a hold runs after these messages, as `Past` keeps it. */
export function holdRunsAfter(before: readonly PastMessage[]): boolean {
  return Past.of(before).onHold;
}

export function momentOf(context: CameBefore): Moment {
  return (context.past ?? Past.of(context.before)).moment(context);
}
