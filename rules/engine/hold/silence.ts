import type { ConversationEvent } from '../events.ts';
import type { Pack } from '../pack/pack.ts';

/**
 * How long a customer on hold has heard nothing, and what comes due in it: a round every `checkIn` seconds, and
 * the reminder of a nudge that nothing came of. What happens at exactly a deadline counts as in time.
 */
export interface Silence {
  /** It is counted from this event on. `asked`: the customer's chase, who is owed a word from then on. */
  count(event: ConversationEvent, asked: boolean): void;
  /** The customer waits no longer. */
  stop(): void;
  /** Where it is counted from (ms); null where nobody waits. */
  from(): number | null;
  /** When the customer is, or was, due an update (ms); null where nobody waits. */
  dueAt(): number | null;
  /** When the next round or reminder comes (ms); null where nobody waits, or it has lasted too long for more. */
  next(): number | null;
  /** `next` has come: what it is. Null where nobody waits. */
  pass(at: number): Due | null;
  /** The nudge raised at `at` is to be reminded of; null: there is nothing to remind of. */
  remindOf(at: number | null): void;
}

export interface Due {
  what: 'round' | 'reminder';
  /** Event that the silence is counted from. */
  setBy: string;
  /** Rounds that have passed since. */
  round: number;
}

interface Stretch {
  /** The agent's word, or the customer's chase. */
  from: number;
  asked: boolean;
  setBy: string;
  round: number;
  reminderAt: number | null;
}

export function makeSilence({ timers }: Pick<Pack, 'timers'>): Silence {
  const every = timers.checkIn * 1000;
  let stretch: Stretch | null = null;

  return {
    count(event, asked) {
      stretch = { from: event.at, asked, setBy: event.id, round: 0, reminderAt: null };
    },
    stop() {
      stretch = null;
    },
    from: () => stretch?.from ?? null,
    dueAt: () => (stretch === null ? null : stretch.from + (stretch.asked ? 0 : every)),
    next() {
      if (stretch === null) return null;
      const { from, round, reminderAt } = stretch;
      const at = reminderAt ?? from + (round + 1) * every;
      return at - from > timers.giveUp * 1000 ? null : at;
    },
    pass(at) {
      if (stretch === null) return null;
      const what = stretch.reminderAt === at ? 'reminder' : 'round';
      if (what === 'reminder') stretch.reminderAt = null;
      else stretch.round += 1;
      return { what, setBy: stretch.setBy, round: stretch.round };
    },
    remindOf(at) {
      if (stretch === null) return;
      stretch.reminderAt = at === null ? null : at + timers.checkInMissed * 1000;
    },
  };
}
