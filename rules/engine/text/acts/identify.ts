import type { Evidence, Message } from '../message.ts';
import { askedFor } from './asked.ts';

/** "The code on your mobile" asks for the code alone. Comparable forms. */
const SENT_BY = new Set(['علي', 'الي', 'عبر', 'ل', 'to', 'on', 'via', 'by', 'your']);

/** Asks for identity or account data. The pack's phrases name the data; asking is read here. */
export function decideIdentify(message: Message): readonly Evidence[] {
  const secrets = message.acts.get('security') ?? [];
  const named = message
    .signsOf('identify')
    .filter(
      (one) =>
        !secrets.some((secret) => secret.first <= one.first && one.last <= secret.last) &&
        !(secrets.length > 0 && SENT_BY.has(message.words.words[one.first - 1]?.text ?? '')),
    );
  return askedFor(message, named);
}
