import type { Act } from './acts.ts';
import { earliest } from './earliest.ts';
import type { ConversationEvent, MessageEvent, SpokenEvent } from './events.ts';
import type { Hold } from './hold-record.ts';
import { isCloseCall, isPublic, type Keeper, type Scene } from './scene.ts';
import { keepThanks } from './thanks.ts';

export interface HoldKeeper extends Keeper {
  readonly holds: readonly Hold[];
  /** The running hold. */
  active(): Hold | null;
  /** Check-ins sent on the ticket, over all its holds. */
  checkInsSent(): number;
  /**
   * When the customer is, or was, due an update for the present silence: at once where they have
   * asked since the agent's last word. Null without a hold.
   */
  dueAt(): number | null;
  /** Silence has lasted so long that nothing more is said about the running hold. */
  givenUp(): boolean;
  /** The thanks for this hold can still come in time; on the phone, until the agent says so. */
  thanksOwed(hold: Hold): boolean;
  /** Where the present stretch of silence is counted from. */
  countsFrom(): number | null;
}

/** Where a message may show one of these, the wait may go on, or its thanks be said. */
const LEAVE_OPEN: readonly Act[] = ['checkin', 'thank_wait'];

interface Clock {
  /** The 2 minutes count from here: the agent's word, or the customer's chase. */
  from: number;
  /** It was a chase: the customer is owed a word since `from`. */
  asked: boolean;
  /** Event that set `from`, for nudge keys. */
  setBy: string;
  /** Rounds of `checkIn` that have passed since `from`. */
  round: number;
  /** The reminder of the last nudge is still to come. */
  reminderAt: number | null;
}

/**
 * The hold protocol: a check-in at most every `checkIn` seconds of silence, at most
 * `limits.checkIns` a ticket, a reminder after `checkInMissed`, then the thanks.
 * What happens at exactly a deadline counts as in time.
 */
export function keepHold(scene: Scene): HoldKeeper {
  const { timers, limits } = scene.pack;
  const every = timers.checkIn * 1000;
  const reminder = timers.checkInMissed * 1000;
  const lateAfter = every + reminder;
  const holds: Hold[] = [];
  let clock: Clock | null = null;
  let sent = 0;
  let overCapSaid = false;
  /** When a chase last brought a nudge: a burst of "??" is one chase. */
  let chasedAt = Number.NEGATIVE_INFINITY;
  const thanks = keepThanks(scene);

  const active = (): Hold | null => {
    const last = holds.at(-1);
    return last && last.end === null ? last : null;
  };

  /** The silence is counted from this event on. */
  const count = (event: ConversationEvent, asked: boolean): void => {
    clock = { from: event.at, asked, setBy: event.id, round: 0, reminderAt: null };
  };

  const begin = (event: ConversationEvent): void => {
    scene.settle(event.at, ({ kind }) => kind === 'thank-for-wait');
    holds.push({
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
    });
    count(event, false);
    chasedAt = Number.NEGATIVE_INFINITY;
  };

  const word = (hold: Hold, event: ConversationEvent): void => {
    hold.late ||= event.at - hold.lastWord > lateAfter;
    hold.lastWord = event.at;
    hold.silent = event.history === true;
    count(event, false);
    chasedAt = Number.NEGATIVE_INFINITY;
    scene.settle(event.at, (nudge) => isHoldNudge(nudge.kind));
  };

  const end = (hold: Hold, event: ConversationEvent): void => {
    hold.late ||= event.at - hold.lastWord > lateAfter;
    hold.end = event.at;
    hold.endedBy = event.id;
    hold.evidence.push(event.id);
    clock = null;
    scene.settle(event.at, (nudge) => isHoldNudge(nudge.kind));
  };

  const checkIn = (hold: Hold, event: MessageEvent | SpokenEvent): void => {
    sent += 1;
    hold.checkIns += 1;
    hold.evidence.push(event.id);
    word(hold, event);
    if (sent > limits.checkIns && !overCapSaid) {
      overCapSaid = true;
      scene.raise({
        key: `over-cap:${event.id}`,
        kind: 'over-cap',
        rule: 'hold',
        at: event.at,
        cause: [event.id],
        silent: hold.silent,
      });
    }
  };

  /** When the running hold becomes late; what is only read of began at a time that nobody knows well. */
  const lateAt = (): number | null => {
    const hold = active();
    return hold && !hold.late && !hold.silent ? hold.lastWord + lateAfter : null;
  };

  const updateAt = (): number | null => {
    const hold = active();
    if (!hold || !clock) return null;
    const next = clock.reminderAt ?? clock.from + (clock.round + 1) * every;
    return next - clock.from > timers.giveUp * 1000 ? null : next;
  };

  const nudgeUpdate = (
    hold: Hold,
    at: number,
    cause: string,
    { key, asked }: { key: string; asked: boolean },
  ): void => {
    const capped = sent >= limits.checkIns;
    // The newest one stands for those before it: on return from a sleep, one card is shown.
    scene.settle(at, (nudge) => isHoldNudge(nudge.kind));
    scene.raise({
      key: `${capped ? 'cap-reached' : 'check-in'}:${key}`,
      kind: capped ? 'cap-reached' : 'check-in',
      rule: 'hold',
      at,
      cause: [cause],
      silent: hold.silent,
      ...(capped ? {} : { n: sent + 1 }),
      ...(asked ? { asked } : {}),
    });
    if (clock) clock.reminderAt = capped ? null : at + reminder;
  };

  const onAgent = (event: MessageEvent): void => {
    const says = (act: MessageEvent['acts'][number]) => event.acts.includes(act);
    // The agent has moved on: what was said about the message before is said no longer.
    scene.settle(event.at, ({ kind }) => kind === 'thank-for-wait' || kind === 'over-cap');
    thanks.answer(event);
    const hold = active();
    if (!hold) {
      if (says('hold')) begin(event);
    } else if (says('checkin')) {
      checkIn(hold, event);
    } else if (says('hold')) {
      word(hold, event);
    } else if (!hold.spoken) {
      end(hold, event);
      // Where it may have been a word on the wait, or its thanks, nobody is reminded.
      const quiet = LEAVE_OPEN.some((act) => isCloseCall(event, act));
      if (!says('thank_wait')) thanks.owe(hold, event.at, quiet);
      else if (thanks.isDue(hold)) hold.thanked = true;
    }
  };

  const onChase = (event: MessageEvent): void => {
    const hold = active();
    if (!hold || !clock || event.at - chasedAt < reminder) return;
    chasedAt = event.at;
    hold.silent &&= event.history === true;
    count(event, true);
    nudgeUpdate(hold, event.at, event.id, { key: event.id, asked: true });
  };

  const onSpoken = (event: SpokenEvent): void => {
    if (event.act === 'checkin') {
      const hold = active();
      if (hold) checkIn(hold, event);
      return;
    }
    thanks.say(event);
  };

  return {
    holds,
    active,
    checkInsSent: () => sent,
    thanksOwed: thanks.isOwed,
    countsFrom: () => clock?.from ?? null,
    dueAt: () => (clock ? clock.from + (clock.asked ? 0 : every) : null),

    onEvent(event) {
      if (event.type === 'hold') {
        const hold = active();
        // A wait that was only read of is nobody's clock: the button starts one.
        if (event.state === 'on' && hold?.silent && event.history !== true) end(hold, event);
        if (event.state === 'on' && !active()) begin(event);
        if (event.state === 'off' && hold) {
          end(hold, event);
          if (!event.hungUp) thanks.owe(hold, event.at);
        }
      } else if (event.type === 'closed') {
        const hold = active();
        if (hold) {
          end(hold, event);
          if (thanks.isDue(hold) && !hold.spoken) hold.thanked = false;
        }
        thanks.drop();
        scene.settle(event.at, (nudge) => nudge.rule === 'hold');
      } else if (event.type === 'spoken') {
        onSpoken(event);
      } else if (isPublic(event)) {
        if (event.author === 'agent') onAgent(event);
        else if (event.author === 'customer' && event.acts.includes('ping')) onChase(event);
      }
    },

    givenUp: () => active() !== null && updateAt() === null,

    deadline: () => earliest(thanks.deadline(), earliest(updateAt(), lateAt())),

    onDeadline(at) {
      if (thanks.deadline() === at) {
        thanks.onDeadline(at);
        return;
      }
      const hold = active();
      if (!hold || !clock) return;
      if (lateAt() === at) {
        hold.late = true;
        return;
      }
      if (clock.reminderAt === at) {
        clock.reminderAt = null;
        scene.settle(at, (nudge) => nudge.kind === 'check-in');
        scene.raise({
          key: `check-in-missed:${clock.setBy}:${clock.round}`,
          kind: 'check-in-missed',
          rule: 'hold',
          at,
          n: sent + 1,
          cause: [clock.setBy],
          silent: hold.silent,
        });
      } else {
        clock.round += 1;
        nudgeUpdate(hold, at, clock.setBy, {
          key: `${clock.setBy}:${clock.round}`,
          asked: false,
        });
      }
    },
  };
}

function isHoldNudge(kind: string): boolean {
  return kind === 'check-in' || kind === 'check-in-missed' || kind === 'cap-reached';
}
