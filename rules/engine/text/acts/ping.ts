import type { Act } from '../../acts.ts';
import type { Evidence, Message } from '../message.ts';

/** A call so short chases: "اخوي راكان؟". */
const SHORT_CALL = 3;

const CALL = 5;
/** Unanswered but not on hold, a longer message asks for something else. */
const LONG_CALL = 8;
/** After these the agent waits for the customer, not the other way round. */
const ANSWERABLE: readonly Act[] = [
  'clarify',
  'identify',
  'security',
  'further',
  'bye',
  'thank_contact',
];

/** Chases while the agent is awaited: on hold, or with the customer's last word unanswered. */
export function decidePing(message: Message): readonly Evidence[] {
  const { holds, unanswered, agentTurns, agentLast } = message.moment;
  const signs = message.signsOf('ping');
  const { words, questions, original } = message.words;
  if (!holds && !unanswered) {
    // Who calls so shortly waits, though nobody asked them to.
    const asked = agentLast.some((act) => ANSWERABLE.includes(act));
    return agentTurns > 0 && !asked && words.length <= CALL ? signs : [];
  }
  if (signs.length > 0) return holds || words.length <= LONG_CALL ? signs : [];
  if (words.length === 0) {
    return /[?؟]/.test(original) || /^[\s.…]+$/.test(original) ? [message.whole('?')] : [];
  }
  if (holds && questions > 0 && words.length <= SHORT_CALL && !message.has('question')) {
    return [message.whole('?')];
  }
  if (words.length <= SHORT_CALL && words.some((word) => word.stretched) && message.is('upset')) {
    return [message.whole('stretched')];
  }
  return [];
}
