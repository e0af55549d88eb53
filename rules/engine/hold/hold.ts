import type { Act } from '../acts.ts';
import { earliest } from '../earliest.ts';
import type { ConversationEvent, MessageEvent, SpokenEvent } from '../events.ts';
import type { Nudge } from '../nudges.ts';
import { isCloseCall, isPublic, type Keeper, type Scene } from '../scene.ts';
import { begunBy, endBy, type Hold, hear } from './hold-record.ts';
import { makeSilence } from './silence.ts';
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

/**
 * The hold protocol: a check-in at most every `checkIn` seconds of silence, at most
 * `limits.checkIns` a ticket, a reminder after `checkInMissed`, then the thanks.
 */
export function keepHold(scene: Scene): HoldKeeper {
  const { timers, limits } = scene.pack;
  const reminder = timers.checkInMissed * 1000;
  const lateAfter = timers.checkIn * 1000 + reminder;
  const holds: Hold[] = [];
  const silence = makeSilence(scene.pack);
  const thanks = keepThanks(scene);
  let sent = 0;
  let overCapSaid = false;
  /** When a chase last brought a nudge: a burst of "??" is one chase. */
  let chasedAt = Number.NEGATIVE_INFINITY;

  const active = (): Hold | null => {
    const last = holds.at(-1);
    return last && last.end === null ? last : null;
  };

  /** The agent has spoken: the silence begins anew, and no chase is open. */
  const spoke = (event: ConversationEvent): void => {
    silence.count(event, false);
    chasedAt = Number.NEGATIVE_INFINITY;
  };

  const begin = (event: ConversationEvent): void => {
    scene.settle(event.at, ({ kind }) => kind === 'thank-for-wait');
    holds.push(begunBy(event));
    spoke(event);
  };

  const word = (hold: Hold, event: ConversationEvent): void => {
    hear(hold, event, lateAfter);
    spoke(event);
    scene.settle(event.at, isHoldNudge);
  };

  const end = (hold: Hold, event: ConversationEvent): void => {
    endBy(hold, event, lateAfter);
    silence.stop();
    scene.settle(event.at, isHoldNudge);
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

  const nudgeUpdate = (
    hold: Hold,
    at: number,
    cause: string,
    { key, asked }: { key: string; asked: boolean },
  ): void => {
    const capped = sent >= limits.checkIns;
    // The newest one stands for those before it: on return from a sleep, one card is shown.
    scene.settle(at, isHoldNudge);
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
    silence.remindOf(capped ? null : at);
  };

  const remind = (hold: Hold, at: number, cause: string, key: string): void => {
    scene.settle(at, (nudge) => nudge.kind === 'check-in');
    scene.raise({
      key: `check-in-missed:${key}`,
      kind: 'check-in-missed',
      rule: 'hold',
      at,
      n: sent + 1,
      cause: [cause],
      silent: hold.silent,
    });
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
    if (!hold || event.at - chasedAt < reminder) return;
    chasedAt = event.at;
    hold.silent &&= event.history === true;
    silence.count(event, true);
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
    countsFrom: silence.from,
    dueAt: silence.dueAt,

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

    givenUp: () => active() !== null && silence.next() === null,

    deadline: () => earliest(thanks.deadline(), earliest(silence.next(), lateAt())),

    onDeadline(at) {
      if (thanks.deadline() === at) {
        thanks.onDeadline(at);
        return;
      }
      const hold = active();
      if (!hold) return;
      if (lateAt() === at) {
        hold.late = true;
        return;
      }
      const due = silence.pass(at);
      if (!due) return;
      const key = `${due.setBy}:${due.round}`;
      if (due.what === 'round') nudgeUpdate(hold, at, due.setBy, { key, asked: false });
      else remind(hold, at, due.setBy, key);
    },
  };
}

function isHoldNudge({ kind }: Nudge): boolean {
  return kind === 'check-in' || kind === 'check-in-missed' || kind === 'cap-reached';
}
