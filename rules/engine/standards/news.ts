import { isOneOf } from '../fields/field-value.ts';
import type { Rule } from '../pack/rule.ts';
import { isPublic } from '../scene.ts';
import type { Around, CheckOf, TimedStandard } from './standard.ts';
import { raiseStandard, settleStandard } from './standard.ts';

/**
 * Once something is pending, the customer hears from the agent every so often, until the ticket
 * is solved or the agent's tick says so; also after the chat itself has ended. It is broken where
 * a reminder goes by without a word until the next one is due.
 */
export function keepNews(rule: Rule, check: CheckOf<'news'>, around: Around): TimedStandard {
  let trigger: string | null = null;
  let solved = false;
  /** The agent's last word, from which the next news is counted; null while nothing is pending. */
  let from: number | null = null;
  let cause = '';
  let silent = false;
  /** Reminders since that word, and in all. */
  let unanswered = 0;
  let reminders = 0;
  const missed: string[] = [];

  const stop = (at: number): void => {
    from = null;
    settleStandard(rule, around, at);
  };

  return {
    deadline: () =>
      from === null || reminders >= check.most
        ? null
        : from + (unanswered + 1) * check.every * 1000,
    onDeadline(at) {
      unanswered += 1;
      reminders += 1;
      if (unanswered > 1) missed.push(cause);
      settleStandard(rule, around, at);
      raiseStandard(rule, around, {
        id: `${cause}:${unanswered}`,
        at,
        history: silent,
      });
    },
    onEvent(event) {
      if (event.type === 'tick' && event.standard === rule.id && event.value !== 'open') {
        stop(event.at);
      } else if (event.type === 'field' && event.name === check.field) {
        solved = isOneOf(around.scene.pack, event.name, event.value, check.solved);
        if (solved) stop(event.at);
      } else if (isPublic(event) && event.author === 'agent') {
        if (event.acts.includes(check.trigger)) {
          trigger ??= event.id;
          solved = false;
        }
        if (!trigger || solved) return;
        from = event.at;
        cause = event.id;
        silent = event.history === true;
        unanswered = 0;
        settleStandard(rule, around, event.at);
      }
    },
    standing() {
      if (!trigger) return { state: 'na', evidence: [] };
      if (missed.length > 0) return { state: 'broken', evidence: [trigger, ...missed] };
      return { state: solved ? 'met' : 'open', evidence: [trigger] };
    },
  };
}
