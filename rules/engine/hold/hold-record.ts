import type { ConversationEvent } from '../events.ts';

/** One wait of the customer, from the asking to the agent's return. All times in ms. */
export interface Hold {
  start: number;
  /** Event that began it: the hold message, or the button. */
  startedBy: string;
  /** Null while it runs. */
  end: number | null;
  endedBy: string | null;
  /** Check-ins sent during this hold; the limit counts over the ticket. */
  checkIns: number;
  /** The agent's last word to the customer: a silence is measured from here. */
  lastWord: number;
  /** The agent has been silent for longer than both hold timers, at least once. */
  late: boolean;
  /**
   * Thanked for the wait; null where none was needed (short), it is not decided yet, or it was for
   * the agent to say (on the phone) and they have not said so.
   */
  thanked: boolean | null;
  /** The customer waits on the phone: nothing that is written ends it, and thanks are spoken. */
  spoken: boolean;
  /** Began before anybody watched: counted, not nudged. */
  silent: boolean;
  /** Events that show how it went: start, check-ins, end, thanks. */
  evidence: string[];
}

/** The wait that this event begins. */
export function begunBy(event: ConversationEvent): Hold {
  return {
    start: event.at,
    startedBy: event.id,
    end: null,
    endedBy: null,
    checkIns: 0,
    lastWord: event.at,
    late: false,
    thanked: null,
    spoken: event.type === 'hold' && event.spoken === true,
    silent: event.history === true,
    evidence: [event.id],
  };
}

/** The agent has come back with a word, and the wait goes on; it was late after `lateAfter` ms of silence. */
export function hear(hold: Hold, event: ConversationEvent, lateAfter: number): void {
  hold.late ||= event.at - hold.lastWord > lateAfter;
  hold.lastWord = event.at;
  hold.silent = event.history === true;
}

/** The wait is over; its end was late after `lateAfter` ms of silence. */
export function endBy(hold: Hold, event: ConversationEvent, lateAfter: number): void {
  hold.late ||= event.at - hold.lastWord > lateAfter;
  hold.end = event.at;
  hold.endedBy = event.id;
  hold.evidence.push(event.id);
}
