import type { Evidence, Message } from '../message.ts';

/** A question of so few words asks for what it names: "رقم التيرمنال؟". */
const BARE_QUESTION = 6;

/** Of the things named, those that the message asks the customer for. */
export function askedFor(message: Message, named: readonly Evidence[]): Evidence[] {
  return named.filter((one) => {
    const sentence = message.sentenceOf(one.first);
    if (message.near('guarded', one) || message.near('offer', one)) return false;
    if (message.signIn('further', sentence)) return false;
    if (message.near('request', one)) return true;
    if (message.signIn('order', sentence)) return true;
    const length = message.lengthOf(sentence);
    return message.asks(sentence) && !message.near('step', one) && length <= BARE_QUESTION;
  });
}
