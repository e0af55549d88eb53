import type { Evidence, Message } from '../message.ts';

/** A bare command: a phrase of the pack with nothing near it that makes it a request. */
export function decideOrder(message: Message): readonly Evidence[] {
  // "Give me a moment" asks to wait; the bare "Wait." is both.
  const waits = new Set(
    [...message.signsOf('hold'), ...message.signsOf('checkin')]
      .filter(() => message.words.words.length > 1)
      .map(({ first }) => message.clauseOf(first)),
  );
  return message
    .signsOf('order')
    .filter(
      (sign) =>
        !message.near('soft', sign) &&
        !message.near('offer', sign) &&
        !message.asks(message.sentenceOf(sign.first)) &&
        !waits.has(message.clauseOf(sign.first)),
    );
}
