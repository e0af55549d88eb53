import type { Evidence, Message } from '../message.ts';

/** A bare command: a phrase of the pack with nothing near it that makes it a request. */
export function decideOrder(message: Message): readonly Evidence[] {
  return message
    .signsOf('order')
    .filter((sign) => !message.near('soft', sign) && !message.near('offer', sign));
}
