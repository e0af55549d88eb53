import type { MessageEvent } from '../events.ts';
import { isCloseCall } from '../scene.ts';
import type { CheckOf } from './standard.ts';

export interface OpenQuestions {
  /** The customer's messages in which questions were asked of which one may be left open. */
  readonly asked: readonly string[];
  onMessage(event: MessageEvent): void;
}

/**
 * Watches for questions that are easily left open: so many (`atLeast`) before the agent has come to them, in one
 * message or several, or one that the customer asks `again`. A greeting comes to none, nor does "one moment".
 */
export function watchQuestions({
  atLeast,
  again,
}: NonNullable<CheckOf<'tick'>['questions']>): OpenQuestions {
  const asked: string[] = [];
  let waiting: string[] = [];
  let count = 0;
  return {
    asked,
    onMessage(event) {
      if (event.author === 'agent') {
        if (event.bare === 'greeting' || event.acts.includes('hold')) return;
        waiting = [];
        count = 0;
      } else if (event.author === 'customer') {
        const asksAgain =
          again !== undefined && event.acts.includes(again) && !isCloseCall(event, again);
        if (event.questions !== undefined || asksAgain) waiting.push(event.id);
        count += event.questions ?? 0;
        if (count < atLeast && !asksAgain) return;
        asked.push(...waiting);
        waiting = [];
      }
    },
  };
}
