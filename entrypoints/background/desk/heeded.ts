import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Nudge } from '../../../rules/engine/nudges.ts';
import { isPublic } from '../../../rules/engine/scene.ts';
import type { Timeline } from '../../../rules/engine/timeline.ts';

/**
 * The nudges that `events` settled because the agent did what they asked for, without a press on
 * their cards. What was put away before is not among them: that was its answer.
 *
 * @param timeline how the conversation stands with these events in its log
 */
export function heededBy(
  timeline: Timeline,
  log: readonly ConversationEvent[],
  events: readonly ConversationEvent[],
): Nudge[] {
  const answered = new Set(log.flatMap((event) => (event.type === 'answer' ? event.nudge : [])));
  const doings = events.filter((event) => event.history !== true && isAgents(event));
  return timeline.nudges.filter((nudge) => {
    if (nudge.silent || answered.has(nudge.key)) return false;
    const doing = doings.find(({ at }) => at === nudge.settledAt);
    return doing !== undefined && isHeeded(nudge, doing, timeline);
  });
}

function isAgents(event: ConversationEvent): boolean {
  if (event.type === 'message') return event.author === 'agent' && isPublic(event);
  return event.type === 'field' || event.type === 'tick' || event.type === 'hold';
}

/** Much settles a nudge that did not heed it: an answer that lacks the thanks, the end of the chat. */
function isHeeded(nudge: Nudge, doing: ConversationEvent, { standards, openSteps }: Timeline) {
  switch (nudge.kind) {
    case 'standard':
    case 'draft':
      return standards.some(({ id, state }) => id === nudge.rule && state === 'met');
    case 'closing-steps':
      return !nudge.steps?.some((step) => openSteps.includes(step));
    case 'thank-for-wait':
      return doing.type === 'message' && doing.acts.includes('thank_wait');
    default:
      // On hold, and where the customer is silent, any word of the agent is what was asked for.
      return true;
  }
}
