import type { Texts } from '../../rules/engine/texts.ts';
import type { Script, Step } from './script.ts';

/** Where a script stands. All times are seconds of the chat's own clock. */
export interface Run {
  /** Index of the current step; past the last, nothing more happens. */
  step: number;
  /** When the step began. */
  since: number;
  /** Agent messages since the step began. */
  replies: number;
  lastReplyAt: number;
  chased: boolean;
}

export const START: Run = { step: 0, since: 0, replies: 0, lastReplyAt: 0, chased: false };

/** What the script can see. */
export interface Scene {
  now: number;
  /** A hold runs. */
  held: boolean;
}

export interface Advance {
  run: Run;
  /** What is said now, in order. */
  says: { author: 'customer' | 'bot'; lines: Texts }[];
  /** When to look again though nothing happens; null where only the agent moves it on. */
  wakeAt: number | null;
}

/** The agent has sent a message. */
export function replied(run: Run, now: number): Run {
  return { ...run, replies: run.replies + 1, lastReplyAt: now };
}

export function isWaiting(script: Script, run: Run): boolean {
  return script.steps[run.step]?.kind !== 'says';
}

function isOver(step: Step, run: Run, { now, held }: Scene): boolean {
  if (step.kind === 'silent') return false;
  if (step.kind === 'says') {
    return (step.only === 'held' && !held) || now >= run.since + step.after;
  }
  if (step.enough !== undefined && run.replies >= step.enough) return true;
  if (step.for === 'hold') return held;
  if (step.for === 'answer') return run.replies > 0 && !held;
  return run.replies > 0;
}

function chaseAt(step: Step | undefined, run: Run, held: boolean): number | null {
  if (step?.kind !== 'waits' || step.chase === undefined || run.chased || !held) return null;
  return Math.max(run.lastReplyAt, run.since) + step.chase.after;
}

/** Plays the script as far as it goes at this moment. */
export function advance(script: Script, from: Run, scene: Scene): Advance {
  const says: Advance['says'] = [];
  let run = from;
  let step = script.steps[run.step];
  while (step !== undefined && isOver(step, run, scene)) {
    const skipped = step.kind === 'says' && step.only === 'held' && !scene.held;
    if (step.kind === 'says' && !skipped) says.push({ author: step.author, lines: step.lines });
    run = { ...run, step: run.step + 1, since: scene.now, replies: 0, chased: false };
    step = script.steps[run.step];
  }
  const chase = chaseAt(step, run, scene.held);
  if (chase !== null && scene.now >= chase && step?.kind === 'waits' && step.chase) {
    says.push({ author: 'customer', lines: step.chase.lines });
    return { run: { ...run, chased: true }, says, wakeAt: null };
  }
  return { run, says, wakeAt: step?.kind === 'says' ? run.since + step.after : chase };
}
