import type { NudgeKind } from '../../rules/engine/pack/pack.ts';
import type { Texts } from '../../rules/engine/texts.ts';

/** What the customer does next. All times are seconds of the chat's own clock. */
export type Step =
  /** Says a line, `after` the step began; `only: 'held'` skips it where no hold runs. */
  | { kind: 'says'; author: 'customer' | 'bot'; after: number; lines: Texts; only?: 'held' }
  /**
   * Waits for the agent: any `reply`, a `hold`, or an `answer` (a reply with no hold running).
   * `enough`: goes on after so many replies all the same. `chase`: asks where the agent went,
   * once, after so much silence on hold.
   */
  | {
      kind: 'waits';
      for: 'reply' | 'hold' | 'answer';
      enough?: number;
      chase?: { after: number; lines: Texts };
    }
  /** Writes nothing any more. */
  | { kind: 'silent' };

/** What the scripted agent does when a conversation plays by itself. */
export type Move =
  /** Types once the customer has finished, `after` seconds later, and sends. */
  | { kind: 'types'; after: number; lines: Texts }
  /**
   * Waits for a nudge of this kind, inserts what it offers, and sends. Where none has come within
   * so many seconds, the agent says `otherwise` unprompted, or goes on.
   */
  | { kind: 'takes'; nudge: NudgeKind; within: number; otherwise?: Texts }
  | { kind: 'ends'; after: number };

export interface Script {
  id: string;
  customer: Texts;
  /** What the customer comes with, in a few words. */
  problem: Texts;
  /** What can be rehearsed, a short phrase each. */
  practises: readonly Texts[];
  steps: readonly Step[];
  play: readonly Move[];
}
