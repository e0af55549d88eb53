import type { Timeline } from '../../rules/engine/timeline.ts';
import type { Kept } from '../../stores/conversations.ts';
import { makeQuiet, noteDismissed, noteHeeded } from '../../stores/dismissals.ts';
import type { Intent } from '../../stores/protocol.ts';

/**
 * Keeps what an intent says of its nudge's rule: dismissed once more, heeded, or to be quiet. "Later"
 * says nothing. Practice counts for nothing: what is tried there must not silence work.
 *
 * @param tell how the conversation stands before the intent; asked only where it speaks of a nudge
 */
export async function noteAnswer(
  intent: Intent,
  { ref, conversation: { log } }: Kept,
  tell: () => Timeline,
): Promise<void> {
  if (!('nudge' in intent) || ref.helpdesk === 'practice') return;
  const nudge = tell().nudges.find(({ key }) => key === intent.nudge);
  if (!nudge) return;
  const { rule } = nudge;
  if (intent.type === 'hush') await makeQuiet(rule);
  else if (intent.type === 'said' || intent.answer === 'inserted') await noteHeeded(rule);
  else if (intent.answer === 'dismissed') {
    // Two surfaces may put the same nudge away: it is one dismissal.
    const again = log.some(
      (event) =>
        event.type === 'answer' && event.nudge === nudge.key && event.answer === 'dismissed',
    );
    if (!again) await noteDismissed(rule);
  }
}
