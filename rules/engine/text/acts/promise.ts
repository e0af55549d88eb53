import type { Evidence, Message } from '../message.ts';

/** An outcome or a time promised without condition; a hedge in the sentence takes it back. */
export function decidePromise(message: Message): readonly Evidence[] {
  return message
    .signsOf('promise')
    .filter(
      (sign) => !message.near('hedge', sign) && !message.asks(message.sentenceOf(sign.first)),
    );
}
