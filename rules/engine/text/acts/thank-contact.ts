import type { Evidence, Message } from '../message.ts';

/** Thanks for contacting, choosing or staying with the company. */
export function decideThankContact(message: Message): readonly Evidence[] {
  return message.signsOf('thank_contact');
}
