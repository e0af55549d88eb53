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
