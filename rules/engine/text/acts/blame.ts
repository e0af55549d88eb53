import type { Evidence, Message } from '../message.ts';

/** Blames the customer, or refuses ownership. */
export function decideBlame(message: Message): readonly Evidence[] {
  return message
    .signsOf('blame')
    .filter(({ first }) => !message.is('empathy') || message.sentenceOf(first) > 0);
}
