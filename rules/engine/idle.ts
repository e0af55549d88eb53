import type { Act } from './acts.ts';
import { isClosingPhrase } from './closing.ts';
import { packWord } from './fields/field-value.ts';
import type { HoldKeeper } from './hold/hold.ts';
import { isCloseCall, isPublic, type Keeper, type Scene } from './scene.ts';

/** Steps that ask whether the customer is still there; the last one closes. */
const CALLS = 2;
const STAGES = ['idle-1', 'idle-2', 'idle-close'] as const;

/** What the agent waits for an answer to, though the customer had nothing more to say. */
const ASKS: ReadonlySet<Act> = new Set(['further', 'clarify', 'identify', 'security']);

export interface IdleKeeper extends Keeper {
  /** How many of the three idle steps have come due, or were done before, since the customer's last word. */
  stage(): number;
}

/**
 * The idle process: the customer stops answering while the agent waits for them. Each step
 * counts from the agent's last word, or from the step before where the agent wrote nothing.
 * It rests while the agent owes an answer (a greeting is none, nor is "one moment"), while a hold
 * runs, while the ticket is on hold, after the agent's goodbye, after the customer's own end until the agent
 * asks them something, and everywhere but in a chat. Where it is a close call whether the one or the other has ended
 * it, the steps are recorded and not shown.
 */
export function keepIdle(scene: Scene, hold: HoldKeeper): IdleKeeper {
  let stage = 0;
  /** ms; null while nobody waits for the customer. */
  let waitingFrom: number | null = null;
  /** The customer wrote something that the agent has not come to yet. */
  let owed = false;
  /** The customer has said that they need nothing more, and the agent has asked nothing since. */
  let isDone = false;
  /** It is a close call whether they have: nobody is asked whether they are still there then. */
  let maybeDone = false;
  /** The last step has been told, and the agent has written nothing since. */
  let asked = false;
  let cause = '';
  let silent = false;

  const rest = (): void => {
    waitingFrom = null;
  };

  /** The agent asks of themselves whether the customer is still there: that step is done, not due. */
  const countOwn = (at: number): void => {
    const seconds = scene.pack.timers.idle[stage];
    if (asked || waitingFrom === null || seconds === undefined || stage >= CALLS) return;
    if (at - waitingFrom >= (seconds * 1000) / 2) stage += 1;
  };

  const deadline = (): number | null => {
    const seconds = scene.pack.timers.idle[stage];
    if (waitingFrom === null || seconds === undefined || hold.active()) return null;
    return waitingFrom + seconds * 1000;
  };

  return {
    stage: () => stage,
    deadline,

    onEvent(event) {
      if (scene.channel !== 'chat') return;
      if (event.type === 'closed') {
        rest();
        scene.settle(event.at, isIdleNudge);
      } else if (event.type === 'field' && event.name === 'status') {
        if (isOnHold(statusOf(scene))) {
          rest();
          scene.settle(event.at, isIdleNudge);
        }
      } else if (event.type === 'hold') {
        if (event.state === 'on') {
          // Whoever asks to wait is awaited.
          owed = true;
          rest();
          scene.settle(event.at, isIdleNudge);
        }
      } else if (isPublic(event)) {
        if (event.author === 'customer') {
          stage = 0;
          asked = false;
          if (event.bare === undefined) owed = true;
          isDone = event.acts.includes('done');
          maybeDone = isCloseCall(event, 'done');
          rest();
          scene.settle(event.at, isIdleNudge);
        } else if (event.author === 'agent') {
          scene.settle(event.at, isIdleNudge);
          if (event.bare === 'still-there') countOwn(event.at);
          asked = false;
          if (event.acts.includes('hold') || event.acts.includes('checkin')) owed = true;
          else if (event.bare !== 'greeting') owed = false;
          if (event.acts.some((act) => ASKS.has(act))) {
            isDone = false;
            maybeDone = false;
          }
          const ended = isClosingPhrase(event, scene.facts) || isOnHold(statusOf(scene));
          waitingFrom = ended || owed || isDone ? null : event.at;
          cause = event.id;
          silent = event.history === true || maybeDone || isCloseCall(event, 'bye');
        }
      }
    },

    onDeadline(at) {
      const kind = STAGES[stage];
      if (!kind) return;
      stage += 1;
      asked = true;
      waitingFrom = at;
      scene.settle(at, isIdleNudge);
      scene.raise({
        key: `${kind}:${cause}`,
        kind,
        rule: 'closing',
        at,
        cause: [cause],
        silent,
      });
    },
  };
}

function isIdleNudge(nudge: { kind: string }): boolean {
  return STAGES.some((kind) => kind === nudge.kind);
}

function statusOf(scene: Scene): string {
  const status = scene.facts.fields.get('status');
  return status ? packWord(scene.pack, 'status', status.value) : '';
}

/** Helpdesks write it as `on_hold`, `on-hold`, `On hold` or `hold`. */
function isOnHold(status: string): boolean {
  return /^(on[\s_-]?)?hold$/iu.test(status.trim());
}
