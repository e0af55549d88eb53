import type { Evidence, Message } from '../message.ts';
import { askedFor } from './asked.ts';

/** Asks to verify by a secret or a code. The pack's phrases name them; asking is read here. */
export function decideSecurity(message: Message): readonly Evidence[] {
  return askedFor(message, message.signsOf('security'));
}

/** Asks for what nobody may ask for: a password, or a whole card number. */
export function decideAskSecret(message: Message): readonly Evidence[] {
  return askedFor(message, message.signsOf('ask_secret'));
}
