import type { Evidence, Message } from '../message.ts';

/** A goodbye or a closing wish; in the very first message such words greet. */
export function decideBye(message: Message): readonly Evidence[] {
  const { agentTurns, furtherAsked, parting } = message.moment;
  if (agentTurns === 0 && message.is('greet')) return [];
  const signs = message.signsOf('bye');
  const parts = furtherAsked || parting || message.is('thank_contact');
  return signs.length > 0 || !parts || message.is('further') ? signs : message.cue('wish');
}
