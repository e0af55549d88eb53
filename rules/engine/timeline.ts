import type { Channel } from './channel.ts';
import { keepClosing } from './closing.ts';
import type { ConversationEvent } from './events.ts';
import { keepHold } from './hold/hold.ts';
import type { Hold } from './hold/hold-record.ts';
import { keepIdle } from './idle.ts';
import type { Nudge } from './nudges.ts';
import type { Pack } from './pack/pack.ts';
import { createScene, type Facts, type Keeper, learn } from './scene.ts';
import { keeperFor } from './standards/keeper-for.ts';
import { isTimed, type State } from './standards/standard.ts';

/** How one standard stands, who decided it, and on what evidence. */
export interface StandardStatus {
  id: string;
  state: State;
  by: 'auto' | 'agent';
  /** Ids of events, each once, oldest first. */
  evidence: string[];
}

/** Everything the engine knows of a conversation at a moment. */
export interface Timeline {
  /** All nudges that came due, oldest first; the silent ones are from history. */
  nudges: Nudge[];
  holds: readonly Hold[];
  /** The running hold's clock; null where none runs. */
  clock: { hold: Hold; countsFrom: number; dueAt: number; givenUp: boolean } | null;
  checkInsSent: number;
  standards: StandardStatus[];
  /** Closing steps that are open, in order: ids of standards. */
  openSteps: string[];
  facts: Facts;
  /** When the next nudge comes due if nothing happens; null where never. */
  nextAt: number | null;
}

/**
 * Tells a conversation from its log, up to `now` (ms). It is the only way that anything is known:
 * a live conversation, a replay and a grading are the same call, so they cannot differ; and since
 * the log is a set in one order, what came twice or late changes nothing.
 *
 * @param log events in the order of `compareEvents`, none later than `now`
 */
export function tell(
  log: readonly ConversationEvent[],
  now: number,
  pack: Pack,
  channel: Channel,
): Timeline {
  const scene = createScene(pack, channel);
  const hold = keepHold(scene);
  const idle = keepIdle(scene, hold);
  const around = { scene, hold, idle };
  const standards = pack.rules.map((rule) => ({ rule, keeper: keeperFor(rule, around) }));
  const steps = standards.filter(({ rule }) => rule.step);
  const openSteps = () =>
    steps
      .filter(({ keeper }) => keeper.standing().state === 'open')
      .map(({ rule }) => rule.id)
      .filter((id) => !decided.has(id));
  const decided = new Map<string, { state: State; event: string }>();
  const closing = keepClosing(scene, hold, openSteps);
  const timed: readonly Keeper[] = [
    hold,
    idle,
    closing,
    ...standards.flatMap(({ keeper }) => (isTimed(keeper) ? [keeper] : [])),
  ];

  const nextDeadline = (): number | null =>
    timed.reduce<number | null>((soonest, keeper) => {
      const deadline = keeper.deadline();
      if (deadline === null) return soonest;
      return soonest === null ? deadline : Math.min(soonest, deadline);
    }, null);

  const fireUntil = (limit: number, inclusive: boolean): void => {
    for (let at = nextDeadline(); at !== null; at = nextDeadline()) {
      if (inclusive ? at > limit : at >= limit) return;
      for (const keeper of timed) {
        if (keeper.deadline() === at) keeper.onDeadline(at);
      }
    }
  };

  for (const event of log) {
    fireUntil(event.at, false);
    learn(scene.facts, event);
    if (event.type === 'tick') {
      if (event.value === 'open') decided.delete(event.standard);
      else decided.set(event.standard, { state: event.value, event: event.id });
    }
    hold.onEvent(event);
    for (const { keeper } of standards) keeper.onEvent(event);
    closing.onEvent(event);
    idle.onEvent(event);
  }
  fireUntil(now, true);

  const countsFrom = hold.countsFrom();
  const dueAt = hold.dueAt();
  const active = hold.active();
  return {
    nudges: scene.nudges,
    holds: hold.holds,
    clock:
      active && countsFrom !== null && dueAt !== null
        ? { hold: active, countsFrom, dueAt, givenUp: hold.givenUp() }
        : null,
    checkInsSent: hold.checkInsSent(),
    standards: inOrder(
      log,
      standards.map(({ rule, keeper }): StandardStatus => {
        const tick = decided.get(rule.id);
        if (tick) return { id: rule.id, state: tick.state, by: 'agent', evidence: [tick.event] };
        return { id: rule.id, by: 'auto', ...keeper.standing() };
      }),
    ),
    openSteps: openSteps(),
    facts: scene.facts,
    nextAt: nextDeadline(),
  };
}

/** The same with its evidence in the order of the log, each event once, whatever showed it twice. */
function inOrder(
  log: readonly ConversationEvent[],
  standards: readonly StandardStatus[],
): StandardStatus[] {
  const shown = new Set(standards.flatMap(({ evidence }) => evidence));
  const places = new Map<string, number>();
  log.forEach(({ id }, place) => {
    if (shown.has(id)) places.set(id, place);
  });
  const place = (id: string) => places.get(id) ?? log.length;
  return standards.map((standard) => ({
    ...standard,
    evidence: [...new Set(standard.evidence)].sort((a, b) => place(a) - place(b)),
  }));
}
