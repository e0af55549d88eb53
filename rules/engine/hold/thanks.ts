import type { MessageEvent, SpokenEvent } from '../events.ts';
import { isCloseCall, type Scene } from '../scene.ts';
import type { Hold } from './hold-record.ts';

/**
 * The thanks that a wait ends with. In writing they are owed in the agent's next message, or within the pack's
 * time; on the phone they are spoken, and only the agent can say whether they were.
 */
export interface Thanks {
  /**
   * A hold has ended at `at` (ms), without thanks: they are owed where it was no short one. `quiet`: it may
   * be that they were said; then nobody is reminded of them.
   */
  owe(hold: Hold, at: number, quiet?: boolean): void;
  /** The agent has written: that thanks, or it is too late for more than a nudge. */
  answer(event: MessageEvent): void;
  /** The agent has said aloud that they have thanked the customer. */
  say(event: SpokenEvent): void;
  /** Nothing more is owed in writing. */
  drop(): void;
  /** Whether a hold was so long that thanks are due after it. */
  isDue(hold: Hold): boolean;
  /** The thanks for this hold can still come in time; on the phone, until the agent says so. */
  isOwed(hold: Hold): boolean;
  /** When the time for written thanks is over (ms); null where none are owed. */
  deadline(): number | null;
  onDeadline(at: number): void;
}

export function keepThanks(scene: Scene): Thanks {
  const { timers } = scene.pack;
  /** In writing, for the hold that ended last. */
  let owed: { hold: Hold; by: number; quiet: boolean } | null = null;
  /** Holds after which thanks were to be spoken; whether they were, only the agent can say. */
  const unsaid = new Set<Hold>();

  const isDue = (hold: Hold): boolean =>
    hold.end !== null && hold.end - hold.start >= timers.shortHold * 1000;

  const thank = (hold: Hold, event: MessageEvent | SpokenEvent): void => {
    hold.thanked = true;
    hold.evidence.push(event.id);
    owed = null;
    unsaid.delete(hold);
  };

  const remind = (hold: Hold, at: number, quiet = false): void => {
    owed = null;
    scene.raise({
      key: `thank-for-wait:${hold.startedBy}`,
      kind: 'thank-for-wait',
      rule: 'hold',
      at,
      cause: [hold.endedBy ?? hold.startedBy],
      silent: hold.silent || quiet,
    });
  };

  return {
    isDue,
    isOwed: (hold) => owed?.hold === hold || unsaid.has(hold),
    deadline: () => owed?.by ?? null,

    owe(hold, at, quiet = false) {
      if (!isDue(hold)) return;
      if (hold.spoken) {
        // The agent has the customer on the line again: now is when thanks are said.
        unsaid.add(hold);
        remind(hold, at);
        return;
      }
      hold.thanked = false;
      owed = { hold, by: at + timers.thanks * 1000, quiet };
    },

    answer(event) {
      if (!owed || event.at > owed.by) return;
      if (event.acts.includes('thank_wait')) thank(owed.hold, event);
      else remind(owed.hold, event.at, owed.quiet || isCloseCall(event, 'thank_wait'));
    },

    say(event) {
      const hold = owed?.hold ?? [...unsaid].at(-1);
      if (hold) thank(hold, event);
      scene.settle(event.at, ({ kind }) => kind === 'thank-for-wait');
    },

    drop() {
      owed = null;
    },

    onDeadline(at) {
      if (owed) remind(owed.hold, at, owed.quiet);
    },
  };
}
