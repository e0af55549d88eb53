import type { ConversationEvent } from '../events.ts';
import type { HoldKeeper } from '../hold/hold.ts';
import type { IdleKeeper } from '../idle.ts';
import type { Nudge } from '../nudges.ts';
import type { Check, Rule } from '../pack/rule.ts';
import type { Keeper, Scene } from '../scene.ts';

export type State = 'met' | 'open' | 'broken' | 'na';

/** How a standard stands, and the events that show it. */
export interface Standing {
  state: State;
  /** Ids of events, oldest first. */
  evidence: string[];
}

/** What a check may look at beside the scene: the keepers that know about waits. */
export interface Around {
  scene: Scene;
  hold: HoldKeeper;
  idle: IdleKeeper;
}

/** Decides one standard over the conversation's time. */
export interface StandardKeeper {
  onEvent(event: ConversationEvent): void;
  standing(): Standing;
}

/** A standard with a clock of its own: it has something to say when nothing happens. */
export type TimedStandard = StandardKeeper & Keeper;

export function isTimed(keeper: StandardKeeper | TimedStandard): keeper is TimedStandard {
  return 'deadline' in keeper;
}

/** The check of one kind, as its rule carries it. */
export type CheckOf<K extends Check['kind']> = Extract<Check, { kind: K }>;

/**
 * Raises the rule's own nudge, once for each cause; rules without a nudge say nothing. A `quiet` one rests on a
 * close call: it is recorded, and not shown. What it `suggests` stands in its sentence.
 */
export function raiseStandard(
  rule: Rule,
  around: Around,
  event: Pick<ConversationEvent, 'id' | 'at' | 'history'>,
  { quiet = false, ...more }: { quiet?: boolean } & Pick<Nudge, 'suggests'> = {},
): void {
  if (!rule.nudge) return;
  around.scene.raise({
    key: `standard:${rule.id}:${event.id}`,
    kind: 'standard',
    rule: rule.id,
    at: event.at,
    cause: [event.id],
    silent: event.history === true || quiet,
    ...more,
  });
}

/** Takes the rule's nudge back: what it asked for has been done, or can be done no more. */
export function settleStandard(rule: Rule, around: Around, at: number): void {
  around.scene.settle(at, (nudge) => nudge.kind === 'standard' && nudge.rule === rule.id);
}
