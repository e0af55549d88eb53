import type { Evidence, Message } from '../message.ts';

/** A bare command: a phrase of the pack with nothing near it that makes it a request. */
export function decideOrder(message: Message): readonly Evidence[] {
  const signs = message.signsOf('order');
  if (signs.length === 0) return signs;
  // "Give me a moment" asks to wait; the bare "Wait." is both.
  const waits = new Set(
    [...message.signsOf('hold'), ...message.signsOf('checkin')]
      .filter(() => message.words.words.length > 1)
      .map(({ first }) => message.clauseOf(first)),
  );
  return signs.filter(
    (sign) =>
      !message.near('soft', sign) &&
      !message.near('offer', sign) &&
      !message.asks(message.sentenceOf(sign.first)) &&
      !waits.has(message.clauseOf(sign.first)),
  );
}
