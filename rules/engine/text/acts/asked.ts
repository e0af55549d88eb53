import type { Evidence, Message } from '../message.ts';

/** A question of so few words asks for what it names: "رقم التيرمنال؟". */
const BARE_QUESTION = 6;
/** With more words beside it, it asks about it: "العنوان الجديد داخل نفس المدينة؟". */
const BESIDE_NAME = 3;

/** Of the things named, those that the message asks the customer for. */
export function askedFor(message: Message, named: readonly Evidence[]): Evidence[] {
  return named.filter((one) => {
    const sentence = message.sentenceOf(one.first);
    if (message.near('guarded', one) || message.near('offer', one)) return false;
    if (message.signIn('further', sentence)) return false;
    if (message.near('request', one)) return true;
    if (message.signIn('order', sentence)) return true;
    // "I've sent a code to your phone. Could you share it with me?"
    if (message.cueIn('request_it', sentence) || message.cueIn('request_it', sentence + 1))
      return true;
    const length = message.lengthOf(sentence);
    const beside = length - (one.last - one.first + 1);
    const bare = length <= BARE_QUESTION && beside <= BESIDE_NAME;
    return message.asks(sentence) && !message.near('step', one) && bare;
  });
}
