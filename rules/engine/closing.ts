import type { ConversationEvent, MessageEvent } from './events.ts';
import type { HoldKeeper } from './hold/hold.ts';
import type { Nudge } from './nudges.ts';
import type { Facts, Keeper, Scene } from './scene.ts';
import { isCloseCall, isPublic } from './scene.ts';

/**
 * Many helpdesks close with the very click that reaches for it: what was shown within this time
 * (ms) before the end stands, for thanks can still be sent after it.
 */
const SAME_MOVE = 10_000;

/** Decides, now, whether a standard that belongs to the closing is still open. */
export type OpenSteps = () => string[];

/**
 * The agent's words that end a conversation: a goodbye, or thanks for the contact anywhere but
 * in the opening ("thank you for contacting us, how may I help?" opens one).
 */
export function isClosingPhrase(event: MessageEvent, facts: Facts): boolean {
  if (event.author !== 'agent') return false;
  if (event.acts.includes('bye')) return true;
  return event.acts.includes('thank_contact') && facts.agentMessages[0] !== event;
}

/** A goodbye that may be none; where there is none, what ends the conversation is no close call for that. */
export function isDoubtfulGoodbye(event: MessageEvent): boolean {
  return event.acts.includes('bye') && isCloseCall(event, 'bye');
}

/**
 * Reminds of the closing steps that are open when closing is near: the customer is done, the
 * agent writes a closing phrase, or reaches for the end control. It never blocks.
 * While a customer is on hold their "thanks" is patience, not an end.
 */
export function keepClosing(scene: Scene, hold: HoldKeeper, openSteps: OpenSteps): Keeper {
  /** The steps last shown, until the agent writes: "thanks" and "bye" in a row are one reason. */
  let shown = '';

  const remind = (event: ConversationEvent, always: boolean, quiet = false): void => {
    const steps = openSteps();
    if (steps.length === 0) {
      settle(event.at);
      return;
    }
    const list = steps.join(' ');
    if (list === shown && !always) return;
    settle(event.at);
    if (!quiet) shown = list;
    scene.raise({
      key: `closing-steps:${event.id}`,
      kind: 'closing-steps',
      rule: 'closing',
      at: event.at,
      cause: [event.id],
      steps,
      silent: event.history === true || quiet,
    });
  };

  const settle = (at: number): void => {
    shown = '';
    scene.settle(at, (nudge) => nudge.kind === 'closing-steps');
  };

  return {
    deadline: () => null,
    onDeadline() {},
    onEvent(event) {
      if (event.type === 'closed') {
        shown = '';
        const stale = (nudge: Nudge) => event.at - nudge.at > SAME_MOVE;
        scene.settle(event.at, (nudge) => nudge.kind === 'closing-steps' && stale(nudge));
      }
      if (event.type === 'close-attempt') {
        if (scene.facts.closedAt === null) remind(event, true);
      } else if (isPublic(event) && event.author === 'customer') {
        if (event.acts.includes('done') && !hold.active())
          remind(event, false, isCloseCall(event, 'done'));
        else settle(event.at);
      } else if (isPublic(event) && event.author === 'agent') {
        if (isClosingPhrase(event, scene.facts)) remind(event, false, isDoubtfulGoodbye(event));
        else if (openSteps().length === 0) settle(event.at);
        shown = '';
      }
    },
  };
}
