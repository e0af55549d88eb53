import type { Evidence, Message } from '../message.ts';
import { askedFor } from './asked.ts';

/** Asks for identity or account data. The pack's phrases name the data; asking is read here. */
export function decideIdentify(message: Message): readonly Evidence[] {
  const secrets = message.acts.get('security') ?? [];
  const named = message
    .signsOf('identify')
    .filter(
      (one) => !secrets.some((secret) => secret.first <= one.first && one.last <= secret.last),
    );
  return askedFor(message, named);
}
