import { isClosingPhrase } from './closing.ts';
import type { HoldKeeper } from './hold.ts';
import { isPublic, type Keeper, type Scene } from './scene.ts';

const STAGES = ['idle-1', 'idle-2', 'idle-close'] as const;

export interface IdleKeeper extends Keeper {
  /** How many of the three idle steps have come due since the customer's last word. */
  stage(): number;
}

/**
 * The idle process: the customer stops answering while the agent waits for them. Each step
 * counts from the agent's last word, or from the step before where the agent wrote nothing.
 * It rests while the agent owes an answer, while a hold runs, while the ticket is on hold, after
 * the agent's goodbye, and everywhere but in a chat.
 */
export function keepIdle(scene: Scene, hold: HoldKeeper): IdleKeeper {
  let stage = 0;
  /** ms; null while nobody waits for the customer. */
  let waitingFrom: number | null = null;
  let cause = '';
  let silent = false;

  const rest = (): void => {
    waitingFrom = null;
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
        if (isOnHold(event.value)) {
          rest();
          scene.settle(event.at, isIdleNudge);
        }
      } else if (event.type === 'hold' && event.state === 'off') {
        if (scene.facts.last?.author === 'agent' && waitingFrom !== null) waitingFrom = event.at;
      } else if (isPublic(event)) {
        if (event.author === 'customer') {
          stage = 0;
          rest();
          scene.settle(event.at, isIdleNudge);
        } else if (event.author === 'agent') {
          scene.settle(event.at, isIdleNudge);
          const ended = isClosingPhrase(event, scene.facts) || isOnHold(statusOf(scene));
          waitingFrom = ended ? null : event.at;
          cause = event.id;
          silent = event.history === true;
        }
      }
    },

    onDeadline(at) {
      const kind = STAGES[stage];
      if (!kind) return;
      stage += 1;
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
  return scene.facts.fields.get('status')?.value ?? '';
}

/** Helpdesks write it as `on_hold`, `on-hold`, `On hold` or `hold`. */
export function isOnHold(status: string): boolean {
  return /^(on[\s_-]?)?hold$/iu.test(status.trim());
}
