import { isClosingPhrase, isDoubtfulGoodbye } from '../closing.ts';
import type { ConversationEvent } from '../events.ts';
import { isCloseCall, isPublic } from '../scene.ts';
import type { Around } from './standard.ts';

/** What is still to be done has to be done now: the customer is content, or the agent takes leave. */
export function isNearEnd(event: ConversationEvent, { scene, hold }: Around): boolean {
  if (event.type === 'close-attempt') return true;
  if (!isPublic(event)) return false;
  if (event.author === 'agent') {
    const leaves = isClosingPhrase(event, scene.facts) && !isDoubtfulGoodbye(event);
    return leaves || event.acts.includes('further');
  }
  return event.acts.includes('done') && !isCloseCall(event, 'done') && !hold.active();
}
