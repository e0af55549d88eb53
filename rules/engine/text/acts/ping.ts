import type { Evidence, Message } from '../message.ts';

/** A call so short chases: "اخوي راكان؟". */
const SHORT_CALL = 3;

/** Chases while the agent is awaited: on hold, or with the customer's last word unanswered. */
export function decidePing(message: Message): readonly Evidence[] {
  const { holds, unanswered } = message.moment;
  if (!holds && !unanswered) return [];
  const signs = message.signsOf('ping');
  if (signs.length > 0) return signs;
  const { words, questions, original } = message.words;
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
