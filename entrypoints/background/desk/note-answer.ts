import { isDraftRule } from '../../../rules/engine/draft/draft-rules.ts';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { Timeline } from '../../../rules/engine/timeline.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';
import {
  breakRow,
  makeQuiet,
  noteDismissed,
  readDismissals,
} from '../../../stores/settings/dismissals.ts';
import { isGuardCard, subjectOf } from '../../../stores/settings/quiet-rules.ts';
import { heededBy } from './heeded.ts';

/**
 * Keeps what an intent says of its nudge's subject: dismissed once more, heeded, or the answer to
 * whether it is to be quiet. "Later" says nothing. Practice counts for nothing: what is tried there
 * must not silence work.
 *
 * @param tell how the conversation stands before the intent; asked only where it speaks of a nudge
 */
export async function noteAnswer(
  intent: Intent,
  { ref, conversation: { log } }: Kept,
  pack: Pack,
  tell: () => Timeline,
): Promise<void> {
  if (ref.helpdesk === 'practice') return;
  if (intent.type === 'draft') {
    const { rule } = intent;
    if (pack.rules.some((one) => one.id === rule && isDraftRule(one))) {
      await KEEP[intent.answer](rule);
    }
    return;
  }
  if (!('nudge' in intent)) return;
  const nudge = tell().nudges.find(({ key }) => key === intent.nudge);
  if (!nudge) return;
  const subject = subjectOf(nudge);
  const guard = isGuardCard(nudge, log, pack);
  if (intent.type === 'hush') {
    if (!guard) await (intent.quiet ? makeQuiet : breakRow)(subject);
  } else if (intent.type === 'said' || intent.answer === 'inserted') await breakRow(subject);
  else if (intent.answer === 'dismissed' && !guard) {
    // Two surfaces may put the same nudge away: it is one dismissal.
    const again = log.some(
      (event) =>
        event.type === 'answer' && event.nudge === nudge.key && event.answer === 'dismissed',
    );
    if (!again) await noteDismissed(subject);
  }
}

const KEEP = {
  dismissed: noteDismissed,
  heeded: breakRow,
  quiet: makeQuiet,
  speak: breakRow,
} as const;

/** The agent has done by hand what nudges asked for: their rows are broken as by an insertion. */
export async function noteHeeded(
  timeline: Timeline,
  { ref, conversation: { log } }: Kept,
  events: readonly ConversationEvent[],
): Promise<void> {
  if (ref.helpdesk === 'practice' || events.length === 0) return;
  const { inRow } = await readDismissals();
  if (inRow.size === 0) return;
  const subjects = new Set(heededBy(timeline, log, events).map(subjectOf));
  for (const subject of subjects) if (inRow.has(subject)) await breakRow(subject);
}
