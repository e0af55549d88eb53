import type { NudgeView } from '../../stores/conversations/views.ts';

/** After the last key the agent is still writing, for this long (ms). */
const TYPING_MS = 2_000;

const HOLD_KINDS: ReadonlySet<NudgeView['kind']> = new Set([
  'check-in',
  'check-in-missed',
  'cap-reached',
  'over-cap',
  'thank-for-wait',
]);

/** Somebody is waiting: it may speak while the agent writes, and before what is said of the draft. */
export function cannotWait({ kind }: NudgeView): boolean {
  return HOLD_KINDS.has(kind);
}

/** Whose turn it is to speak: no nudge's that was put away, nor, while the agent writes, one's that can wait. */
export interface Turns {
  /** The nudge to show now, of the one that is due; `shown` is the key of what is being shown: that stays. */
  next(due: NudgeView | null, shown: string | null): NudgeView | null;
  /** The agent has pressed a key in the reply box. */
  typed(): void;
  /** Put away here; the worker's answer is on its way. */
  putAway(key: string): void;
  /** The worker says that this one is due: what else was put away may come again when it says so. */
  heard(due: NudgeView | null): void;
  /** Another conversation is in front: nothing of it was put away. */
  begin(): void;
}

/** `again` is called once the agent has stopped typing, where a nudge has waited for that. */
export function makeTurns(again: () => void, signal: AbortSignal): Turns {
  const away = new Set<string>();
  let typedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    next(due, shown) {
      clearTimeout(timer);
      if (due === null || away.has(due.key)) return null;
      const still = typedAt + TYPING_MS - Date.now();
      if (still <= 0 || cannotWait(due) || shown === due.key) return due;
      timer = setTimeout(again, still);
      return null;
    },
    typed() {
      typedAt = Date.now();
    },
    putAway: (key) => void away.add(key),
    heard(due) {
      for (const one of away) if (one !== due?.key) away.delete(one);
    },
    begin: () => away.clear(),
  };
}
