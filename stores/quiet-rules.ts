/**
 * How often in a row the nudges of a rule were dismissed, and which rules the agent has made quiet:
 * ids and numbers, no conversation. Only the background worker writes here.
 */
export interface Dismissals {
  /** Dismissals in a row by rule; none of a rule whose nudge was heeded last. */
  inRow: ReadonlyMap<string, number>;
  /** Rules whose nudges are shown no more; they are graded as before. */
  quiet: ReadonlySet<string>;
}

/** After so many in a row the next nudge asks whether to be quiet. */
export const ASK_AFTER = 3;
